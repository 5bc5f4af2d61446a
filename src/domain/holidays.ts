import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays, type CivilDate } from './civil-date.ts';

/** What a country and region have on a date: a public holiday, or a day most people only have off by custom. */
export type Holiday = { readonly date: CivilDate; readonly name: string; readonly kind: 'public' | 'eve' };

/** Where `date-holidays` and a country's offices disagree on its `bank` days ("banks and offices are closed"). */
type Custom = { readonly worked?: readonly string[]; readonly off?: readonly string[] };

/**
 * - FI: New Year's Eve is worked; of the eves only Midsummer's and Christmas Eve are off in most agreements
 *   (https://www.sttinfo.fi/tiedote/70637565/vuoteen-2025-osuu-taydet-kymmenen-arkivapaapaivaa?lang=fi).
 * - NL: New Year's Eve is worked (https://feestdageninnederland.nl/is-nieuwjaarsdag-een-feestdag).
 * - DK: 24 December is off by most agreements though not by law; the library has it as a mere observance
 *   (https://www.ret-raad.dk/blog/hvordan-er-det-med-helligdage).
 *
 * The rest stands as the library has it. SE: the three eves, which the Annual Leave Act (1977:480, 3 a §) counts as
 * Sundays. NO: Christmas Eve. IE: Good Friday. In DE, and in NO on New Year's Eve, `bank` begins at 14:00: people work
 * until then. `optional` (Swedish half-days, Christmas Eve in the US) and `school` (Good Friday in NL, Bavaria's Buß-
 * und Bettag) are worked everywhere: the day is left to each employer, or is the pupils'. GB has no `bank` at all:
 * its bank holidays are `public`.
 */
const CUSTOMS: Readonly<Record<string, Custom>> = {
  FI: { worked: ['12-31'] },
  NL: { worked: ['12-31'] },
  DK: { off: ['12-24'] },
};

/** Most holidays of the United Kingdom are one nation's; without a region, those of the nation most people live in. */
const USUAL_REGION: Readonly<Record<string, string>> = { GB: 'ENG' };

/** Whether the holidays of a country (ISO 3166-1 alpha-2, capitals) are known. */
export function hasHolidays(country: string): boolean {
  return country in new Holidays().getCountries();
}

/** The whole days off in a year, in the language asked for where the library has it. */
export function holidaysOf(
  country: string,
  region: string | null,
  year: number,
  language: string,
): Holiday[] {
  const state = region ?? USUAL_REGION[country];
  const rules = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const custom = CUSTOMS[country] ?? {};
  return rules.getHolidays(year, language).flatMap((holiday) => {
    const kind = kindOf(holiday, custom);
    return kind === undefined ? [] : datesOf(holiday).map((date) => ({ date, name: holiday.name, kind }));
  });
}

function kindOf({ date, type }: HolidaysTypes.Holiday, custom: Custom): Holiday['kind'] | undefined {
  const monthDay = date.slice(5, 10);
  if (custom.off?.includes(monthDay)) return 'eve';
  if (!date.includes(' 00:00:00') || custom.worked?.includes(monthDay)) return undefined;
  if (type === 'public') return 'public';
  return type === 'bank' ? 'eve' : undefined;
}

/** Its local dates: `date` is text in the country's own time, and Eid lasts several days. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): CivilDate[] {
  const first = date.slice(0, 10);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, day) => addDays(first, day));
}

/**
 * The weekdays people have off, 1 Monday … 7 Sunday, by CLDR: Friday and Saturday in Israel, Saturday and Sunday in
 * most of the world. https://unicode.org/reports/tr35/tr35-dates.html#Week_Data
 */
export function weekendOf(country: string): readonly number[] {
  const locale: WithWeekInfo = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}

/** Node 20 has the property, later ones the method; TypeScript's library for ES2023 has neither. */
type WithWeekInfo = Intl.Locale & {
  readonly weekInfo?: { readonly weekend: readonly number[] };
  readonly getWeekInfo?: () => { readonly weekend: readonly number[] };
};
