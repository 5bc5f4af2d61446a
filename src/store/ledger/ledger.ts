import type { Pool } from 'pg';
import type { Ledger } from '../../use-cases/ports.ts';
import { cohorts } from './cohorts.ts';
import { dimensionValues } from './dimension-values.ts';
import { metricsWithData, sourceStates } from './feeds.ts';
import { importRuns } from './import-runs.ts';
import { observationsOf } from './observations.ts';
import { readings } from './readings.ts';
import { record } from './record.ts';

/** The append-only ledger in PostgreSQL: what holds now is what nothing supersedes. */
export function ledger(pool: Pool): Ledger {
  return {
    readings: (request) => readings(pool, request),
    sources: (workspaceId, metrics, knownAt) => sourceStates(pool, workspaceId, metrics, knownAt),
    metricsWithData: (workspaceId) => metricsWithData(pool, workspaceId),
    observationsOf: (workspaceId, source, metric) => observationsOf(pool, workspaceId, source, metric),
    record: (delivery, observations) => record(pool, delivery, observations),
    cohorts: (workspaceId, entered, converted) => cohorts(pool, workspaceId, entered, converted),
    dimensionValues: (workspaceId) => dimensionValues(pool, workspaceId),
    importRuns: (workspaceId, limit) => importRuns(pool, workspaceId, limit),
  };
}
