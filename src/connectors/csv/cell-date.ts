import { addMonths, type CivilDate } from '../../domain/civil-date.ts';

/** Which way round `3/4/2017` is; `ymd`: the column has no such dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What a cell tells about its column's date order; `none`: it reads the same either way, or is not a date. */
export type DateEvidence = 'dmy' | 'mdy' | 'ambiguous' | 'none';

export function dateEvidence(text: string): DateEvidence {
  const [, first, second] = SLASHED.exec(text.trim()) ?? [];
  if (first === undefined || first === second) return 'none';
  const [one, other] = [Number(first), Number(second)];
  if (one > 12 && other > 12) return 'none';
  if (one > 12) return 'dmy';
  return other > 12 ? 'mdy' : 'ambiguous';
}

/** Reads dates as sales systems and spreadsheets write them; `undefined` for what is not a date. */
export function readDate(text: string, order: DateOrder, timeZone: string): CivilDate | undefined {
  const written = text.trim();
  const iso = ISO.exec(written)?.groups;
  if (iso) {
    const date = existing(iso.year!, iso.month!, iso.day!);
    if (date === undefined || iso.zone === undefined) return date;
    return inZone(date, iso.time!, iso.zone, timeZone);
  }
  const dotted = DOTTED.exec(written);
  if (dotted) return existing(dotted[3]!, dotted[2]!, dotted[1]!);
  const [, first, second, year] = SLASHED.exec(written) ?? [];
  if (first === undefined) return undefined;
  if (order === 'ymd' && first !== second) return undefined;
  return order === 'mdy' ? existing(year!, first, second!) : existing(year!, second!, first);
}

/** Dates that a sales figure can have: from 1970 to ten years ahead. Others are slips of the keyboard. */
export type PlausibleDates = { readonly from: CivilDate; readonly to: CivilDate };

export function plausibleDates(today: CivilDate): PlausibleDates {
  return { from: '1970-01-01', to: addMonths(today, 120) };
}

const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** `2017-03-01`, `2017/3/1`, `2017.03.01`, `20170301`, with or without a time and a zone. */
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})` +
    String.raw`(?:(?:T|\s+)(?<time>${TIME})\s?(?<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$`,
);
/** Dots mean day first wherever they are used. */
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+${TIME})?$`);
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,?\s+${TIME})?$`);

function existing(year: string, month: string, day: string): CivilDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A moment with its zone is somebody's evening elsewhere: the date is the workspace's. */
function inZone(date: CivilDate, time: string, zone: string, timeZone: string): CivilDate | undefined {
  const [, hours = '', rest = ''] = /^(\d{1,2})(:.*)$/.exec(time) ?? [];
  const [, sign = '+', hour = '00', minute = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = `${sign}${hour}:${minute}`;
  const moment = Date.parse(`${date}T${hours.padStart(2, '0')}${rest.replace(',', '.')}${offset}`);
  return Number.isNaN(moment) ? undefined : calendarOf(timeZone).format(moment);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Swedish dates are ISO dates. Made once a zone: making one costs a thousand readings. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}
