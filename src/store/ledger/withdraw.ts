import type { CivilDate } from '../../domain/civil-date.ts';
import { KeyTwice } from '../store-mistakes.ts';
import { plainArray, textArray } from './columns.ts';
import type { Feed } from './feeds.ts';
import type { Writing } from './writing.ts';

/** Withdraws what the source has taken back by name; comes after everything it says. @throws KeyTwice */
export async function withdrawKeys(writing: Writing, feed: Feed, keys: readonly string[]): Promise<void> {
  const found = await writing.transaction.query<{ id: number; key: string; withdrawn: boolean }>(
    `select id::float8 as id, external_key as key, value is null as withdrawn from observation
     where feed_id = $1 and external_key = any($2) and superseded_at is null`,
    [feed.id, textArray(keys)],
  );
  const said = found.rows.find(({ id }) => id > writing.startId || feed.confirmed.has(id));
  if (said) throw new KeyTwice(feed.metric, said.key);
  const held = found.rows.filter(({ withdrawn }) => !withdrawn).map(({ key }) => key);
  const withdrawn = await withdraw(writing, feed, 'external_key = any($3)', [textArray(held)]);
  feed.unchanged += keys.length - withdrawn;
}

/** Withdraws what the source still held before and no longer says. */
export async function withdrawUnnamed(writing: Writing, feed: Feed): Promise<void> {
  await withdraw(
    writing,
    feed,
    `value is not null and id <= $3
     and not exists (select from unnest($4::bigint[]) as said(id) where said.id = observation.id)`,
    [writing.startId, plainArray([...feed.confirmed])],
  );
}

/** A correction to nothing: the old rows are superseded by ones without a value. */
async function withdraw(
  { transaction, learnedAt }: Writing,
  feed: Feed,
  which: string,
  parameters: unknown[],
): Promise<number> {
  const { rows } = await transaction.query<{ date: CivilDate }>(
    `with gone as (
       update observation set superseded_at = $1 where feed_id = $2 and superseded_at is null and ${which} returning *
     )
     insert into observation (feed_id, learned_at, form, external_key, date, value, dimension_set_id)
     select feed_id, $1, form, external_key, date, null, dimension_set_id from gone
     returning date::text`,
    [learnedAt, feed.id, ...parameters],
  );
  for (const { date } of rows) feed.touched.add(date);
  feed.withdrawn += rows.length;
  return rows.length;
}
