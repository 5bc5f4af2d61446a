import type { Pool } from 'pg';
import type { Observation } from '../../domain/observation.ts';
import type { Delivery, Recorded, Revision } from '../../use-cases/ports.ts';
import { type DimensionSets, dimensionSets } from './dimension-sets.ts';
import { feedOf, feedSoFar, keepFeeds, recordedOf } from './feeds.ts';
import { keepRun } from './import-runs.ts';
import { refuseDimensions, refuseWhatCannotBeKept } from './refusals.ts';
import { inTransaction } from './transaction.ts';
import { hasUnnamed, unnamedOf } from './unnamed.ts';
import { withdrawKeys, withdrawUnnamed } from './withdraw.ts';
import { writeBatch } from './write-rows.ts';
import { nextSavepoint, startWriting, type Writing } from './writing.ts';

/** Rows in a statement: more saves nothing, and outlives V8's small collections while it waits to be full. */
const BATCH = 2_000;
/** Of rows written, after which PostgreSQL's picture of the table is worth renewing. */
const WORTH_ANALYZING = 5_000;

type Valued = Observation & { readonly value: number };

/** @throws KeyTwice, RefusedObservation; nothing is recorded then */
export async function record(
  pool: Pool,
  delivery: Delivery,
  observations: AsyncIterable<Observation>,
): Promise<Recorded> {
  const recorded = await inTransaction(pool, delivery, async (transaction) => {
    const writing = await startWriting(transaction, delivery);
    const sets = await dimensionSets(transaction, delivery.workspaceId);
    await withdrawAll(writing, await writeAll(writing, sets, observations));
    for (const metric of new Set(delivery.completeFor)) {
      if (writing.earlierFeeds.has(metric)) await withdrawUnnamed(writing, await feedOf(writing, metric));
    }
    if (delivery.revision) await revise(writing, sets, delivery.revision);
    await keepFeeds(writing);
    await keepRun(writing, delivery);
    return recordedOf(writing.feeds);
  });
  const written = recorded.added + recorded.corrected + recorded.withdrawn;
  if (!delivery.dry && (written >= WORTH_ANALYZING || (written > 0 && (await isUnknownGround(pool)))))
    await pool.query('analyze observation, dimension_set, feed, feed_day');
  return recorded;
}

/** A table that was never looked at is read by whichever index comes first: comparing then takes a key's time squared. */
async function isUnknownGround(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ unknown: boolean }>(
    "select reltuples < 0 as unknown from pg_class where oid = 'observation'::regclass",
  );
  return rows[0]?.unknown ?? false;
}

/**
 * Writes the observations that have a value, reading on while the database works.
 * @returns the keys that are taken back, by metric
 */
async function writeAll(
  writing: Writing,
  sets: DimensionSets,
  observations: AsyncIterable<Observation>,
): Promise<Map<string, Set<string>>> {
  const batches = new Map<string, Valued[]>();
  const withdrawals = new Map<string, Set<string>>();
  let last: Promise<void> = Promise.resolve();
  const write = async (batch: readonly Valued[]) => {
    await last;
    last = writeObservations(writing, sets, batch);
    // Heard when it is awaited; until then it is nobody's unhandled rejection.
    last.catch(() => {});
  };
  try {
    for await (const observation of observations) {
      refuseWhatCannotBeKept(observation);
      const { metric, form } = observation;
      if (!isValued(observation)) {
        withdrawals.set(metric, (withdrawals.get(metric) ?? new Set()).add(observation.key));
        continue;
      }
      const name = `${form} ${metric}`;
      const batch = batches.get(name) ?? [];
      batch.push(observation);
      batches.set(name, batch);
      if (batch.length < BATCH) continue;
      batches.delete(name);
      await write(batch);
    }
    for (const batch of batches.values()) await write(batch);
    await last;
  } finally {
    // The transaction must not be taken back under a statement that still runs.
    await last.catch(() => {});
  }
  return withdrawals;
}

async function withdrawAll(writing: Writing, withdrawals: ReadonlyMap<string, ReadonlySet<string>>) {
  for (const [metric, keys] of withdrawals) {
    const feed = await feedOf(writing, metric);
    for (const some of batchesOf([...keys])) await withdrawKeys(writing, feed, some);
  }
}

/** Lets the delivery say what becomes of what the source said before and no longer says. */
async function revise(writing: Writing, sets: DimensionSets, { metrics, instead }: Revision): Promise<void> {
  for (const metric of metrics) {
    const feed = feedSoFar(writing, metric);
    if (!feed || !hasUnnamed(feed)) continue;
    const changes: Observation[] = [];
    for await (const observation of unnamedOf(writing, feed)) {
      const change = instead(observation);
      if (change) changes.push(change);
    }
    await withdrawAll(writing, await writeAll(writing, sets, inTurn(changes)));
  }
}

async function* inTurn(observations: readonly Observation[]): AsyncGenerator<Observation> {
  yield* observations;
}

/** Of one metric and form. */
async function writeObservations(
  writing: Writing,
  sets: DimensionSets,
  observations: readonly Valued[],
): Promise<void> {
  const { metric, form } = observations[0]!;
  const unknown = observations.filter(({ dimensions }) => sets.idOf(dimensions) === undefined);
  if (unknown.length > 0) {
    unknown.forEach(refuseDimensions);
    await sets.add(unknown.map(({ dimensions }) => dimensions));
  }
  const isNewFeed = !writing.feeds.has(metric);
  const feed = await feedOf(writing, metric);
  if (unknown.length > 0 || isNewFeed) await nextSavepoint(writing);
  const rows = observations.map(({ key, date, value, dimensions }) => ({
    key,
    date,
    value,
    dimensionSet: sets.idOf(dimensions)!,
  }));
  await writeBatch(writing, { feed, form, rows });
  await nextSavepoint(writing);
}

function isValued(observation: Observation): observation is Valued {
  return observation.value !== null;
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
