import type { Pool } from 'pg';
import { z } from 'zod';
import { UNITS } from '../domain/metric.ts';
import type { MetricChange } from '../domain/metrics/own-metric.ts';
import type { MetricVersion } from '../domain/metrics/own-metric-versions.ts';
import type { OwnMetricStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { OwnMetricModel } from './generated/models.ts';
import type { Stamps } from './kept-until-changed.ts';

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

export function ownMetricStore(
  { ownMetric }: PrismaClient,
  pool: Pool,
  stampsOf: (workspaceId: number) => Promise<Stamps>,
): OwnMetricStore {
  return {
    stamp: async (workspaceId) => (await stampsOf(workspaceId)).ownMetrics,
    versions: async (workspaceId) => {
      const { rows } = await pool.query<Row>(
        `select id, key, change, set_at as "setAt", set_by as "setBy" from own_metric
         where workspace_id = $1 and withdrawn_at is null order by id`,
        [workspaceId],
      );
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

type Row = Pick<OwnMetricModel, 'id' | 'key' | 'change' | 'setAt' | 'setBy'>;

function toVersion({ id, key, change, setAt, setBy }: Row): MetricVersion {
  return {
    id,
    key,
    change: change === null ? null : (changeSchema.parse(change) as MetricChange),
    setAt: setAt.toISOString(),
    setBy,
  };
}
