import type { PoolClient } from 'pg';
import type { Instant } from '../../domain/civil-date.ts';
import type { Delivery } from '../../use-cases/ports.ts';
import type { Feed } from './feeds.ts';

/** A feed's number, and how many of its observations count. */
export type EarlierFeed = { readonly id: number; readonly rows: number };

/** A delivery being written. */
export type Writing = {
  readonly transaction: PoolClient;
  readonly workspaceId: number;
  readonly sourceId: number;
  readonly learnedAt: Instant;
  /** Every observation this delivery makes has a greater id, and every one that was there before a smaller. */
  readonly startId: number;
  /** The feeds the source had before, by metric. */
  readonly earlierFeeds: ReadonlyMap<string, EarlierFeed>;
  /** The feeds this delivery writes, by metric, in the order in which they came. */
  readonly feeds: Map<string, Feed>;
};

/** Takes the source for this transaction: a second delivery of it waits until the first is done. */
export async function startWriting(transaction: PoolClient, delivery: Delivery): Promise<Writing> {
  const { workspaceId, source, learnedAt } = delivery;
  // The update changes nothing, and locks the row.
  const taken = await transaction.query<{ id: number }>(
    `insert into source (workspace_id, name) values ($1, $2)
     on conflict (workspace_id, name) do update set name = excluded.name returning id`,
    [workspaceId, source],
  );
  const sourceId = taken.rows[0]!.id;
  // A clock that was set back must not make a source unlearn: what it says now comes after all it has said.
  const started = await transaction.query<{ learnedAt: Date; startId: number }>(
    `select greatest($2::timestamptz, (select max(at) from import_run where source_id = $1)) as "learnedAt",
            nextval('observation_id_seq')::float8 as "startId"`,
    [sourceId, learnedAt],
  );
  const row = started.rows[0]!;
  const earlier = await transaction.query<{ id: number; metric: string; rows: number }>(
    'select id, metric, rows from feed where source_id = $1',
    [sourceId],
  );
  await transaction.query('savepoint batch');
  return {
    transaction,
    workspaceId,
    sourceId,
    learnedAt: row.learnedAt.toISOString(),
    startId: row.startId,
    earlierFeeds: new Map(earlier.rows.map(({ metric, ...feed }) => [metric, feed])),
    feeds: new Map(),
  };
}

/**
 * Where a batch that fails goes back to. Made when the one before is done, while the database has nothing to do and
 * nobody waits: made when a batch is ready to be written, it would keep the database waiting for it.
 */
export async function nextSavepoint({ transaction }: Writing): Promise<void> {
  await transaction.query('release savepoint batch; savepoint batch');
}

export async function rollBackToSavepoint({ transaction }: Writing): Promise<void> {
  await transaction.query('rollback to savepoint batch');
}
