import type { PlanAnswer } from '../domain/answer.ts';
import type { GrowthPlan } from '../domain/funnel/growth-plan.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';
import { COMMAND } from './command.ts';
import { dueWords } from './due-words.ts';
import { number, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { funnelSay, type MetricOf, needsInWords, roundedToRead, stageName } from './funnel-words.ts';
import { inPeriod } from './period-name.ts';
import { planByMonth, planTable } from './plan-table.ts';
import { capitalised } from './say.ts';
import type { Spoken } from './spoken.ts';

/** A year planned backwards: the goal and what it takes in one sentence, then how it came about, then every target. */
export function speakPlan(answer: PlanAnswer, metricOf: MetricOf, reader: Reader): Spoken {
  const { plan, missing } = answer;
  const { locale } = reader;
  if (!plan) {
    return {
      headline: funnelSay(locale, 'plan.missing'),
      lines: missing.map((what) => funnelSay(locale, `plan.missing.${what}`, { command: COMMAND })),
      context: [],
    };
  }
  return {
    headline: headlineOf(answer, plan, metricOf, reader),
    lines: [
      ...moneyLines(answer, plan, metricOf, reader),
      monthLine(plan, metricOf, reader),
      ...dueLine(answer, plan, metricOf, reader),
    ],
    table: answer.byMonth ? planByMonth(plan, metricOf, reader) : planTable(plan, answer, metricOf, reader),
    context: [
      ratesLine(answer.steps, reader),
      funnelSay(locale, 'plan.months', {
        season: answer.seasonal ? 'yes' : 'no',
        early: plan.targets.some(({ due }) => due) ? 'yes' : 'no',
      }),
    ],
  };
}

function headlineOf({ today, year }: PlanAnswer, { stages }: GrowthPlan, metricOf: MetricOf, reader: Reader) {
  const needs = stages.slice(1).map(({ metric, year: need }) => ({ metric, need }));
  return funnelSay(reader.locale, 'plan.head', {
    count: stages[0]!.year,
    customers: number(stages[0]!.year, reader.locale),
    inPeriod: inPeriod(year, today, reader),
    needs: needsInWords(needs, metricOf, reader),
  });
}

function moneyLines(answer: PlanAnswer, plan: GrowthPlan, metricOf: MetricOf, reader: Reader): string[] {
  const money = metricOf('revenue');
  const { locale } = reader;
  if (plan.revenue === null || !money) return [];
  const figure = (value: number) => shortFigure(value, money, reader);
  const part = (name: 'customer_type' | 'origin', value: string) =>
    plan.targets.find(({ filter }) => filter[name] === value)?.year;
  const fromNew = part('customer_type', 'new');
  const fromMarketing = part('origin', 'marketing');
  return [
    [
      goalSentence(answer, plan, figure, reader),
      fromNew === undefined
        ? funnelSay(locale, 'plan.parts.all')
        : funnelSay(locale, 'plan.parts.customers', {
            new: figure(fromNew),
            existing: figure(plan.revenue - fromNew),
          }),
      ...(fromMarketing === undefined
        ? []
        : [
            funnelSay(locale, 'plan.parts.origin', {
              marketing: figure(fromMarketing),
              sales: figure(plan.revenue - fromMarketing),
            }),
          ]),
    ].join(' '),
    ...(plan.answers.averageDeal === null
      ? []
      : [
          funnelSay(locale, 'plan.deal', {
            deal: figure(plan.answers.averageDeal),
            amount: figure(fromNew ?? plan.revenue),
            customers: number(plan.stages[0]!.year, locale),
          }),
        ]),
  ];
}

function goalSentence(
  { today }: PlanAnswer,
  { revenue, base }: GrowthPlan,
  figure: (value: number) => string,
  { locale }: Reader,
): string {
  const sold = { revenue: figure(revenue!) };
  if (!base) return funnelSay(locale, 'plan.revenue', sold);
  const growth = revenue! / base.value - 1;
  return funnelSay(locale, 'plan.revenue.growth', {
    ...sold,
    size: percent(Math.abs(growth), locale),
    way: growth >= 0 ? 'up' : 'down',
    base: figure(base.value),
    from: shortDate(base.from, today, locale),
    to: shortDate(base.to, today, locale),
  });
}

function monthLine({ stages }: GrowthPlan, metricOf: MetricOf, reader: Reader): string {
  const needs = stages.slice(1).map(({ metric, year }) => ({ metric, need: roundedToRead(year / 12) }));
  return funnelSay(reader.locale, 'plan.month', { needs: needsInWords(needs, metricOf, reader) });
}

/** Of what comes first, or nearly: visitors become contacts the day they come. */
function dueLine(
  { latest, come, today, year }: PlanAnswer,
  plan: GrowthPlan,
  metricOf: MetricOf,
  reader: Reader,
): string[] {
  const { locale } = reader;
  const told = latest[Math.min(1, latest.length - 1)];
  const target = plan.targets.find(({ metric }) => metric === told?.metric);
  if (!target?.due || plan.stages.length < 2) return [];
  const { metric, due } = target;
  const arrived = come.get(metric);
  return [
    funnelSay(locale, 'plan.due', {
      ...dueWords(due, today, reader),
      stage: capitalised(stageName(metric, metricOf, reader), locale),
      need: number(target.year, locale),
      start: shortDate(year.from, today, locale),
      past: today >= year.from ? 'yes' : 'no',
      come:
        arrived === undefined
          ? ''
          : funnelSay(locale, 'plan.due.come', {
              come: number(arrived, locale),
              from: shortDate(due.from, today, locale),
              past: today >= year.from ? 'yes' : 'no',
            }),
    }),
  ];
}

function ratesLine(steps: readonly MeasuredStep[], { locale }: Reader): string {
  const shares = steps.map(({ blended }) => blended.ownShare);
  if (shares.every((share) => share === 0)) return funnelSay(locale, 'plan.rates.usual');
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => percent(share, locale));
  return funnelSay(locale, 'plan.rates.own', { share: low === high ? low! : `${low}–${high}` });
}
