import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  type CivilDate,
  datesFrom,
  type Instant,
  weekdayOf,
} from '../domain/civil-date.ts';
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
/**
 * The months of which the first morning tells. So many that the ledger has PostgreSQL look at its tables after them:
 * without that it takes the wrong index for each of the later ones.
 */
const FIRST_MONTHS = 8;
/** How many mornings that have passed at once are told one by one. */
const DAILY = 14;

/** In the order in which they came. */
export function deliveriesOf(story: Story, facts: readonly Fact[]): CompanyDelivery[] {
  const mornings = morningsOf(story);
  const told = facts.filter((fact) => isTold(fact, story));
  return inOrder(
    [...bySystem(told)].flatMap(([system, facts]) =>
      deliveriesFrom(system, facts, momentsOf(system, isPutRight(system) ? mornings : mornings.slice(-2))),
    ),
  );
}

/**
 * What comes after that, in the order in which it does.
 * @param heard when each system, by its name, was last heard of
 */
export function laterDeliveries(
  facts: readonly Fact[],
  heard: ReadonlyMap<string, Instant>,
  until: Instant,
): CompanyDelivery[] {
  return inOrder(
    [...bySystem(facts)].flatMap(([system, facts]) => {
      const last = heard.get(SYSTEMS[system].name);
      if (last === undefined) return [];
      const before = lastMorning(system, last);
      const mornings = laterMornings(before, lastMorning(system, until));
      const moments = momentsOf(system, [before, ...(isPutRight(system) ? mornings : mornings.slice(-1))]);
      return deliveriesFrom(system, facts, moments).filter(({ learnedAt }) => learnedAt > last);
    }),
  );
}

function inOrder(deliveries: readonly CompanyDelivery[]): CompanyDelivery[] {
  return deliveries.toSorted((a, b) => (a.learnedAt < b.learnedAt ? -1 : a.learnedAt > b.learnedAt ? 1 : 0));
}

function bySystem(facts: readonly Fact[]): Map<System, Fact[]> {
  const told = new Map<System, Fact[]>(SYSTEM_NAMES.map((system) => [system, []]));
  for (const fact of facts) told.get(fact.system)!.push(fact);
  return told;
}

const isPutRight = (system: System): boolean => PUT_RIGHT.includes(system);

function isTold({ observation: { date } }: Fact, { start, today }: Story): boolean {
  return date >= start && date <= today;
}

/** At the beginning of each quarter, then each Monday, and this morning. */
function morningsOf({ today, start }: Story): CivilDate[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  const mondays = Array.from({ length: WEEKS }, (_, week) => addDays(monday, 7 * (week + 1 - WEEKS)));
  // This morning brings at least some days' news, or it would bring none of what is rare.
  const weekly = mondays.filter((date) => date > start && date <= addDays(today, -3));
  const quarterly = Array.from({ length: MONTHS_BACK }, (_, month) => addMonths(start, month)).filter(
    (date, month) => month >= FIRST_MONTHS && Number(date.slice(5, 7)) % 3 === 1 && date < weekly[0]!,
  );
  return [...quarterly, ...weekly, today];
}

/** Each morning, and where many have passed each Monday and the last. */
function laterMornings(after: CivilDate, until: CivilDate): CivilDate[] {
  const mornings = datesFrom(addDays(after, 1), until);
  if (mornings.length <= DAILY) return mornings;
  return mornings.filter((date) => weekdayOf(date) === 1 || date === until);
}

/** The last day on which a system had handed over its figures by a moment. */
function lastMorning(system: System, moment: Instant): CivilDate {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(HAVSVIK.timeZone).toPlainDateTime();
  const date = local.toPlainDate().toString();
  return local.toString().slice(11, 16) < SYSTEMS[system].delivers ? addDays(date, -1) : date;
}

function momentsOf(system: System, mornings: readonly CivilDate[]): LocalMoment[] {
  return mornings.map((morning) => `${morning}T${SYSTEMS[system].delivers}`);
}

function deliveriesFrom(
  system: System,
  facts: readonly Fact[],
  moments: readonly LocalMoment[],
): CompanyDelivery[] {
  const { name } = SYSTEMS[system];
  const latest = moments.map(() => new Map<string, Fact>());
  for (const fact of facts) {
    const delivery = latest[moments.findIndex((moment) => fact.known <= moment)];
    const key = `${fact.observation.metric}/${fact.observation.key}`;
    const before = delivery?.get(key);
    if (!before || before.known <= fact.known) delivery?.set(key, fact);
  }
  const said = new Set<string>();
  return moments.flatMap((moment, index) => {
    // What was taken back before it was ever handed over was never said.
    const news = [...latest[index]!].filter(
      ([key, { observation }]) => observation.value !== null || said.has(key),
    );
    for (const [key] of news) said.add(key);
    if (news.length === 0) return [];
    const observations = news.map(([, { observation }]) => observation);
    return [
      { source: name, label: `${name} ${moment.slice(0, 10)}`, learnedAt: instantAt(moment), observations },
    ];
  });
}

function instantAt(moment: LocalMoment): Instant {
  return Temporal.PlainDateTime.from(moment)
    .toZonedDateTime(HAVSVIK.timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
