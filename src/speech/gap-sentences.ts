import type { GapAnswer } from '../domain/answer.ts';
import type { Gap } from '../domain/funnel/gap.ts';
import { type LeverNeed, sizeOf } from '../domain/funnel/lever-need.ts';
import { list, type Reader, shortDate, shortFigure } from './format.ts';
import type { MetricOf } from './funnel-words.ts';
import { hindranceLines } from './gap-hindrances.ts';
import { gapTable } from './gap-table.ts';
import {
  aWeek,
  enoughPhrase,
  gapSay,
  goalFigure,
  goalPhrase,
  kindOf,
  leverWords,
  whatIfPhrase,
} from './gap-words.ts';
import { noDataSentences } from './no-data-sentences.ts';
import { isOver, wordsOf } from './report-words.ts';
import { capitalised, say, uncapitalised, type Values } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken } from './spoken.ts';

/** More than this many times as much is a lot to ask of one thing. */
const MUCH = 1.5;
/** So many can be kept in mind. */
const MOST_GUARDS = 3;

/** What closes a gap, the smallest change first; or what is tried comes to; or, where there is none, what protects it. */
export function speakGap(answer: GapAnswer, metricOf: MetricOf, reader: Reader): Spoken {
  const { gap, report, sources } = answer;
  const { locale } = reader;
  const context = sourceSentences(report, sources, reader);
  if (!gap) return withoutGap(answer, context, reader);
  const words = wordsIn(gap, metricOf, reader);
  if ((report.actual ?? 0) >= report.target!.value)
    return { headline: gapSay(locale, 'head.reached', words), lines: [], context };
  const isClosed = gap.left <= 0;
  const best = gap.levers.find(({ whyNot }) => whyNot === null);
  const told = { gap, words, best: isClosed ? undefined : best };
  const lines =
    gap.tried.length > 0
      ? triedLines(told, metricOf, reader)
      : isClosed
        ? guardLines(gap, metricOf, reader)
        : openLines(told, metricOf, reader);
  const kept = isClosed && gap.tried.length === 0 ? 'context.protects' : 'context.alone';
  return {
    headline: headlineOf(told, metricOf, reader),
    lines: [
      ...lines,
      ...(isClosed ? [] : hindranceLines(answer, gap, metricOf, reader)),
      ...unfitLine(gap, metricOf, reader),
    ],
    ...gapTable(gap, metricOf, reader),
    context: [...context, gapSay(locale, kept)],
  };
}

type Told = {
  readonly gap: Gap;
  readonly words: Values;
  /** What closes what is left with the smallest change. */
  readonly best: LeverNeed | undefined;
};

function wordsIn(gap: Gap, metricOf: MetricOf, reader: Reader): Values {
  const { report, landing, missing, left, coming, basis } = gap;
  const figure = (amount: number, way: 'up' | 'down') => goalFigure(amount, report.metric, way, reader);
  const phrase = (amount: number, way: 'up' | 'down') =>
    goalPhrase(amount, report.metric, way, metricOf, reader);
  const remaining = report.target!.value - (report.actual ?? 0);
  return {
    ...wordsOf(report, reader),
    ends: phrase(gap.tried.length > 0 ? landing : (report.actual ?? 0) + coming, 'down'),
    paceEnds: figure((report.actual ?? 0) + coming, 'down'),
    missing: phrase(Math.max(0, missing), 'up'),
    left: figure(Math.max(0, left), 'up'),
    room: figure(Math.max(0, -left), 'down'),
    remaining: figure(remaining, 'up'),
    basis,
  };
}

function headlineOf({ gap, words, best }: Told, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const { tried, left, report } = gap;
  if (tried.length > 0) {
    const phrases = tried.map(({ whatIf, lever }) => whatIfPhrase(whatIf, lever, metricOf, reader));
    const key = left <= 0 ? 'head.tried.closed' : 'head.tried.open';
    return gapSay(locale, key, { ...words, tried: list(phrases, locale) });
  }
  if (left <= 0) {
    const isJust = goalFigure(-left, report.metric, 'down', reader) === shortFigure(0, report.metric, reader);
    return gapSay(locale, isJust ? 'head.closed.just' : 'head.closed', words);
  }
  if (!best) return gapSay(locale, 'head.none', words);
  return gapSay(locale, `head.${kindOf(best.lever)}`, {
    ...words,
    ...leverWords(best, metricOf, reader),
    more: capitalised(enoughPhrase(best, metricOf, reader), locale),
    count: best.whatIf?.by ?? 0,
  });
}

