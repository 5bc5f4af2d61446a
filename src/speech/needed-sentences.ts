import type { NeededAnswer } from '../domain/answer.ts';
import { stillDue } from '../domain/funnel/due.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { Metric } from '../domain/metric.ts';
import type { Gap, GoalNeed, Needed } from '../domain/needed.ts';
import { dueWords } from './due-words.ts';
import { difference, number, percent, type Reader, shortFigure } from './format.ts';
import { stageName } from './funnel-words.ts';
import { neededWorking } from './needed-working.ts';
import { noDataSentences } from './no-data-sentences.ts';
import { perDayPhrase } from './report-sentences.ts';
import { isOver, wordsOf } from './report-words.ts';
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
    if (goal!.remaining === 0) return say(locale, 'needed.goal.reached', { ...words, goal: goalName });
    if (gap.amount === 0) return say(locale, 'needed.goal.enough', { ...words, goal: goalName });
    return say(locale, 'needed.goal', { ...words, goal: goalName, need });
  }
  const values = { ...words, aim: aimOf(report, reader), own: amountOf(own.amount, report.metric, reader) };
  if (own.amount === 0) {
    if (isOver(report)) return say(locale, 'needed.past.hit', values);
    if (!gap || gap.amount === 0) return say(locale, 'needed.hit', values);
    return say(locale, 'needed.hit.goal', { ...values, goal: goalName, need });
  }
  if (isOver(report)) return say(locale, 'needed.past', values);
  if (!gap) return say(locale, 'needed.own', values);
  const key =
    goal!.remaining === 0
      ? 'reached'
      : gap.amount === 0
        ? 'enough'
        : gap.amount <= own.amount
          ? 'less'
          : 'more';
  return say(locale, `needed.both.${key}`, { ...values, goal: goalName, need });
}

/** Of what should be low nothing is missing: there is room, or there is too much. */
function ceilingSentence({ report }: Needed, words: Record<string, string>, reader: Reader): string {
  const { metric, actual, target } = report;
  const { locale } = reader;
  if (!target) return say(locale, 'target.head.none', words);
  if (actual === null) return say(locale, 'target.head', words);
  const gap = difference(Math.abs(actual - target.value), metric, reader);
  return say(locale, actual <= target.value ? 'needed.room' : 'needed.over', { ...words, gap });
}

/** `80 bokade möten`, `5,2 Mkr för försäljning`. */
function aimOf({ target, metric }: Needed['report'], reader: Reader): string {
  const { locale } = reader;
  const values = {
    target: target ? shortFigure(target.value, metric, reader) : '',
    name: uncapitalised(metric.name[locale], locale),
  };
  return say(locale, metric.unit === 'count' ? 'needed.aim.count' : 'needed.aim', values);
}

function amountOf(amount: number, metric: Metric, reader: Reader): string {
  return metric.kind === 'derived' ? difference(amount, metric, reader) : shortFigure(amount, metric, reader);
}

function ownLine({ report, own, people }: Needed, reader: Reader): string[] {
  if (!own || own.amount === 0 || report.metric.direction === 'down' || isOver(report)) return [];
  const { workingDays, period, today } = report;
  const days = period.from > today ? workingDays.total : workingDays.left;
  const left = { left: days, remaining: amountOf(own.amount, report.metric, reader) };
  if (days === 0) return [say(reader.locale, 'pace.left.none', left)];
  if (own.perWorkingDay === null) return [];
  const perDay = perDayPhrase(own.perWorkingDay, report.metric, reader);
  return [
    say(reader.locale, 'needed.share', {
      ...left,
      perDay,
      each: eachPhrase(own, people, report.metric, reader),
    }),
  ];
}

/** `, knappt 5 var för 6 personer`; nobody can book half a meeting. */
function eachPhrase(gap: Gap, people: Needed['people'], metric: Metric, reader: Reader): string {
  if (gap.perPerson === null || !people || people.count < 2) return '';
  const value = metric.unit === 'count' ? Math.ceil(gap.perPerson) : gap.perPerson;
  const isExact = value === gap.perPerson || metric.unit !== 'count';
  const each = shortFigure(value, metric, reader);
  return say(reader.locale, 'needed.each', {
    each: isExact ? each : say(reader.locale, 'needed.atMost', { each }),
    count: people.count,
  });
}

