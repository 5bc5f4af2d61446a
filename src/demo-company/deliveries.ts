import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, type CivilDate, type Instant, weekdayOf } from '../domain/civil-date.ts';
import type { Observation } from '../domain/observation.ts';
import { type Fact, type LocalMoment, SYSTEMS, type System } from './fact.ts';
import { HAVSVIK } from './havsvik.ts';
import { MONTHS_BACK, type Story } from './story.ts';

/** What one system handed over on one morning; each key once, as it stood then. */
export type CompanyDelivery = {
  readonly source: string;
  readonly label: string;
  readonly learnedAt: Instant;
  readonly observations: readonly Observation[];
};

/** How far back the ledger can tell one week's knowledge from the next's; before that, one quarter's. */
const WEEKS = 8;

/** In the order they came: at each quarter's beginning, then each Monday, and this morning. */
export function deliveriesOf(story: Story, facts: readonly Fact[]): CompanyDelivery[] {
  const mornings = morningsOf(story);
  const systems = Object.keys(SYSTEMS) as System[];
  return systems
    .flatMap((system) => {
      const told = facts.filter((fact) => fact.system === system && isTold(fact, story));
      return deliveriesFrom(system, told, mornings);
    })
    .sort((a, b) => (a.learnedAt < b.learnedAt ? -1 : a.learnedAt > b.learnedAt ? 1 : 0));
}

function isTold({ observation: { date } }: Fact, { start, today }: Story): boolean {
  return date >= start && date <= today;
}

function morningsOf({ today, start }: Story): CivilDate[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  const mondays = Array.from({ length: WEEKS }, (_, week) => addDays(monday, 7 * (week + 1 - WEEKS)));
  // This morning brings at least some days' news, or it would bring none of what is rare.
  const weekly = mondays.filter((date) => date > start && date <= addDays(today, -3));
  const quarterly = Array.from({ length: MONTHS_BACK }, (_, month) => addMonths(start, month + 1)).filter(
    (date) => Number(date.slice(5, 7)) % 3 === 1 && date < weekly[0]!,
  );
  return [...quarterly, ...weekly, today];
}

function deliveriesFrom(
  system: System,
  told: readonly Fact[],
  mornings: readonly CivilDate[],
): CompanyDelivery[] {
  const { name, delivers } = SYSTEMS[system];
  const inOrder = told.toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0));
  let next = 0;
  const said = new Set<string>();
  return mornings.flatMap((morning) => {
    const moment: LocalMoment = `${morning}T${delivers}`;
    const latest = new Map<string, Observation>();
    while (next < inOrder.length && inOrder[next]!.known <= moment) {
      const { observation } = inOrder[next]!;
      latest.set(`${observation.metric}/${observation.key}`, observation);
      next += 1;
    }
    // What was taken back before it was ever handed over was never said.
    const observations = [...latest].filter(([key, { value }]) => value !== null || said.has(key));
    for (const [key] of observations) said.add(key);
    if (observations.length === 0) return [];
    const learnedAt = instantAt(moment);
    return [
      {
        source: name,
        label: `${name} ${morning}`,
        learnedAt,
        observations: observations.map(([, it]) => it),
      },
    ];
  });
}

function instantAt(moment: LocalMoment): Instant {
  return Temporal.PlainDateTime.from(moment)
    .toZonedDateTime(HAVSVIK.timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
