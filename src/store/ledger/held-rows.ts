import type { ObservationForm } from '../../domain/observation.ts';
import { KeyTwice } from '../store-mistakes.ts';
import { columnsOf, lettingGo, type Row, rowsIn, textArray } from './columns.ts';
import type { Feed } from './feeds.ts';
import type { Writing } from './writing.ts';

/** Rows of one feed and form. */
export type Batch = { readonly feed: Feed; readonly form: ObservationForm; readonly rows: readonly Row[] };

/**
 * `o`: what feed `$1` holds under the key `r.key`. Joined plainly, PostgreSQL reads the whole feed for each batch, for
 * it thinks thousands of looks into an index dearer; `offset 0` leaves it nothing but to look.
 */
export const HELD = `lateral (
  select *, ctid from observation where feed_id = $1 and external_key = r.key and superseded_at is null offset 0) o`;

/** The keys `$2` in SQL, for `HELD`. */
export const KEYS = 'unnest($2::text[]) as r(key)';

/** A row that is not as it is held, by its place in the batch, from 1; or, last, what is held as the rows say. */
type Compared =
  | [place: number, held: number | null, same: null]
  | [place: null, held: null, same: number[] | null];

/** What the ledger does not know yet of a batch. */
export type News = {
  /** Nothing is held under their keys. */
  readonly fresh: readonly Row[];
  /** Something else is. */
  readonly corrected: readonly Row[];
};

/**
 * Parts what is new in a batch from what the ledger holds already, and remembers that as confirmed.
 * @throws KeyTwice
 */
export async function newsIn(writing: Writing, batch: Batch): Promise<News> {
  const { feed } = batch;
  const { same, differing } = await compare(writing, batch);
  for (const id of same) {
    if (id <= writing.startId && feed.confirmed.add(id)) feed.unchanged += 1;
  }
  const fresh: Row[] = [];
  const corrected = new Map<number, Row>();
  for (const { row, id } of differing) {
    if (id === null) {
      fresh.push(row);
      continue;
    }
    const earlier = corrected.get(id);
    const said = id > writing.startId || feed.confirmed.has(id);
    if (said || (earlier && !isSame(earlier, row))) throw new KeyTwice(feed.metric, row.key);
    corrected.set(id, row);
  }
  return { fresh, corrected: [...corrected.values()] };
}

/** Most rows of an export were in the one before: those come back as one array of ids, not as rows. */
const COMPARE = `
  with compared as materialized (
    select r.place, o.id, o.form = $2 and (r.date, r.value, r.dimension_set_id)
             is not distinct from (o.date, o.value, o.dimension_set_id) as same
    from ${rowsIn(3)} left join ${HELD} on true
  )
  select place::int, id::float8, null from compared where same is not true
  union all
  select null, null, array_agg(id::float8) from compared where same`;

async function compare({ transaction }: Writing, { feed, form, rows }: Batch) {
  const { rows: compared } = await lettingGo([feed.id, form, ...columnsOf(rows)], (values) =>
    transaction.query<Compared>({ text: COMPARE, values, rowMode: 'array' }),
  );
  return {
    same: compared.find(([place]) => place === null)?.[2] ?? [],
    differing: compared.flatMap(([place, id]) => (place === null ? [] : [{ row: rows[place - 1]!, id }])),
  };
}

/** Of some keys: what is held under them. */
export async function heldUnder({ transaction }: Writing, { id }: Feed, keys: readonly string[]) {
  const { rows } = await transaction.query<{ id: number; key: string; withdrawn: boolean }>(
    `select o.id::float8 as id, r.key, o.value is null as withdrawn from ${KEYS}, ${HELD}`,
    [id, textArray(keys)],
  );
  return rows;
}

function isSame(a: Row, b: Row): boolean {
  return a.date === b.date && a.value === b.value && a.dimensionSet === b.dimensionSet;
}
