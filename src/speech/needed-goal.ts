import { stillDue } from '../domain/funnel/due.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { Metric } from '../domain/metric.ts';
import type { Gap, GoalNeed, Needed } from '../domain/needed.ts';
import { dueWords } from './due-words.ts';
import { number, percent, type Reader, shortFigure } from './format.ts';
import { stageName } from './funnel-words.ts';
import { neededSay } from './needed-say.ts';
import { perDayPhrase } from './report-sentences.ts';
import { uncapitalised } from './say.ts';

type Names = (key: string) => Metric | undefined;

/** What the goal asks for: the way to it, each one's share, and by when it still helps. */
export function goalLines({ report, goal, people }: Needed, metricOf: Names, reader: Reader): string[] {
  if (!goal || goal.remaining === 0) return [];
  const { locale } = reader;
  const way = neededSay(locale, 'needed.way', {
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
  if (due && stillDue(due) === 0) return [neededSay(locale, 'needed.goal.late', { need, ...until })];
  if (gap.perWorkingDay === null) return [];
  const share = {
    need,
    perDay: perDayPhrase(gap.perWorkingDay, metric, reader).replace(/^, /, ''),
    each: eachPhrase(gap, people, metric, reader),
  };
  if (!due) return [neededSay(locale, 'needed.goal.share', share)];
  return [neededSay(locale, 'needed.goal.due', { ...share, ...until })];
}

/** `Med er vinstandel på 33 % behöver pipelinen vara 2,9 Mkr.` */
function pipelineLine(
  goal: GoalNeed,
  { required, rate }: NonNullable<GoalNeed['pipeline']>,
  reader: Reader,
): string {
  return neededSay(reader.locale, 'needed.pipeline', {
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
  return [neededSay(locale, isAsked ? 'needed.due' : isLate ? 'needed.due.late' : 'needed.due.stage', words)];
}

/** `, knappt 5 var för 6 personer`; nobody can book half a meeting. */
export function eachPhrase(gap: Gap, people: Needed['people'], metric: Metric, reader: Reader): string {
  if (gap.perPerson === null || !people || people.count < 2) return '';
  const value = metric.unit === 'count' ? Math.ceil(gap.perPerson) : gap.perPerson;
  const isExact = value === gap.perPerson || metric.unit !== 'count';
  const each = shortFigure(value, metric, reader);
  return neededSay(reader.locale, 'needed.each', {
    each: isExact ? each : neededSay(reader.locale, 'needed.atMost', { each }),
    count: people.count,
  });
}
