import type { PlanAnswer } from '../domain/answer.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { GrowthPlan, PlannedTarget } from '../domain/funnel/growth-plan.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';
import { COMMAND } from './command.ts';
import { number, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { countsIn, shareInWords } from './funnel-sentences.ts';
import {
  type FunnelSentence,
  funnelSay,
  type MetricOf,
  needsInWords,
  roundedToRead,
  stageName,
} from './funnel-words.ts';
import { inPeriod } from './period-name.ts';
import { capitalised } from './say.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

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
      ...latestLine(answer, plan, metricOf, reader),
    ],
    table: tableOf(plan, answer.steps, metricOf, reader),
    context: [
      ratesLine(answer.steps, reader),
      funnelSay(locale, 'plan.months', { season: answer.seasonal ? 'yes' : 'no' }),
    ],
  };
}

function headlineOf({ today, year }: PlanAnswer, { stages }: GrowthPlan, metricOf: MetricOf, reader: Reader) {
  const needs = stages.slice(1).map(({ metric, year: need }) => ({ metric, need }));
  return funnelSay(reader.locale, 'plan.head', {
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
function latestLine(
  { latest, today, year }: PlanAnswer,
  plan: GrowthPlan,
  metricOf: MetricOf,
  reader: Reader,
) {
  const told = latest[Math.min(1, latest.length - 1)];
  if (!told || told.days === 0 || plan.stages.length < 2) return [];
  return [
    funnelSay(reader.locale, 'plan.latest', {
      stage: capitalised(stageName(told.metric, metricOf, reader), reader.locale),
      date: shortDate(told.date, today, reader.locale),
      inPeriod: inPeriod(year, today, reader),
    }),
  ];
}

function ratesLine(steps: readonly MeasuredStep[], { locale }: Reader): string {
  const shares = steps.map(({ blended }) => blended.ownShare);
  if (shares.every((share) => share === 0)) return funnelSay(locale, 'plan.rates.usual');
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => percent(share, locale));
  return funnelSay(locale, 'plan.rates.own', { share: low === high ? low! : `${low}–${high}` });
}

function tableOf(
  plan: GrowthPlan,
  steps: readonly MeasuredStep[],
  metricOf: MetricOf,
  reader: Reader,
): SpokenTable {
  const { locale } = reader;
  return {
    head: [
      funnelSay(locale, 'table.stage'),
      funnelSay(locale, 'table.year'),
      funnelSay(locale, 'table.month'),
      funnelSay(locale, 'table.onward'),
    ],
    rows: plan.targets.map((target) => {
      const metric = metricOf(target.metric);
      const shown = (value: number) =>
        metric?.unit === 'money' ? shortFigure(value, metric, reader) : number(value, locale);
      const stage = plan.stages.find(({ metric: key }) => key === target.metric);
      const onward = stage && steps.find(({ from, to }) => from === stage.metric && to === stage.to);
      return [
        nameOf(target, metricOf, reader),
        shown(target.year),
        shown(stage ? stage.month : target.year / 12),
        onward ? onwardCell(onward, reader) : '',
      ];
    }),
  };
}

function nameOf({ metric, filter }: PlannedTarget, metricOf: MetricOf, reader: Reader): string {
  const part = filter.customer_type ?? filter.origin;
  if (part) return `– ${funnelSay(reader.locale, `plan.target.${part}` as FunnelSentence)}`;
  if (metric === 'revenue') return metricOf(metric)?.name[reader.locale] ?? metric;
  return capitalised(stageName(metric, metricOf, reader), reader.locale);
}

function onwardCell({ blended, method }: MeasuredStep, reader: Reader): string {
  const rate = shareInWords(toNumber(blended.rate), reader);
  return method === 'usual'
    ? funnelSay(reader.locale, 'rate.usual', { rate })
    : funnelSay(reader.locale, 'rate.own', { rate, counts: countsIn(blended, reader) });
}
