import type { CivilDate } from '../domain/civil-date.ts';
import { type LateSource, lateSources } from '../domain/late-source.ts';
import type { SourceState } from '../domain/readings.ts';
import type { Workspace } from '../domain/workspace.ts';
import { OWN_SOURCE } from './own-source.ts';
import type { World } from './ports.ts';

/** As many deliveries as tell how often each source comes. */
const RUNS_LOOKED_AT = 300;

/** The sources that should have told of a day by now and have not; what people log themselves is another matter. */
export async function lateNow(
  { store, now }: World,
  { id, timeZone }: Workspace,
  states: readonly SourceState[],
  until: CivilDate,
): Promise<LateSource[]> {
  const imported = states.filter(({ source }) => source !== OWN_SOURCE);
  if (imported.length === 0) return [];
  const runs = await store.ledger.importRuns(id, RUNS_LOOKED_AT);
  return lateSources({ states: imported, runs, until, now: now(), timeZone });
}
