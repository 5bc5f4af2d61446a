import type { CivilDate } from '../../domain/civil-date.ts';
import { KeyTwice } from '../store-mistakes.ts';
import { textArray } from './columns.ts';
import type { Feed } from './feeds.ts';
import { HELD, heldUnder, KEYS } from './held-rows.ts';
import { hasUnnamed, UNNAMED, unnamedParameters } from './unnamed.ts';
import type { Writing } from './writing.ts';

/** Withdraws what the source has taken back by name; comes after everything it says. @throws KeyTwice */
export async function withdrawKeys(writing: Writing, feed: Feed, keys: readonly string[]): Promise<void> {
  const found = await heldUnder(writing, feed, keys);
  const said = found.find(({ id }) => id > writing.startId || feed.confirmed.has(id));
  if (said) throw new KeyTwice(feed.metric, said.key);
  const held = found.filter(({ withdrawn }) => !withdrawn).map(({ key }) => key);
  const withdrawn = await withdraw(writing, feed, `select o.ctid from ${KEYS}, ${HELD}`, [
    feed.id,
    textArray(held),
  ]);
  feed.unchanged += keys.length - withdrawn;
}

/** Withdraws what the source still held before and no longer says. */
export async function withdrawUnnamed(writing: Writing, feed: Feed): Promise<void> {
  if (!hasUnnamed(feed)) return;
  await withdraw(
    writing,
    feed,
    `select ctid from observation where ${UNNAMED}`,
    unnamedParameters(writing, feed),
  );
}

/** A correction to nothing: the old rows are superseded by ones without a value. */
async function withdraw(
  { transaction, learnedAt }: Writing,
  feed: Feed,
  which: string,
  parameters: readonly unknown[],
): Promise<number> {
  const instant = `$${parameters.length + 1}::timestamptz`;
  const { rows } = await transaction.query<{ date: CivilDate }>(
    `with gone as (
       update observation set superseded_at = ${instant} where ctid = any(array(${which})) returning *
     )
     insert into observation (feed_id, learned_at, form, external_key, date, value, dimension_set_id)
     select feed_id, ${instant}, form, external_key, date, null, dimension_set_id from gone
     returning date::text`,
    [...parameters, learnedAt],
  );
  for (const { date } of rows) feed.touched.add(date);
  feed.replaced += rows.length;
  feed.withdrawn += rows.length;
  return rows.length;
}
