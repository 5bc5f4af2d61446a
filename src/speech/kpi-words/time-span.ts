import type { QuietHours } from '../../domain/digest.ts';
import { bare } from './phrases.ts';

const FROM = ['from', 'between', 'fran', 'mellan', 'kl'];
const TO = ['to', 'until', 'till', 'and', 'och', '-', '–', '—'];
const CLOCK = ['kl', 'at'];

/**
 * Two times of day at the beginning of some words: `18-07:30`, `18:00–7.30`, `från 18 till 07:30`, `6pm to 7:30am`. `length` is
 * how many words they are. `undefined` where they are none, or the same.
 */
export function readTimeSpan(
  words: readonly string[],
): { readonly quiet: QuietHours; readonly length: number } | undefined {
  let at = 0;
  const skip = (among: readonly string[]) => {
    while (words[at] !== undefined && among.includes(bare(words[at]!))) at += 1;
  };
  skip(FROM);
  const [first = '', joined] = (words[at] ?? '').split(/[-–—]/);
  const from = readTimeOfDay(first);
  at += 1;
  const isJoined = joined !== undefined && joined !== '';
  if (!isJoined) {
    skip(TO);
    skip(CLOCK);
  }
  const until = readTimeOfDay(isJoined ? joined : (words[at] ?? ''));
  if (!isJoined) at += 1;
  if (from === null || until === null || from === until) return undefined;
  return { quiet: { from, until }, length: at };
}

/** `18`, `18:00`, `7.30`, `0730`, `6pm`; as `HH:MM`, `null` where it is none. */
export function readTimeOfDay(text: string): string | null {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.]?([0-5]\d))?\s*([ap]m)?[,.;]?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const said = Number(hours);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hour = half === undefined ? said : (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return hour > 23 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}
