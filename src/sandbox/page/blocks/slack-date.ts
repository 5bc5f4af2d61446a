/** Who reads a date, and when. */
export type DateReader = { readonly locale: string; readonly tz: string; readonly now: number };

const DAY_MS = 86_400_000;

/**
 * A Slack date in words: `{date_short} {time}` of a moment in seconds. Unknown tokens stay as they are.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export const slackDate = (format: string, seconds: number, reader: DateReader): string =>
  format.replaceAll(/\{(\w+)\}/g, (whole, token: string) =>
    Object.hasOwn(TOKENS, token) ? TOKENS[token]!(seconds * 1_000, reader) : whole,
  );

type Said = (at: number, reader: DateReader) => string;

const as =
  (options: Intl.DateTimeFormatOptions): Said =>
  (at, { locale, tz }) =>
    Number.isFinite(new Date(at).getTime())
      ? new Intl.DateTimeFormat(locale, { timeZone: tz, ...options }).format(at)
      : '';

const long = as({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const middle = as({ day: 'numeric', month: 'long', year: 'numeric' });
const short = as({ day: 'numeric', month: 'short', year: 'numeric' });

const TOKENS: { readonly [token: string]: Said } = {
  date_num: (at, { tz }) => isoDate(at, tz),
  date_slash: as({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  date: middle,
  date_short: short,
  date_long: long,
  date_pretty: (at, reader) => byDay(at, reader) ?? middle(at, reader),
  date_short_pretty: (at, reader) => byDay(at, reader) ?? short(at, reader),
  date_long_pretty: (at, reader) => byDay(at, reader) ?? long(at, reader),
  day_divider_pretty: (at, reader) =>
    byDay(at, reader) ?? as({ weekday: 'long', day: 'numeric', month: 'long' })(at, reader),
  time: as({ hour: 'numeric', minute: '2-digit' }),
  time_secs: as({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago: (at, reader) => ago(at, reader),
};

const isoDate = (at: number, tz: string): string =>
  as({ year: 'numeric', month: '2-digit', day: '2-digit' })(at, { locale: 'sv-SE', tz, now: 0 });

/** "yesterday", "today", "tomorrow", by the reader's calendar; undefined for other days. */
function byDay(at: number, { locale, tz, now }: DateReader): string | undefined {
  const days = Math.round((Date.parse(isoDate(at, tz)) - Date.parse(isoDate(now, tz))) / DAY_MS);
  if (!(Math.abs(days) <= 1)) return undefined;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

const STEPS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** "3 minutes ago", "in 2 days". */
function ago(at: number, { locale, now }: DateReader): string {
  const apart = at - now;
  const [unit, length] = STEPS.find(([, ms]) => Math.abs(apart) >= ms) ?? STEPS.at(-1)!;
  const count = Math.trunc(apart / length);
  // "now", but "1 day ago": "yesterday" is another day, which this need not be.
  return new Intl.RelativeTimeFormat(locale, { numeric: count === 0 ? 'auto' : 'always' }).format(
    count,
    unit,
  );
}
