import type { NeededAnswer } from '../domain/answer.ts';
import type { Metric } from '../domain/metric.ts';
import type { Needed } from '../domain/needed.ts';
import { difference, type Reader, shortFigure } from './format.ts';
import { eachPhrase, goalLines } from './needed-goal.ts';
import { neededSay } from './needed-say.ts';
import { neededWorking } from './needed-working.ts';
import { noDataSentences } from './no-data-sentences.ts';
import { perDayPhrase } from './report-sentences.ts';
import { isOver, lastDaySentence, wordsOf } from './report-words.ts';
import { say, uncapitalised } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken } from './spoken.ts';

type Names = (key: string) => Metric | undefined;

/** What is still missing: to the metric's own target and to the goal, for a day and for each, and until when it helps. */
export function speakNeeded(answer: NeededAnswer, metricOf: Names, reader: Reader): Spoken {
  const { needed, sources, working } = answer;
  const { report } = needed;
  const context = [...sourceSentences(report, sources, reader), ...peopleLine(needed, reader)];
  if (report.actual === null && report.period.from <= report.today) {
    return { ...noDataSentences({ report, sources, inputs: [] }, reader), context };
  }
  return {
    headline: headlineOf(needed, reader),
    lines: [...ownLine(needed, reader), ...goalLines(needed, metricOf, reader)],
    ...(working && { sections: neededWorking(needed, metricOf, reader) }),
    context,
  };
}

function headlineOf(needed: Needed, reader: Reader): string {
  const { report, own, goal } = needed;
  const { locale } = reader;
  const words = { ...wordsOf(report, reader), key: report.metric.key };
  if (report.metric.direction === 'down') return ceilingSentence(needed, words, reader);
  const gap = goal?.gap ?? null;
  const goalName = goal ? uncapitalised(goal.report.metric.name[locale], locale) : '';
  const need = gap ? shortFigure(gap.amount, report.metric, reader) : '';
  if (!own) {
    if (!gap) return say(locale, 'target.head.none', words);
    if (goal!.remaining === 0) return neededSay(locale, 'needed.goal.reached', { ...words, goal: goalName });
    if (gap.amount === 0) return neededSay(locale, 'needed.goal.enough', { ...words, goal: goalName });
    return neededSay(locale, 'needed.goal', { ...words, goal: goalName, need });
  }
  const values = { ...words, aim: aimOf(report, reader), own: amountOf(own.amount, report.metric, reader) };
  if (own.amount === 0) {
    if (isOver(report)) return neededSay(locale, 'needed.past.hit', values);
    if (!gap || gap.amount === 0) return neededSay(locale, 'needed.hit', values);
    return neededSay(locale, 'needed.hit.goal', { ...values, goal: goalName, need });
  }
  if (isOver(report)) return neededSay(locale, 'needed.past', values);
  if (!gap) return neededSay(locale, 'needed.own', values);
  const key =
    goal!.remaining === 0
      ? 'reached'
      : gap.amount === 0
        ? 'enough'
        : gap.amount <= own.amount
          ? 'less'
          : 'more';
  return neededSay(locale, `needed.both.${key}`, { ...values, goal: goalName, need });
}

/** Of what should be low nothing is missing: there is room, or there is too much. */
function ceilingSentence({ report }: Needed, words: Record<string, string>, reader: Reader): string {
  const { metric, actual, target } = report;
  const { locale } = reader;
  if (!target) return say(locale, 'target.head.none', words);
  if (actual === null) return say(locale, 'target.head', words);
  const gap = difference(Math.abs(actual - target.value), metric, reader);
  return neededSay(locale, actual <= target.value ? 'needed.room' : 'needed.over', { ...words, gap });
}

/** `80 bokade möten`, `5,2 Mkr för försäljning`. */
function aimOf({ target, metric }: Needed['report'], reader: Reader): string {
  const { locale } = reader;
  const values = {
    target: target ? shortFigure(target.value, metric, reader) : '',
    name: uncapitalised(metric.name[locale], locale),
  };
  return neededSay(locale, metric.unit === 'count' ? 'needed.aim.count' : 'needed.aim', values);
}

function amountOf(amount: number, metric: Metric, reader: Reader): string {
  return metric.kind === 'derived' ? difference(amount, metric, reader) : shortFigure(amount, metric, reader);
}

function ownLine({ report, own, people }: Needed, reader: Reader): string[] {
  if (!own || own.amount === 0 || report.metric.direction === 'down' || isOver(report)) return [];
  const { workingDays, period, today } = report;
  const days = period.from > today ? workingDays.total : workingDays.left;
  const left = { left: days, remaining: amountOf(own.amount, report.metric, reader) };
  if (days === 0) return [lastDaySentence(report, left.remaining, reader)];
  if (own.perWorkingDay === null) return [];
  const perDay = perDayPhrase(own.perWorkingDay, report.metric, reader);
  return [
    neededSay(reader.locale, 'needed.share', {
      ...left,
      perDay,
      each: eachPhrase(own, people, report.metric, reader),
    }),
  ];
}

function peopleLine({ people, own, goal }: Needed, { locale }: Reader): string[] {
  if (!people || people.count < 2 || (own?.perPerson == null && goal?.gap?.perPerson == null)) return [];
  return [neededSay(locale, 'needed.people', { count: people.count })];
}
