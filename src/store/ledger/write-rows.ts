import pg from 'pg';
import type { CivilDate } from '../../domain/civil-date.ts';
import { columnsOf, lettingGo, rowsIn, textArray } from './columns.ts';
import type { Feed } from './feeds.ts';
import { type Batch, HELD, KEYS, newsIn } from './held-rows.ts';
import { rollBackToSavepoint, type Writing } from './writing.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Adds what is new, corrects what differs, and remembers what was said again. To be called at a savepoint.
 * @throws KeyTwice
 */
export async function writeBatch(writing: Writing, batch: Batch): Promise<void> {
  const { feed, rows } = batch;
  if (feed.untouched && (await addAll(writing, batch))) {
    feed.added += rows.length;
    touch(feed, rows);
    return;
  }
  feed.untouched = false;
  const { fresh, corrected } = await newsIn(writing, batch);
  if (corrected.length > 0) await correct(writing, { ...batch, rows: corrected });
  if (fresh.length > 0) await addNew(writing, { ...batch, rows: fresh });
}

/** Without looking whether a key is taken, which costs a third more. @returns whether it went well */
async function addAll(writing: Writing, batch: Batch): Promise<boolean> {
  try {
    await insert(writing, batch, '');
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) throw error;
    await rollBackToSavepoint(writing);
    return false;
  }
}

/** Of rows that were not held before; any of them may still come twice. */
async function addNew(writing: Writing, batch: Batch): Promise<void> {
  const { feed, rows } = batch;
  const added = await insert(
    writing,
    batch,
    'on conflict (feed_id, external_key) where superseded_at is null do nothing',
  );
  feed.added += added;
  touch(feed, rows);
  if (added < rows.length) await newsIn(writing, batch);
}

async function insert(
  { transaction, learnedAt }: Writing,
  { feed, form, rows }: Batch,
  onConflict: string,
): Promise<number> {
  const { rowCount } = await lettingGo([feed.id, learnedAt, form, ...columnsOf(rows)], (parameters) =>
    transaction.query(
      `insert into observation (feed_id, learned_at, form, external_key, date, value, dimension_set_id)
       select $1, $2, $3, r.key, r.date, r.value, r.dimension_set_id from ${rowsIn(4)} ${onConflict}`,
      parameters,
    ),
  );
  return rowCount ?? 0;
}

async function correct(writing: Writing, batch: Batch): Promise<void> {
  const { feed, rows } = batch;
  const keys = textArray(rows.map(({ key }) => key));
  const superseded = await lettingGo([feed.id, keys, writing.learnedAt], (parameters) =>
    writing.transaction.query<{ date: CivilDate; counted: boolean }>(
      `update observation set superseded_at = $3
       where ctid = any(array(select o.ctid from ${KEYS}, ${HELD}))
       returning date::text, value is not null as counted`,
      parameters,
    ),
  );
  feed.replaced += superseded.rows.filter(({ counted }) => counted).length;
  feed.corrected += await insert(writing, batch, '');
  touch(feed, superseded.rows);
  touch(feed, rows);
}

function touch(feed: Feed, rows: readonly { readonly date: CivilDate }[]): void {
  for (const { date } of rows) feed.touched.add(date);
}
