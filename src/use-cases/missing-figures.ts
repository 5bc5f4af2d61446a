import { addDays, type CivilDate, dateIn, datesFrom, earlierOf } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import { digestPeriods, scopeOf } from '../domain/digest-periods.ts';
import type { LateSource } from '../domain/late-source.ts';
import { type HandLog, type MissingLog, missingLogs } from '../domain/missing-log.ts';
import { type CalendarPeriod, previous } from '../domain/periods.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { digestMetrics } from './digest-metrics.ts';
import { lateNow } from './late-sources.ts';
import { OWN_SOURCE } from './own-source.ts';
import type { World } from './ports.ts';
import type { KnownMetrics } from './workspace-metrics.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** What the next digest would lack, and whose it is. */
export type MissingFigures = {
  readonly period: CalendarPeriod;
  /** The last working day of it that is over. */
  readonly until: CivilDate;
  readonly logs: readonly MissingLog[];
  readonly late: readonly LateSource[];
  /** Who can see to the sources: those who answer for what they feed, as far as Slack knows them, and the digest's owner. */
  readonly keepers: readonly string[];
};

/** So many weeks, or days, before tell what somebody usually logs. */
const LOOKED_BACK = 4;

/** What is missing of the digest that comes next, as things are now. */
export async function missingFigures(
  world: World,
  workspace: Workspace,
  known: Pick<KnownMetrics, 'catalogue' | 'own'>,
  digest: Digest,
): Promise<MissingFigures> {
  const rules = rulesOf(world, workspace);
  const { date, at } = digest.next;
  const moment = { date, today: dateIn(workspace.timeZone, at), time: digest.when.time };
  const { calendar, fiscalYear, today } = rules;
  const scope = scopeOf(date, digest.when);
  const { period, asOf } = digestPeriods(scope, moment, { ...calendar, fiscalYear });
  const { keys, targets } = await digestMetrics(world, workspace, known, digest);
  const inputs = keys.flatMap((key) => known.catalogue.inputsOf(key).map(({ metric }) => metric.key));
  const states = await world.store.ledger.sources(workspace.id, [...new Set(inputs)]);
  const last = [period.to, asOf, addDays(today, -1)].reduce(earlierOf);
  const until = datesFrom(period.from, last).filter(calendar.isWorkingDay).at(-1) ?? addDays(period.from, -1);
  const [late, logs] = await Promise.all([
    lateNow(world, workspace, states, until),
    handLogs(
      world,
      workspace,
      states.flatMap(({ source, metric }) => (source === OWN_SOURCE ? [metric] : [])),
    ),
  ]);
  const answering = keepersOf(late, targets);
  return {
    period,
    until,
    logs: missingLogs(logs, { told: period, before: stretchesBefore(period, rules) }),
    late,
    keepers: late.length === 0 ? [] : [...new Set([...answering, digest.ownerId])].filter((id) => id !== ''),
  };
}

/** Days off are no days on which anybody logs. */
function stretchesBefore(period: CalendarPeriod, { calendar }: WorkspaceRules): CalendarPeriod[] {
  const before: CalendarPeriod[] = [];
  for (
    let one = previous(period) as CalendarPeriod;
    before.length < LOOKED_BACK;
    one = previous(one) as CalendarPeriod
  ) {
    if (period.grain !== 'day' || calendar.isWorkingDay(one.from)) before.push(one);
  }
  return before;
}

/** Who logged what, by the keys that `log-figure` gives what is logged. */
async function handLogs({ store }: World, { id }: Workspace, metrics: readonly string[]): Promise<HandLog[]> {
  const all = await Promise.all(metrics.map((metric) => store.ledger.observationsOf(id, OWN_SOURCE, metric)));
  return all.flat().flatMap(({ metric, date, value, key }) => {
    const personId = key.slice(key.indexOf('/') + 1);
    return value !== null && key.includes('/') ? [{ personId, metric, date }] : [];
  });
}

/** Those who answer for a metric, by name, and have agreed to some target by the same name. */
function keepersOf(late: readonly LateSource[], targets: readonly Target[]): string[] {
  const fed = late.flatMap(({ metrics }) => metrics);
  const ids = new Map(
    targets.flatMap(({ agreements }) =>
      agreements.flatMap(({ name, userId }): [string, string][] => (userId === null ? [] : [[name, userId]])),
    ),
  );
  return targets
    .filter(({ metric }) => fed.includes(metric))
    .flatMap(({ owners }) => Object.values(owners).flatMap((name) => ids.get(name) ?? []));
}