function goalLines({ report, goal, people }: Needed, metricOf: Names, reader: Reader): string[] {
  if (!goal || goal.remaining === 0) return [];
  const { locale } = reader;
  const way = say(locale, 'needed.way', {
    subject: goalSubject(goal, reader),
    remaining: shortFigure(goal.remaining, goal.report.metric, reader),
    way: wayOf(goal, report, metricOf, reader),
  });
  if (goal.pipeline) return [pipelineLine(goal, goal.pipeline, reader)];
  return [
    [way, ...shareOf(goal, { report, people }, reader)].join(' '),
    ...dueLine(goal, report, metricOf, reader),
  ];
}

/** What that is for a day and for each, as long as it still helps. */
function shareOf(
  { gap, due: told }: GoalNeed,
  { report, people }: Pick<Needed, 'report' | 'people'>,
  reader: Reader,
): string[] {
  const { locale } = reader;
  const { metric, today } = report;
  if (!gap) return [];
  const need = shortFigure(gap.amount, metric, reader);
  const due = told?.metric === metric.key ? told : null;
  const until = due && dueWords(due, today, reader);
  if (due && stillDue(due) === 0) return [say(locale, 'needed.goal.late', { need, ...until })];
  if (gap.perWorkingDay === null) return [];
  const share = {
    need,
    perDay: perDayPhrase(gap.perWorkingDay, metric, reader).replace(/^, /, ''),
    each: eachPhrase(gap, people, metric, reader),
  };
  if (!due) return [say(locale, 'needed.goal.share', share)];
  return [say(locale, 'needed.goal.due', { ...share, ...until })];
}

/** `Med er vinstandel på 33 % behöver pipelinen vara 2,9 Mkr.` */
function pipelineLine(
  goal: GoalNeed,
  { required, rate }: NonNullable<GoalNeed['pipeline']>,
  reader: Reader,
): string {
  return say(reader.locale, 'needed.pipeline', {
    subject: goalSubject(goal, reader),
    remaining: shortFigure(goal.remaining, goal.report.metric, reader),
    rate: percent(toNumber(rate), reader.locale),
    required: shortFigure(required, goal.report.metric, reader),
  });
}

function goalSubject(goal: GoalNeed, { locale }: Reader): string {
  const subject = goal.report.metric.subject[locale];
  return subject.charAt(0).toLocaleUpperCase(locale) + subject.slice(1);
}

/** `54 bokade möten → 16 nya affärsmöjligheter → 5 nya kunder`: from what was asked about down to the goal. */
function wayOf(goal: GoalNeed, report: Needed['report'], metricOf: Names, reader: Reader): string {
  const { locale } = reader;
  const upwards = [...goal.stages].reverse();
  const asked = upwards.findIndex((stage) => stage.metric === report.metric.key);
  const isGoal = report.metric.key === goal.report.metric.key;
  // Asked about the goal itself: as far up as meetings, which most people can do something about.
  const meetings = upwards.findIndex((stage) => stage.metric === 'meetings');
  const last = asked > 0 ? asked : isGoal ? Math.max(1, meetings) : 0;
  return upwards
    .slice(0, last + 1)
    .reverse()
    .map(({ metric, need }) => {
      const name = metricOf(metric)?.name[locale] ?? metric;
      return `${shortFigure(need, { unit: 'count', decimals: 0 }, reader)} ${uncapitalised(name, locale)}`;
    })
    .join(' → ');
}

/** How long it takes from here, and what that leaves; told of meetings where the goal itself was asked about. */
function dueLine(
  { due, gap }: GoalNeed,
  { metric, today }: Needed['report'],
  metricOf: Names,
  reader: Reader,
): string[] {
  if (!due || due.need === 0) return [];
  const { locale } = reader;
  const isLate = stillDue(due) === 0;
  const isAsked = gap !== null && due.metric === metric.key;
  if (isAsked && isLate) return [];
  const words = {
    need: number(due.need, locale),
    stage: stageName(due.metric, metricOf, reader),
    ...dueWords(due, today, reader),
  };
  return [say(locale, isAsked ? 'needed.due' : isLate ? 'needed.due.late' : 'needed.due.stage', words)];
}

function peopleLine({ people, own, goal }: Needed, { locale }: Reader): string[] {
  if (!people || people.count < 2 || (own?.perPerson == null && goal?.gap?.perPerson == null)) return [];
  return [say(locale, 'needed.people', { count: people.count })];
}
