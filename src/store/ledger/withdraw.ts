import { KeyTwice } from '../store-mistakes.ts';
import { plainArray, textArray } from './columns.ts';
import { tallyOf } from './tally.ts';
import { confirmedOf, type Writing } from './writing.ts';

/** Withdraws what the source has taken back by name; comes after everything it says. @throws KeyTwice */
export async function withdrawKeys(writing: Writing, metric: string, keys: readonly string[]): Promise<void> {
  const found = await writing.transaction.query<{ id: number; key: string; withdrawn: boolean }>(
    `select o.id::float8 as id, o.external_key as key, o.value is null as withdrawn
     from unnest($3::text[]) as k(key) join observation o
       on o.source_id = $1 and o.metric = $2 and o.external_key = k.key and o.superseded_at is null`,
    [writing.sourceId, metric, textArray(keys)],
  );
  const confirmed = confirmedOf(writing, metric);
  const said = found.rows.find(({ id }) => id > writing.startId || confirmed.has(id));
  if (said) throw new KeyTwice(metric, said.key);
  const ids = found.rows.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  const withdrawn = await withdraw(writing, 'id = any($3::bigint[])', [plainArray(ids)]);
  const tally = tallyOf(writing.tally, metric);
  tally.withdrawn += withdrawn;
  tally.unchanged += keys.length - withdrawn;
}

/** Withdraws what the source still held of a metric before and no longer says. */
export async function withdrawUnnamed(writing: Writing, metric: string): Promise<void> {
  const withdrawn = await withdraw(
    writing,
    `source_id = $3 and metric = $4 and superseded_at is null and value is not null and id <= $5
     and not exists (select from unnest($6::bigint[]) as said(id) where said.id = observation.id)`,
    [writing.sourceId, metric, writing.startId, plainArray([...confirmedOf(writing, metric)])],
  );
  tallyOf(writing.tally, metric).withdrawn += withdrawn;
}

/** A correction to nothing: the old rows are superseded by ones without a value. */
async function withdraw(writing: Writing, which: string, parameters: unknown[]): Promise<number> {
  const { rowCount } = await writing.transaction.query(
    `with gone as (update observation set superseded_at = $1 where ${which} returning *)
     insert into observation
       (workspace_id, source_id, learned_at, metric, external_key, date, form, value, dimension_set_id)
     select $2, source_id, $1, metric, external_key, date, form, null, dimension_set_id from gone`,
    [writing.learnedAt, writing.workspaceId, ...parameters],
  );
  return rowCount ?? 0;
}
