/** How a person's Slack writes times: in their language, in their time zone. */
export type Reader = { readonly locale: string; readonly tz: string };

type Style = Intl.DateTimeFormatOptions;

const format = ({ locale, tz }: Reader, style: Style, at: number): string =>
  new Intl.DateTimeFormat(locale, { timeZone: tz, ...style }).format(at);

/** Milliseconds of a message's `ts`. */
export const timeOf = (ts: string): number => Math.round(Number(ts) * 1_000);

/** `14:03` */
export const clockTime = (reader: Reader, at: number): string => format(reader, { timeStyle: 'short' }, at);

/** `onsdag 18 november 2026 kl. 14:03:22` */
export const fullTime = (reader: Reader, at: number): string =>
  format(reader, { dateStyle: 'full', timeStyle: 'medium' }, at);

/** The day a moment falls on for this reader: `2026-11-18`. */
export const dayOf = (reader: Reader, at: number): string =>
  format({ ...reader, locale: 'sv-SE' }, { dateStyle: 'short' }, at);

/** `I dag`, `I går`, `Tisdag 10 november`, and with the year when that is another. */
export function dayLabel(reader: Reader, at: number, now: number): string {
  const days = daysBetween(dayOf(reader, at), dayOf(reader, now));
  if (days === 0 || days === 1) return capital(reader, relative(reader, -days, 'day'));
  const thisYear = dayOf(reader, at).slice(0, 4) === dayOf(reader, now).slice(0, 4);
  const style: Style = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' }),
  };
  return capital(reader, format(reader, style, at));
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const relative = ({ locale }: Reader, count: number, unit: Intl.RelativeTimeFormatUnit): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit);

const capital = ({ locale }: Reader, words: string): string =>
  words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `för 2 minuter sedan`, `i går`; `nu` within the first minute. */
export function ago(reader: Reader, at: number, now: number): string {
  const passed = Math.max(0, now - at);
  const [unit, ms] = UNITS.find(([, size]) => passed >= size) ?? ['second', Number.POSITIVE_INFINITY];
  return relative(reader, -Math.floor(passed / ms), unit);
}
