import type { PlanAnswer } from '../domain/answer.ts';
import { addDays, type CivilDate } from '../domain/civil-date.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { GrowthPlan, PlannedTarget } from '../domain/funnel/growth-plan.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';
import type { Period } from '../domain/period.ts';
import { number, type Reader, shortDate, shortFigure } from './format.ts';
import {
  countsIn,
  type FunnelSentence,
  funnelSay,
  type MetricOf,
  shareInWords,
  stageName,
} from './funnel-words.ts';
import { monthName } from './month-names.ts';
import { yearName } from './period-year.ts';
import { capitalised } from './say.ts';
import type { SpokenTable } from './spoken.ts';

/** Every target for the year, and what of it has to come before the year begins. */
export function planTable(
  plan: GrowthPlan,
  { steps }: Pick<PlanAnswer, 'steps'>,
  metricOf: MetricOf,
  reader: Reader,
): SpokenTable {
  const { locale } = reader;
  const isEarly = plan.targets.some(({ due }) => due);
  return {
    head: [
      funnelSay(locale, 'table.stage'),
      funnelSay(locale, 'table.year'),
      ...(isEarly ? [beforeYear(plan.year, reader), funnelSay(locale, 'table.latest')] : []),
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
        ...(isEarly
          ? [
              target.due ? number(target.due.before, locale) : '',
              target.due ? shortDate(target.due.to, plan.year.to, locale) : '',
            ]
          : []),
        shown(stage ? stage.month : target.year / 12),
        onward ? onwardCell(onward, reader) : '',
      ];
    }),
  };
}

/** Every month's part of what the company plans, after what has to come before the first of them. */
export function planByMonth({ targets, year }: GrowthPlan, metricOf: MetricOf, reader: Reader): SpokenTable {
  const { locale } = reader;
  const wholes = targets.filter(({ filter }) => Object.keys(filter).length === 0);
  const cells = (of: (target: PlannedTarget) => number | null) =>
    wholes.map((target) => {
      const metric = metricOf(target.metric);
      const value = of(target);
      if (value === null) return '';
      return metric?.unit === 'money' ? shortFigure(value, metric, reader) : number(value, locale);
    });
  const months = wholes[0]?.months ?? [];
  const isEarly = wholes.some(({ due }) => due);
  const yearOf = (date: CivilDate) => yearName('year', date, reader.fiscalYear);
  const early = cells(({ due }) => due?.before ?? null);
  return {
    head: [funnelSay(locale, 'table.calendar'), ...wholes.map((target) => nameOf(target, metricOf, reader))],
    rows: [
      ...(isEarly ? [[beforeYear(year, reader), ...early]] : []),
      ...months.map(({ from }, at) => [
        capitalised(monthName(Number(from.slice(5, 7)), locale, 'long'), locale),
        ...cells((target) => target.months[at]!.value),
      ]),
      [yearOf(year.from), ...cells((target) => target.year)],
      ...(isEarly
        ? [[funnelSay(locale, 'table.after', { year: yearOf(addDays(year.to, 1)) }), ...early]]
        : []),
    ],
  };
}

function beforeYear({ from }: Period, { locale, fiscalYear }: Reader): string {
  return funnelSay(locale, 'table.before', { year: yearName('year', from, fiscalYear) });
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
