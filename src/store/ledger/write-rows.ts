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
  const held = await whatIsHeld(writing, batch);
  const corrected = compare(writing, batch, held);
  if (corrected.length > 0) await correct(writing, { ...batch, rows: corrected });
  const places = new Set(held.map(([, , place]) => place));
  const fresh = rows.filter((_, index) => !places.has(index + 1));
  if (fresh.length > 0) await addNew(writing, { ...batch, rows: fresh });
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
  if (added < rows.length) compare(writing, batch, await whatIsHeld(writing, batch));
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

/** @returns the rows that correct what was held before; the others that are held are the same */
function compare({ startId }: Writing, { feed, rows }: Batch, held: readonly Held[]): Row[] {
  const corrected = new Map<number, Row>();
  for (const [id, same, place] of held) {
    const row = rows[place - 1]!;
    const earlier = corrected.get(id);
    const known = id > startId || feed.confirmed.has(id);
    if (same ? earlier : known || (earlier && !isSame(earlier, row)))
      throw new KeyTwice(feed.metric, row.key);
    if (!same) corrected.set(id, row);
    else if (!known) {
      feed.confirmed.add(id);
      feed.unchanged += 1;
    }
  }
  return [...corrected.values()];
}

async function correct(writing: Writing, batch: Batch): Promise<void> {
  const { feed, rows } = batch;
  const superseded = await writing.transaction.query<{ date: CivilDate }>(
    `update observation set superseded_at = $1
     where feed_id = $2 and external_key = any($3) and superseded_at is null returning date::text`,
    [writing.learnedAt, feed.id, textArray(rows.map(({ key }) => key))],
  );
  feed.corrected += await insert(writing, batch, '');
  touch(feed, superseded.rows);
  touch(feed, rows);
}

/** What the ledger holds under a row's key, and the row's place in the batch, from 1. */
type Held = [id: number, same: boolean, place: number];

async function whatIsHeld({ transaction }: Writing, { feed, form, rows }: Batch): Promise<Held[]> {
  const found = await transaction.query<Held>({
    text: `
      select o.id::float8, o.form = $2 and (r.date, r.value, r.dimension_set_id)
               is not distinct from (o.date, o.value, o.dimension_set_id), r.place::int
      from ${rowsIn(3)} join observation o
        on o.feed_id = $1 and o.external_key = r.key and o.superseded_at is null`,
    values: [feed.id, form, ...columnsOf(rows)],
    rowMode: 'array',
  });
  return found.rows;
}

function isSame(a: Row, b: Row): boolean {
  return a.date === b.date && a.value === b.value && a.dimensionSet === b.dimensionSet;
}

function touch(feed: Feed, rows: readonly { readonly date: CivilDate }[]): void {
  for (const { date } of rows) feed.touched.add(date);
}
