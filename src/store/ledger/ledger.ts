import type { Pool } from 'pg';
import type { Ledger } from '../../use-cases/ports.ts';
import { keptUntilChanged, type Stamps } from '../kept-until-changed.ts';
import { cohorts } from './cohorts.ts';
import { dimensionValues } from './dimension-values.ts';
import { sourceStates, sourceStatesThen } from './feeds.ts';
import { importRuns, lastHeard } from './import-runs.ts';
import { observationsOf } from './observations.ts';
import { readings, type SnapshotFed } from './readings.ts';
import { record } from './record.ts';

/** The runs that an answer looks at; whoever wants more reads them. */
const KEPT_RUNS = 50;

/** The append-only ledger in PostgreSQL: what holds now is what nothing supersedes. */
export function ledger(pool: Pool, stampsOf: (workspaceId: number) => Promise<Stamps>): Ledger {
  const kept = <T>(read: (workspaceId: number) => Promise<T>) =>
    keptUntilChanged(async (workspaceId) => (await stampsOf(workspaceId)).deliveries, read);
  const sourcesNow = kept((workspaceId) => sourceStates(pool, workspaceId));
  const values = kept((workspaceId) => dimensionValues(pool, workspaceId));
  const lastRuns = kept((workspaceId) => importRuns(pool, workspaceId, KEPT_RUNS));
  const snapshotFed: SnapshotFed = new Set();
  return {
    readings: (request) => readings(pool, request, snapshotFed),
    sources: async (workspaceId, metrics, knownAt) => {
      if (knownAt !== undefined) return sourceStatesThen(pool, workspaceId, metrics, knownAt);
      const wanted = new Set(metrics);
      return (await sourcesNow(workspaceId)).filter(({ metric }) => wanted.has(metric));
    },
    lastHeard: (workspaceId, metrics) => lastHeard(pool, workspaceId, metrics),
    metricsWithData: async (workspaceId) => [
      ...new Set((await sourcesNow(workspaceId)).map(({ metric }) => metric)),
    ],
    observationsOf: (workspaceId, source, metric) => observationsOf(pool, workspaceId, source, metric),
    record: (delivery, observations) => record(pool, delivery, observations),
    cohorts: (workspaceId, entered, converted) => cohorts(pool, workspaceId, entered, converted),
    dimensionValues: values,
    importRuns: async (workspaceId, limit) =>
      limit > KEPT_RUNS
        ? importRuns(pool, workspaceId, limit)
        : (await lastRuns(workspaceId)).slice(0, limit),
  };
}
