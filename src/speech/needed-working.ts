import { toNumber } from '../domain/funnel/fraction.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';
import type { Metric } from '../domain/metric.ts';
import { type GoalNeed, missingIn, type Needed } from '../domain/needed.ts';
import { dueWords, monthsInWords } from './due-words.ts';
import { fullFigure, number, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { neededSay } from './needed-say.ts';
import { periodName } from './period-name.ts';
import { capitalised, uncapitalised } from './say.ts';
import type { SpokenSection } from './spoken.ts';

type Names = (key: string) => Metric | undefined;
const COUNT = { unit: 'count', decimals: 0 } as const;

/** Every step of what is needed, with its rate, how many stand behind it, and how much of it is own history. */
export function neededWorking(needed: Needed, metricOf: Names, reader: Reader): SpokenSection[] {
  const { report, own, goal } = needed;
  const { locale } = reader;
  const period = periodName(report.period, report.today, reader);
  const sections: SpokenSection[] = [];
  if (own && report.target) {
    sections.push({
      title: neededSay(locale, 'needed.working.own', { period }),
      lines: ownLines(needed, reader),
    });
  }
  if (goal && goal.remaining > 0) {
    sections.push({
      title: neededSay(locale, 'needed.working.goal', {
        goal: uncapitalised(goal.report.metric.name[locale], locale),
        period,
      }),
      lines: goalLines(goal, report, metricOf, reader),
    });
  }
  return sections;
}

function ownLines({ report, own, people }: Needed, reader: Reader): string[] {
  const { metric, target, actual, workingDays, period, today } = report;
  const { locale } = reader;
  const amount = fullFigure(own!.amount, metric, reader);
  const days = period.from > today ? workingDays.total : workingDays.left;
  return [
    neededSay(locale, 'needed.working.gap', {
      target: fullFigure(target!.value, metric, reader),
      actual: fullFigure(actual ?? 0, metric, reader),
      amount,
    }),
    ...(own!.perWorkingDay === null
      ? []
      : [
          neededSay(locale, 'needed.working.day', {
            amount,
            days,
            value: exactly(own!.perWorkingDay, metric, reader),
          }),
        ]),
    ...(own!.perPerson === null || !people
      ? []
      : [
          neededSay(locale, 'needed.working.person', {
            amount,
            count: people.count,
            value: exactly(own!.perPerson, metric, reader),
          }),
        ]),
  ];
}

function goalLines(goal: GoalNeed, report: Needed['report'], metricOf: Names, reader: Reader): string[] {
  const { locale } = reader;
  const { metric, target, actual } = goal.report;
  const nameOf = (key: string) => capitalised(metricOf(key)?.name[locale] ?? key, locale);
  const need = (key: string) => goal.stages.find((stage) => stage.metric === key)?.need ?? 0;
  const lines = [
    neededSay(locale, 'needed.working.gap', {
      target: fullFigure(target!.value, metric, reader),
      actual: fullFigure(actual ?? 0, metric, reader),
      amount: fullFigure(missingIn(goal.report) ?? 0, metric, reader),
    }),
  ];
  if (goal.averageDeal) {
    const { value, deals } = goal.averageDeal;
    lines.push(
      neededSay(locale, 'needed.working.deals', {
        amount: fullFigure(goal.remaining, metric, reader),
        value: shortFigure(value, { unit: 'money', decimals: 0 }, reader),
        deals,
        need: shortFigure(goal.stages.at(-1)?.need ?? 0, COUNT, reader),
      }),
    );
  }
  if (goal.pipeline) {
    const required = fullFigure(Math.round(goal.pipeline.required), metric, reader);
    const rate = percent(toNumber(goal.pipeline.rate), locale, 1);
    const remaining = fullFigure(goal.remaining, metric, reader);
    return [lines[0]!, neededSay(locale, 'needed.working.pipeline', { remaining, rate, required })];
  }
  for (const step of [...goal.steps].reverse()) {
    lines.push(stepLine(step, { need: need(step.to), up: need(step.from), name: nameOf(step.from) }, reader));
    if (step.from === report.metric.key) break;
  }
  return [...lines, ...dueLines(goal, report, nameOf, reader), neededSay(locale, 'needed.working.note')];
}

/** The rest of the period, moved back, and what of the need each of its months holds. */
function dueLines(
  { due }: GoalNeed,
  { today }: Needed['report'],
  nameOf: (key: string) => string,
  reader: Reader,
): string[] {
  if (!due || due.need === 0) return [];
  const { locale } = reader;
  const months = monthsInWords(due, reader);
  return [
    neededSay(locale, 'needed.working.due', {
      name: nameOf(due.metric),
      need: number(due.need, locale),
      from: shortDate(due.from, today, locale),
      ...dueWords(due, today, reader),
    }),
    ...(months === '' ? [] : [months]),
  ];
}

/** `Affärsmöjligheter: 6 ÷ 31,7 % = 19 (13 av 41 gick vidare; 58 % är er egen historik)` */
function stepLine(
  { blended, step }: MeasuredStep,
  { need, up, name }: { need: number; up: number; name: string },
  reader: Reader,
): string {
  const { locale } = reader;
  const values = {
    name,
    need: shortFigure(need, COUNT, reader),
    rate: percent(toNumber(blended.rate), locale, 1),
    up: shortFigure(up, COUNT, reader),
    usual: percent(toNumber(step.usual), locale, 0),
    converted: blended.converted,
    entered: blended.entered,
    own: percent(blended.ownShare, locale),
  };
  return neededSay(locale, blended.entered === 0 ? 'needed.working.usual' : 'needed.working.step', values);
}

function exactly(value: number, metric: Metric, reader: Reader): string {
  return metric.unit === 'count' ? number(value, reader.locale, 1) : shortFigure(value, metric, reader);
}
