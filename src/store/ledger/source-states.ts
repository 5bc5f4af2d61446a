import type { Pool } from 'pg';
import type { SourceState } from '../../domain/readings.ts';
import type { MetricTally } from './tally.ts';
import type { Writing } from './writing.ts';

/** Keeps up what the source says of a metric. Additions are added; anything else is counted again. */
export async function keepState(writing: Writing, metric: string, tally: MetricTally): Promise<void> {
  if (tally.corrected > 0 || tally.withdrawn > 0) await countAgain(writing, metric);
  else if (tally.added > 0) await addToState(writing, metric, tally);
}

async function addToState(writing: Writing, metric: string, tally: MetricTally): Promise<void> {
  await writing.transaction.query(
    `insert into source_state as s (workspace_id, source_id, metric, rows, first_date, last_date, learned_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (source_id, metric) do update set
       rows = s.rows + excluded.rows,
       first_date = least(s.first_date, excluded.first_date),
       last_date = greatest(s.last_date, excluded.last_date),
       learned_at = excluded.learned_at`,
    [
      writing.workspaceId,
      writing.sourceId,
      metric,
      tally.added,
      tally.firstDate,
      tally.lastDate,
      writing.learnedAt,
    ],
  );
}

async function countAgain(writing: Writing, metric: string): Promise<void> {
  const { transaction, workspaceId, sourceId } = writing;
  await transaction.query('delete from source_state where source_id = $1 and metric = $2', [
    sourceId,
    metric,
  ]);
  await transaction.query(
    `insert into source_state (workspace_id, source_id, metric, rows, first_date, last_date, learned_at)
     select $1, $2, $3, count(*), min(date), max(date), max(learned_at) from observation
     where source_id = $2 and metric = $3 and superseded_at is null and value is not null
     having count(*) > 0`,
    [workspaceId, sourceId, metric],
  );
}

export async function sourceStates(
  pool: Pool,
  workspaceId: number,
  metrics: readonly string[],
): Promise<SourceState[]> {
  const { rows } = await pool.query<Omit<SourceState, 'learnedAt'> & { learnedAt: Date }>(
    `select s.name as source, metric, rows, first_date::text as "firstDate", last_date::text as "lastDate",
            learned_at as "learnedAt"
     from source_state join source s on s.id = source_id
     where source_state.workspace_id = $1 and metric = any($2) order by metric, source`,
    [workspaceId, metrics],
  );
  return rows.map((row) => ({ ...row, learnedAt: row.learnedAt.toISOString() }));
}

export async function metricsWithData(pool: Pool, workspaceId: number): Promise<string[]> {
  const { rows } = await pool.query<{ metric: string }>(
    'select distinct metric from source_state where workspace_id = $1 order by metric',
    [workspaceId],
  );
  return rows.map(({ metric }) => metric);
}
