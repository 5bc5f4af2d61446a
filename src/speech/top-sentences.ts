import type { TopAnswer } from '../domain/answer.ts';
import { type Leaderboard, leadersOf } from '../domain/leaderboard.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import { columnFigure } from './column-figure.ts';
import { COMMAND } from './command.ts';
import { list, momentOf, type Reader, shortFigure } from './format.ts';
import { nameBeside } from './name-beside.ts';
import { inPeriod } from './period-name.ts';
import { capitalised, say, speaker, uncapitalised } from './say.ts';
import { topEn } from './sentences/top-en.ts';
import { topSv } from './sentences/top-sv.ts';
import { freshest } from './source-sentences.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

/** One sentence about leaderboards. */
export const topSay = speaker<keyof typeof topEn>({ en: topEn, sv: topSv });

/** Who leads, and the first places; where there is no leaderboard, that, and how there could be one. */
export function speakTop({ board, sources }: TopAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  if (!board)
    return { headline: topSay(locale, 'top.off'), lines: [topSay(locale, 'top.off.next')], context: [] };
  const updated = freshest(sources).map(({ source, learnedAt }) =>
    say(locale, 'source.updated', { source, when: momentOf(learnedAt, board.today, reader) }),
  );
  const isMore = board.places.length > 0 && board.total > 0;
  return {
    headline: headlineOf(board, reader),
    lines: isMore ? [topSay(locale, 'top.total', { total: counted(board.total, board.metric, reader) })] : [],
    ...(isMore && { table: tableOf(board, reader) }),
    context: [updated.join(' · '), topSay(locale, 'top.on.context', { command: COMMAND })].filter(Boolean),
  };
}

/** `14 bokade möten`, `SEK 1.2M`: a count says of what. */
export function counted(value: number, metric: Metric, reader: Reader): string {
  const figure = shortFigure(value, metric, reader);
  if (metric.unit !== 'count') return figure;
  return `${figure} ${nameBeside(metric, value, reader)}`;
}

/** Those who are first, and how many they are; one who does not want to be named counts with them. */
export function leaderNames(
  board: Pick<Leaderboard, 'places' | 'hidden'>,
  locale: Locale,
  nameOf = (name: string) => name,
): { readonly names: string; readonly count: number } {
  const leaders = leadersOf(board).map(({ name }) => nameOf(name));
  const all = board.hidden && leaders.length > 0 ? [...leaders, topSay(locale, 'top.somebody')] : leaders;
  return { names: list(all, locale), count: all.length };
}

function headlineOf(board: Leaderboard, reader: Reader): string {
  const { locale } = reader;
  const { metric, period, today, total } = board;
  const said = {
    inPeriod: inPeriod(period, today, reader),
    name: uncapitalised(metric.name[locale], locale),
    total: capitalised(counted(total, metric, reader), locale),
  };
  if (total <= 0) return say(locale, 'none.period', said);
  const [first] = leadersOf(board);
  if (!first) return topSay(locale, board.hidden ? 'top.head.others' : 'top.head.unnamed', said);
  return topSay(locale, period.to < today ? 'top.head.past' : 'top.head', {
    ...said,
    ...leaderNames(board, locale),
    value: counted(first.value, metric, reader),
  });
}

function tableOf({ places, others, metric }: Leaderboard, reader: Reader): SpokenTable {
  const { locale } = reader;
  const rest = others > 0 ? [others] : [];
  const figure = columnFigure([...places.map(({ value }) => value), ...rest], metric, reader);
  return {
    head: [
      topSay(locale, 'top.column.place'),
      topSay(locale, 'top.column.who'),
      capitalised(metric.name[locale], locale),
    ],
    rows: [
      ...places.map(({ place, name, value }) => [String(place), name, figure(value)]),
      ...rest.map((value) => ['', topSay(locale, 'top.others'), figure(value)]),
    ],
  };
}
