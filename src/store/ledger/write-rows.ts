import pg from 'pg';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { ObservationForm } from '../../domain/observation.ts';
import { KeyTwice } from '../store-mistakes.ts';
import { columnsOf, type Row, rowsIn, textArray } from './columns.ts';
import type { Feed } from './feeds.ts';
import type { Writing } from './writing.ts';

const UNIQUE_VIOLATION = '23505';

/** Rows of one feed and form. */
export type Batch = { readonly feed: Feed; readonly form: ObservationForm; readonly rows: readonly Row[] };

/** Adds what is new, corrects what differs, and remembers what was said again. @throws KeyTwice */
export async function writeBatch(writing: Writing, batch: Batch): Promise<void> {
  const { feed, rows } = batch;
  if (feed.untouched && (await addAll(writing, batch))) {
    feed.added += rows.length;
    touch(feed, rows);
    return;
  }
  feed.untouched = false;
  const added = await addNew(writing, batch);
  feed.added += added;
  if (added > 0) touch(feed, rows);
  if (added < rows.length) await correctOthers(writing, batch);
}

/** Without looking whether a key is taken, which costs a third more. @returns whether it went well */
async function addAll(writing: Writing, batch: Batch): Promise<boolean> {
  await writing.transaction.query('savepoint batch');
  try {
    await insert(writing, batch, '');
    await writing.transaction.query('release savepoint batch');
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) throw error;
    await writing.transaction.query('rollback to savepoint batch');
    return false;
  }
}

function addNew(writing: Writing, batch: Batch): Promise<number> {
  return insert(writing, batch, 'on conflict (feed_id, external_key) where superseded_at is null do nothing');
}

async function insert(
  { transaction, learnedAt }: Writing,
  { feed, form, rows }: Batch,
  onConflict: string,
): Promise<number> {
  const { rowCount } = await transaction.query(
    `insert into observation (feed_id, learned_at, form, external_key, date, value, dimension_set_id)
     select $1, $2, $3, r.key, r.date, r.value, r.dimension_set_id from ${rowsIn(4)} ${onConflict}`,
    [feed.id, learnedAt, form, ...columnsOf(rows)],
  );
  return rowCount ?? 0;
}

async function correctOthers(writing: Writing, batch: Batch): Promise<void> {
  const { feed, form, rows } = batch;
  const before = feed.confirmed.size;
  const changed = new Map<number, Row>();
  for (const { id, same, place } of await current(writing, batch)) {
    const row = rows[place - 1]!;
    const earlier = changed.get(id);
    const twice =
      id > writing.startId || (same ? earlier : feed.confirmed.has(id) || (earlier && !isSame(earlier, row)));
    if (twice) throw new KeyTwice(feed.metric, row.key);
    if (same) feed.confirmed.add(id);
    else changed.set(id, row);
  }
  feed.unchanged += feed.confirmed.size - before;
  feed.corrected += changed.size;
  if (changed.size === 0) return;
  const corrected = [...changed.values()];
  const superseded = await writing.transaction.query<{ date: CivilDate }>(
    `update observation set superseded_at = $1
     where feed_id = $2 and external_key = any($3) and superseded_at is null returning date::text`,
    [writing.learnedAt, feed.id, textArray(corrected.map(({ key }) => key))],
  );
  await insert(writing, { feed, form, rows: corrected }, '');
  touch(feed, superseded.rows);
  touch(feed, corrected);
}

function touch(feed: Feed, rows: readonly { readonly date: CivilDate }[]): void {
  for (const { date } of rows) feed.touched.add(date);
}

/** What the ledger holds under the rows' keys, but for what this delivery has just put there. */
async function current({ transaction, startId }: Writing, { feed, form, rows }: Batch) {
  const found = await transaction.query<{ id: number; same: boolean; place: number }>(
    `select * from (
       select o.id::float8 as id, r.place::int as place,
              o.form = $2 and (r.date, r.value, r.dimension_set_id)
                is not distinct from (o.date, o.value, o.dimension_set_id) as same
       from ${rowsIn(4)} join observation o
         on o.feed_id = $1 and o.external_key = r.key and o.superseded_at is null
     ) as found
     where id <= $3 or not same`,
    [feed.id, form, startId, ...columnsOf(rows)],
  );
  return found.rows;
}

function isSame(a: Row, b: Row): boolean {
  return a.date === b.date && a.value === b.value && a.dimensionSet === b.dimensionSet;
}