function openLines({ gap, words, best }: Told, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  return [
    gapSay(locale, `pace.${gap.basis}`, { ...words, ends: words.paceEnds ?? '' }),
    ...(best ? [meansLine(best, gap, metricOf, reader)] : []),
  ];
}

/** What the change is for a week and each, or for a deal. */
function meansLine(need: LeverNeed, { report }: Gap, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const { lever, perWeek, perPersonWeek, now, needed } = need;
  const people = 'people' in lever ? (lever.people ?? 0) : 0;
  const means = gapSay(locale, `means.${lever.kind}`, {
    ...leverWords(need, metricOf, reader),
    date: lever.kind === 'stage' ? shortDate(lever.latest, report.today, locale) : '',
    perWeek: aWeek(perWeek ?? 0, reader),
    each: aWeek(perPersonWeek ?? 0, reader),
    people,
    more: lever.kind === 'deal' ? shortFigure(needed! - now!, { unit: 'money', decimals: 0 }, reader) : '',
    days: lever.kind === 'cycle' ? gapSay(locale, 'days', { days: Math.ceil(now! - needed!) }) : '',
  });
  return [means, ...(sizeOf(need) > MUCH ? [gapSay(locale, 'means.much')] : [])].join(' ');
}

function triedLines({ words, best }: Told, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  const rest = best ? [gapSay(locale, 'rest', { what: enoughPhrase(best, metricOf, reader) })] : [];
  const pace = gapSay(locale, 'pace.tried', { ...words, ends: words.paceEnds ?? '' });
  return [...rest, `${pace} ${gapSay(locale, 'not.saved')}`];
}

/** What the good forecast rests on: how far the tightest may fall, one at a time. */
function guardLines(gap: Gap, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  const guards = gap.levers
    .filter(({ whyNot, change }) => whyNot === null && change !== null && change > -1)
    .slice(0, MOST_GUARDS)
    .map((need) =>
      gapSay(locale, `bears.${kindOf(need.lever)}`, {
        ...leverWords(need, metricOf, reader),
        date: need.lever.kind === 'stage' ? shortDate(need.lever.latest, gap.report.today, locale) : '',
      }),
    );
  return guards.length > 0 ? [gapSay(locale, 'bears', { what: list(guards, locale, 'disjunction') })] : [];
}

function unfitLine({ unfit, report }: Gap, metricOf: MetricOf, { locale }: Reader): string[] {
  if (unfit.length === 0) return [];
  const names = unfit.map((key) => uncapitalised(metricOf(key)?.name[locale] ?? key, locale));
  return [gapSay(locale, 'unfit', { names: list(names, locale), goal: report.metric.subject[locale] })];
}

/** Of what has no levers, no target, no figure, or no time left. */
function withoutGap({ report, goals, sources }: GapAnswer, context: string[], reader: Reader): Spoken {
  const { locale } = reader;
  const { metric, target, actual, period, today } = report;
  const words = wordsOf(report, reader);
  if (!goals.some(({ key }) => key === metric.key)) {
    const names = list(
      goals.map(({ name }) => uncapitalised(name[locale], locale)),
      locale,
    );
    const lines = [gapSay(locale, 'none.part.next', { names })];
    return { headline: gapSay(locale, 'none.part', words), lines, context: [] };
  }
  if (actual === null && period.from <= today)
    return { ...noDataSentences({ report, sources, inputs: [] }, reader), context };
  if (!target) return { headline: say(locale, 'target.head.none', words), lines: [], context };
  const missing = goalFigure(target.value - (actual ?? 0), metric, 'up', reader);
  const key = isOver(report) && (actual ?? 0) < target.value ? 'head.over.missed' : 'head.over.hit';
  return { headline: gapSay(locale, key, { ...words, missing }), lines: [], context };
}
