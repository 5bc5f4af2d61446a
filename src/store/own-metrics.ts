import type { Pool } from 'pg';
import { z } from 'zod';
import { UNITS } from '../domain/metric.ts';
import type { MetricChange } from '../domain/metrics/own-metric.ts';
import type { MetricVersion } from '../domain/metrics/own-metric-versions.ts';
import type { OwnMetricStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { OwnMetricModel } from './generated/models.ts';

const localised = z.object({ en: z.string(), sv: z.string() });
const changeSchema = z
  .object({
    kind: z.enum(['flow', 'level', 'derived']),
    name: localised,
    definition: localised,
    unit: z.enum(UNITS),
    direction: z.enum(['up', 'down']),
    department: z.enum(['marketing', 'sales', 'delivery', 'shared']),
    decimals: z.int().min(0).max(6),
    aliases: z.object({ en: z.array(z.string()), sv: z.array(z.string()) }),
    formula: z.string(),
  })
  .partial();

export function ownMetricStore({ ownMetric }: PrismaClient, pool: Pool): OwnMetricStore {
  return {
    // Rows are only ever added and taken back, once each: any change makes the sum of both larger. Every request asks.
    stamp: async (workspaceId) => {
      const { rows } = await pool.query<{ stamp: number }>(
        'select (count(*) + count(withdrawn_at))::int as stamp from own_metric where workspace_id = $1',
        [workspaceId],
      );
      return rows[0]!.stamp;
    },
    versions: async (workspaceId) => {
      const rows = await ownMetric.findMany({
        where: { workspaceId, withdrawnAt: null },
        orderBy: { id: 'asc' },
      });
      return rows.map(toVersion);
    },
    add: async (workspaceId, { key, change, setAt, setBy }) => {
      const data = {
        workspaceId,
        key,
        ...(change === null ? {} : { change: changeSchema.parse(change) }),
        setAt: new Date(setAt),
        setBy,
      };
      return toVersion(await ownMetric.create({ data }));
    },
    withdraw: async (workspaceId, id, withdrawnAt) => {
      const { count } = await ownMetric.updateMany({
        where: { workspaceId, id, withdrawnAt: null },
        data: { withdrawnAt: new Date(withdrawnAt) },
      });
      return count === 1;
    },
  };
}

function toVersion({ id, key, change, setAt, setBy }: OwnMetricModel): MetricVersion {
  return {
    id,
    key,
    change: change === null ? null : (changeSchema.parse(change) as MetricChange),
    setAt: setAt.toISOString(),
    setBy,
  };
}
