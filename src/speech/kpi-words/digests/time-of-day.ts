import { bare, phraseAt, without } from '../phrases.ts';
import { AND, AT, UNTIL } from './vocabulary.ts';

/** A time of day that was read, `HH:MM`, and how many words it took; `wrong` where it looks like one and is none. */
type Read = { readonly length: number; readonly marked: boolean } & (
  | { readonly time: string; readonly exact: boolean }
  | { readonly wrong: string }
);

const CLOCK = /^(\d{1,2})[:.](\d{2})(am|pm)?$/;
const HALF = /^(\d{1,2})(am|pm)$/;
const BARE = /^\d{1,2}$/;
const RUN_TOGETHER = /^([01]\d|2[0-3])([0-5]\d)$/;

/** What stands just here, if it is a time: `08:30`, `kl 8`, `9`, `3 pm`, `1530`. */
export function timeAt(words: readonly string[], at: number): Read | undefined {
  const mark = phraseAt(words, at, AT);
  const word = bare(words[at + mark] ?? '').replace(/^@/, '');
  const marked = mark > 0;
  const after = bare(words[at + mark + 1] ?? '');
  const half = after === 'am' || after === 'pm' ? after : undefined;
  const length = mark + 1;
  const [, hours, minutes, tied] = CLOCK.exec(word) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    return timeOf(
      hours,
      minutes,
      tied ?? half,
      { marked, exact: true, length: length + (!tied && half ? 1 : 0) },
      word,
    );
  }
  const [, hour, tiedHalf] = HALF.exec(word) ?? [];
  if (hour !== undefined) return timeOf(hour, '00', tiedHalf, { marked, exact: true, length }, word);
  if (BARE.test(word)) {
    return timeOf(
      word,
      '00',
      half,
      { marked, exact: half !== undefined, length: length + (half ? 1 : 0) },
      word,
    );
  }
  const [, long, short] = RUN_TOGETHER.exec(word) ?? [];
  return long && short ? timeOf(long, short, undefined, { marked, exact: true, length }, word) : undefined;
}

function timeOf(
  hours: string,
  minutes: string,
  half: string | undefined,
  read: { readonly marked: boolean; readonly exact: boolean; readonly length: number },
  word: string,
): Read {
  const said = Number(hours);
  const hour = half === 'pm' && said < 12 ? said + 12 : half === 'am' && said === 12 ? 0 : said;
  const isOne = hour < 24 && Number(minutes) < 60 && !(half && (said < 1 || said > 12));
  return isOne ? { ...read, time: `${String(hour).padStart(2, '0')}:${minutes}` } : { ...read, wrong: word };
}

/** Takes out the time that is meant most surely: with minutes or a word before it, or else a number alone. */
export function withoutTimeOfDay(words: readonly string[]): {
  readonly words: string[];
  readonly time: string | null;
  readonly wrong: string | null;
} {
  const found = words.flatMap((_, at) => {
    const read = timeAt(words, at);
    return read ? [{ at, read }] : [];
  });
  const isSure = ({ read }: (typeof found)[number]) => read.marked || ('exact' in read && read.exact);
  const best = found.find(isSure) ?? found.find(({ read }) => 'time' in read) ?? found[0];
  if (!best) return { words: [...words], time: null, wrong: null };
  const { at, read } = best;
  const rest = without(words, at, read.length);
  return 'time' in read
    ? { words: rest, time: read.time, wrong: null }
    : { words: rest, time: null, wrong: read.wrong };
}

/** Two times with a sign or word between them, at a place: `18:00-07:30`, `18 till 7.30`, `18 och 8`. */
export function timesAt(
  words: readonly string[],
  at: number,
): { readonly from: string; readonly until: string; readonly length: number } | undefined {
  const first = timeAt(words, at);
  if (!first || !('time' in first)) return undefined;
  const between = phraseAt(words, at + first.length, [...UNTIL, ...AND]);
  if (between === 0) return undefined;
  const second = timeAt(words, at + first.length + between);
  if (!second || !('time' in second)) return undefined;
  return { from: first.time, until: second.time, length: first.length + between + second.length };
}
