import type { CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import type { Observation } from '../domain/observation.ts';

/** A moment where the company is, `YYYY-MM-DDTHH:MM`. Compares as text. */
export type LocalMoment = string;

/** Which system the company has for what, and when in the morning it hands over its figures. */
export const SYSTEMS = {
  sales: { name: 'HubSpot', delivers: '07:12' },
  website: { name: 'Google Analytics', delivers: '06:40' },
  searchAds: { name: 'Google Ads', delivers: '06:45' },
  social: { name: 'LinkedIn', delivers: '06:50' },
  film: { name: 'YouTube', delivers: '06:50' },
  phone: { name: 'Telavox', delivers: '07:05' },
  books: { name: 'Fortnox', delivers: '05:30' },
  salaries: { name: 'Hogia Lön', delivers: '05:15' },
  surveys: { name: 'Netigate', delivers: '06:10' },
} as const;

export type System = keyof typeof SYSTEMS;

/** What a system says from a moment on. Saying something else under the same key later is a correction. */
export type Fact = {
  readonly system: System;
  readonly known: LocalMoment;
  readonly observation: Observation;
};

export type Said = {
  readonly metric: string;
  readonly date: CivilDate;
  readonly value: number | null;
  readonly key: string;
  readonly dimensions?: Dimensions;
  readonly form?: Observation['form'];
};

export function fact(system: System, known: LocalMoment, said: Said): Fact {
  const { metric, date, value, form = 'amount', dimensions = {}, key } = said;
  return { system, known, observation: { metric, date, value, form, dimensions, key } };
}

/** At so many minutes past midnight. */
export function at(date: CivilDate, minutes: number): LocalMoment {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${date}T${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** When what a machine counts about a day is complete. */
export function atEndOf(date: CivilDate): LocalMoment {
  return `${date}T23:59`;
}
