import { KeyTwice } from '../store-mistakes.ts';
import { columnsOf, plainArray, type Row, rowsIn } from './columns.ts';
import { tallyOf } from './tally.ts';
import { confirmedOf, type Writing } from './writing.ts';

/** Adds what is new, corrects what differs, and remembers what was said again. @throws KeyTwice */
export async function writeRows(writing: Writing, metric: string, rows: readonly Row[]): Promise<void> {
  const tally = tallyOf(writing.tally, metric);
  const added = await add(writing, metric, rows);
  tally.added += added;
  for (const { date } of rows) {
    if (tally.firstDate === undefined || date < tally.firstDate) tally.firstDate = date;
    if (tally.lastDate === undefined || date > tally.lastDate) tally.lastDate = date;
  }
  if (added === rows.length) return;

  const confirmed = confirmedOf(writing, metric);
  const before = confirmed.size;
  const changed = new Map<number, Row>();
  for (const { id, same, place } of await current(writing, metric, rows)) {
    const row = rows[place - 1]!;
    const earlier = changed.get(id);
    const twice =
      id > writing.startId || (same ? earlier : confirmed.has(id) || (earlier && !isSame(earlier, row)));
    if (twice) throw new KeyTwice(metric, row.key);
    if (same) confirmed.add(id);
    else changed.set(id, row);
  }
  tally.unchanged += confirmed.size - before;
  tally.corrected += changed.size;
  if (changed.size > 0) await correct(writing, metric, changed);
}

async function add(writing: Writing, metric: string, rows: readonly Row[]): Promise<number> {
  const { rowCount } = await writing.transaction.query(
    `insert into observation
       (workspace_id, source_id, learned_at, metric, external_key, date, form, value, dimension_set_id)
     select $1, $2, $3, $4, r.key, r.date, r.form, r.value, r.dimension_set_id from ${rowsIn(5)}
     on conflict (source_id, metric, external_key) where superseded_at is null do nothing`,
    [writing.workspaceId, writing.sourceId, writing.learnedAt, metric, ...columnsOf(rows)],
  );
  return rowCount ?? 0;
}

/** What the ledger holds under the rows' keys, but for what this delivery has just put there. */
async function current(writing: Writing, metric: string, rows: readonly Row[]) {
  const found = await writing.transaction.query<{ id: number; same: boolean; place: number }>(
    `select * from (
       select o.id::float8 as id, r.place::int as place,
              (r.date, r.form, r.value, r.dimension_set_id)
                is not distinct from (o.date, o.form, o.value, o.dimension_set_id) as same
       from ${rowsIn(4)} join observation o
         on o.source_id = $1 and o.metric = $2 and o.external_key = r.key and o.superseded_at is null
     ) as found
     where id <= $3 or not same`,
    [writing.sourceId, metric, writing.startId, ...columnsOf(rows)],
  );
  return found.rows;
}

async function correct(writing: Writing, metric: string, changed: ReadonlyMap<number, Row>): Promise<void> {
  await writing.transaction.query('update observation set superseded_at = $1 where id = any($2::bigint[])', [
    writing.learnedAt,
    plainArray([...changed.keys()]),
  ]);
  await add(writing, metric, [...changed.values()]);
}

function isSame(a: Row, b: Row): boolean {
  return a.date === b.date && a.form === b.form && a.value === b.value && a.dimensionSet === b.dimensionSet;
}
