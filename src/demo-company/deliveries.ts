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

const SYSTEM_NAMES = Object.keys(SYSTEMS) as System[];
/** Those that put things right later. What the others knew when is told by two deliveries: each one takes time to load. */
const PUT_RIGHT: readonly System[] = ['sales', 'website', 'books'];
/** How far back the ledger can tell one week's knowledge from the next's; before that, one quarter's. */
const WEEKS = 8;

/** In the order in which they came. */
export function deliveriesOf(story: Story, facts: readonly Fact[]): CompanyDelivery[] {
  const mornings = morningsOf(story);
  const told = new Map<System, Fact[]>(SYSTEM_NAMES.map((system) => [system, []]));
  for (const fact of facts) if (isTold(fact, story)) told.get(fact.system)!.push(fact);
  return [...told]
    .flatMap(([system, facts]) =>
      deliveriesFrom(system, facts, PUT_RIGHT.includes(system) ? mornings : mornings.slice(-2)),
    )
    .sort((a, b) => (a.learnedAt < b.learnedAt ? -1 : a.learnedAt > b.learnedAt ? 1 : 0));
}

function isTold({ observation: { date } }: Fact, { start, today }: Story): boolean {
  return date >= start && date <= today;
}

/** At each quarter's beginning, then each Monday, and this morning. */
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
  facts: readonly Fact[],
  mornings: readonly CivilDate[],
): CompanyDelivery[] {
  const { name, delivers } = SYSTEMS[system];
  const moments = mornings.map((morning): LocalMoment => `${morning}T${delivers}`);
  const latest = moments.map(() => new Map<string, Fact>());
  for (const fact of facts) {
    const delivery = latest[moments.findIndex((moment) => fact.known <= moment)];
    const key = `${fact.observation.metric}/${fact.observation.key}`;
    const before = delivery?.get(key);
    if (!before || before.known <= fact.known) delivery?.set(key, fact);
  }
  const said = new Set<string>();
  return mornings.flatMap((morning, index) => {
    // What was taken back before it was ever handed over was never said.
    const news = [...latest[index]!].filter(
      ([key, { observation }]) => observation.value !== null || said.has(key),
    );
    for (const [key] of news) said.add(key);
    if (news.length === 0) return [];
    const observations = news.map(([, { observation }]) => observation);
    return [
      { source: name, label: `${name} ${morning}`, learnedAt: instantAt(moments[index]!), observations },
    ];
  });
}

function instantAt(moment: LocalMoment): Instant {
  return Temporal.PlainDateTime.from(moment)
    .toZonedDateTime(HAVSVIK.timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
