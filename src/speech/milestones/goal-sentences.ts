import { reaches } from '../../domain/levels.ts';
import type { GoalFacts, GuardFacts, MilestoneOf } from '../../domain/milestones/milestone.ts';
import type { Reader } from '../format.ts';
import { shortDate, shortFigure } from '../format.ts';
import type { MetricOf } from '../funnel-words.ts';
import { nameBeside } from '../name-beside.ts';
import { capitalised } from '../say.ts';
import type { Spoken, SpokenSection } from '../spoken.ts';
import { contributionLines, peopleNamed } from './contribution-sentences.ts';
import {
  type About,
  correctionWords,
  exactFigure,
  figuresApart,
  formOf,
  gapBetween,
  milestoneSay,
  wordsAbout,
} from './milestone-words.ts';
import { type ToldThanks, thanksSection } from './thanks-sentences.ts';

/** What is told with a celebration beside its own facts. */
export type Around = {
  /** What the figures call those who would rather not be named. */
  readonly unnamed: ReadonlySet<string>;
  readonly thanks: readonly ToldThanks[];
  /** Where the target comes from: `contract v3, agreed …`; empty where nothing is said of it. */
  readonly standing: string;
};

/** A goal that was reached: by whom along the funnel, what suffered for it, and what a correction made of it since. */
export function speakGoal(
  { facts, reversedAt }: MilestoneOf<'goal'>,
  about: About,
  around: Around,
  metricOf: MetricOf,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { correction, guard, contributions } = facts;
  const words = wordsAbout(about, reader);
  const isBack = reversedAt !== null && correction !== null;
  const names = peopleNamed(contributions.people, around.unnamed, reader);
  const together = contributionLines(
    contributions,
    { ...about, ...words, actual: facts.actual },
    metricOf,
    reader,
  );
  const lines = [
    ...(isBack
      ? [milestoneSay(locale, 'back.line', correctionWords(correction, about, reader))]
      : [...whatElse(facts, about, reader)]),
    ...together,
    ...thanked(
      names,
      { isFine: !isBack && guard === null && facts.level !== 'minimum', isTold: together.length > 0 },
      reader,
    ),
  ];
  return {
    headline: isBack ? backHeadline(facts, about, reader) : headlineOf(facts, about, metricOf, reader),
    lines,
    sections: thanksOf(around, reader),
    context: [
      ...(!isBack && correction?.again
        ? [milestoneSay(locale, 'again.line', correctionWords(correction, about, reader))]
        : []),
      ...(around.standing ? [around.standing] : []),
    ],
  };
}

function thanksOf({ thanks, unnamed }: Around, reader: Reader): SpokenSection[] {
  const section = thanksSection(thanks, unnamed, reader);
  return section ? [section] : [];
}

function headlineOf(facts: GoalFacts, about: About, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const { level, guard, isOver, actual, goal } = facts;
  const { metric } = about;
  const way = metric.direction === 'down' ? 'kept' : isOver ? 'over' : 'now';
  const reached = milestoneSay(locale, `reached.${way}.${level}`);
  const [figure = ''] = figuresApart([actual, goal], metric, reader);
  const what = milestoneSay(locale, `what.${formOf(metric)}`, {
    ...wordsAbout(about, reader),
    name: nameBeside(metric, actual, reader),
    actual: figure,
    isOver: isOver ? 'yes' : 'no',
  });
  const but = guard && guardWords(guard, metricOf, reader);
  if (but) return milestoneSay(locale, 'headline.but', { reached, what, guard: but });
  return milestoneSay(locale, 'headline', {
    reached,
    what,
    before: isOver || metric.kind === 'level' ? '' : beforeWords(facts, reader),
    cheer: level === 'minimum' ? '' : milestoneSay(locale, 'cheer'),
  });
}

function beforeWords({ workingDaysLeft: left, every }: GoalFacts, { locale }: Reader): string {
  if (left === 0) return milestoneSay(locale, 'before.last');
  return milestoneSay(locale, 'before.days', { left, end: milestoneSay(locale, `end.${every}`) });
}

function guardWords(
  { metric: key, actual, target, before }: GuardFacts,
  metricOf: MetricOf,
  reader: Reader,
): string | null {
  const metric = metricOf(key);
  if (!metric) return null;
  const { locale } = reader;
  const said = { subject: metric.subject[locale], actual: shortFigure(actual, metric, reader) };
  if (target !== null) {
    const values = { ...said, target: exactFigure(target, metric, reader) };
    return milestoneSay(locale, metric.direction === 'down' ? 'guard.cap' : 'guard.target', values);
  }
  if (before === null) return null;
  return milestoneSay(locale, 'guard.before', { ...said, before: shortFigure(before, metric, reader) });
}

/** What the target was, where the headline does not say; how far it is to the next level. */
function whatElse(facts: GoalFacts, about: About, reader: Reader): string[] {
  const { locale } = reader;
  const { metric } = about;
  const { level, goal, target, actual, opening, isOver, workingDaysLeft: left } = facts;
  const exact = exactFigure(goal, metric, reader);
  if (level === 'minimum' && !reaches(actual, target, metric.direction) && !isOver) {
    const [missing = '', aim = ''] = [target - actual, target].map((value) =>
      shortFigure(value, metric, reader),
    );
    return [
      milestoneSay(locale, left === 0 ? 'line.next.last' : 'line.next', { missing, target: aim, left }),
    ];
  }
  if (opening !== null) {
    const rose = { inPeriod: wordsAbout(about, reader).inPeriod, target: exact };
    const said = milestoneSay(locale, 'line.rose', {
      ...rose,
      opening: shortFigure(opening, metric, reader),
    });
    return [capitalised(said, locale)];
  }
  if (metric.direction === 'down') return [milestoneSay(locale, 'line.cap', { target: exact })];
  const isSaid = formOf(metric) === 'count' && actual === goal;
  const line = level === 'value' ? 'line.target' : (`line.${level}` as const);
  return isSaid ? [] : [milestoneSay(locale, line, { target: exact })];
}

function thanked(
  names: ReturnType<typeof peopleNamed>,
  { isFine, isTold }: { readonly isFine: boolean; readonly isTold: boolean },
  { locale }: Reader,
): string[] {
  if (!isFine) return names === null ? [] : [milestoneSay(locale, 'had.part', names)];
  if (names === null) return isTold ? [milestoneSay(locale, 'well.done.all')] : [];
  return [milestoneSay(locale, 'well.done', names)];
}

function backHeadline(facts: GoalFacts, about: About, reader: Reader): string {
  const { locale } = reader;
  const { metric, today } = about;
  const { goal, level, reachedOn } = facts;
  const now = facts.correction!.now;
  const [figure = ''] = figuresApart([now, goal], metric, reader);
  return milestoneSay(locale, `back.${formOf(metric)}`, {
    ...wordsAbout(about, reader),
    had: milestoneSay(locale, `had.${level}`),
    now: figure,
    gap: gapBetween(goal, now, metric, reader),
    level: milestoneSay(locale, `level.${level}`, { goal: exactFigure(goal, metric, reader) }),
    date: shortDate(reachedOn, today, locale),
  });
}
