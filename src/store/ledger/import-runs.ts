import type { Pool } from 'pg';
import { z } from 'zod';
import type { Delivery, ImportRun } from '../../use-cases/ports.ts';
import { recordedOf, totalOf } from './feeds.ts';
import type { Writing } from './writing.ts';

const count = z.number().int().nonnegative();
const byMetricSchema = z.array(
  z.object({ metric: z.string(), added: count, corrected: count, withdrawn: count, unchanged: count }),
);
const leftOutSchema = z.array(
  z.object({
    reason: z.string(),
    column: z.string(),
    rows: count,
    lines: z.array(count),
    metrics: z.array(z.string()),
  }),
);

export async function keepRun(writing: Writing, delivery: Delivery): Promise<void> {
  const { transaction, workspaceId, sourceId, learnedAt, feeds } = writing;
  await transaction.query(
    `insert into import_run (workspace_id, source_id, label, at, by_metric, left_out)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      workspaceId,
      sourceId,
      delivery.label,
      learnedAt,
      JSON.stringify(recordedOf(feeds).byMetric),
      JSON.stringify(delivery.leftOut()),
    ],
  );
}

export async function importRuns(pool: Pool, workspaceId: number, limit: number): Promise<ImportRun[]> {
  const { rows } = await pool.query<{
    source: string;
    label: string;
    at: Date;
    byMetric: unknown;
    leftOut: unknown;
  }>(
    `select s.name as source, label, at, by_metric as "byMetric", left_out as "leftOut"
     from import_run r join source s on s.id = r.source_id
     where r.workspace_id = $1 order by r.id desc limit $2`,
    [workspaceId, limit],
  );
  return rows.map(({ source, label, at, byMetric, leftOut }) => ({
    source,
    label,
    at: at.toISOString(),
    leftOut: leftOutSchema.parse(leftOut),
    ...totalOf(byMetricSchema.parse(byMetric)),
  }));
}

export async function lastHeard(
  pool: Pool,
  workspaceId: number,
  metrics: readonly string[],
): Promise<string | null> {
  const { rows } = await pool.query<{ at: Date | null }>(
    `select max(at) as at from import_run
     where workspace_id = $1
       and source_id in (select source_id from feed where workspace_id = $1 and metric = any($2) and rows > 0)`,
    [workspaceId, metrics],
  );
  return rows[0]?.at?.toISOString() ?? null;
}
