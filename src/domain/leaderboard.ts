import type { CivilDate } from './civil-date.ts';
import type { Metric } from './metric.ts';
import type { Period } from './period.ts';

/** Who or what has most of a metric in a period: the first places by name, and everybody else together. */
export type Leaderboard = {
  readonly metric: Metric;
  readonly period: Period;
  readonly today: CivilDate;
  readonly by: RaceBy;
  /** Those with as much share a place, and the next one is as many places further down. */
  readonly places: readonly Place[];
  /** Somebody who does not want to be named is first, alone or beside those who are shown. */
  readonly hidden: boolean;
  /** What is not shown by name: further down, nobody's, or of people who do not want to be named. */
  readonly others: number;
  readonly total: number;
};

export type Place = { readonly place: number; readonly name: string; readonly value: number };

export const RACE_BY = ['owner', 'department'] as const;
/** Between whom. */
export type RaceBy = (typeof RACE_BY)[number];

/** Nobody needs to read that they are seventh. */
const SHOWN_PLACES = 5;

/**
 * Whether a metric can be raced for: something that people do and that adds up, of which more is better. A share is unfair
 * where there are few cases, and what the whole organisation has is nobody's.
 */
export function canBeRaced(metric: Metric): boolean {
  const addsUp = metric.kind === 'flow' && !metric.unique;
  const isAmount = metric.unit === 'count' || metric.unit === 'money';
  return addsUp && isAmount && metric.direction === 'up' && metric.family !== 'organisation';
}

export type LeaderboardFacts = Pick<Leaderboard, 'metric' | 'period' | 'today' | 'by'> & {
  readonly parts: readonly { readonly name: string | null; readonly value: number }[];
  /** Who does not want to be named. */
  readonly unnamed: ReadonlySet<string>;
};

export function leaderboardOf({ parts, unnamed, ...about }: LeaderboardFacts): Leaderboard {
  const ranked = parts
    .filter((part): part is { name: string; value: number } => part.name !== null && part.value > 0)
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name));
  const placed = ranked.map(({ name, value }) => ({
    place: 1 + ranked.filter((other) => other.value > value).length,
    name,
    value,
  }));
  const places = placed.filter(({ place, name }) => place <= SHOWN_PLACES && !unnamed.has(name));
  const hidden = placed.some(({ place, name }) => place === 1 && unnamed.has(name));
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const shown = places.reduce((sum, { value }) => sum + value, 0);
  return { ...about, places, hidden, others: exact(total - shown), total: exact(total) };
}

/** Those on the first place; empty where they do not want to be named, or where all have zero. */
export function leadersOf({ places }: Pick<Leaderboard, 'places'>): Place[] {
  return places.filter(({ place }) => place === 1);
}

/** Sums of decimals leave crumbs. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
