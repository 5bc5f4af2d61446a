import type { Pool } from 'pg';
import { DIMENSIONS, type Dimensions } from '../../src/domain/dimension.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { companyWorkspace, NOW } from './support/company.ts';

const CHUNK = 5_000;

/** As the table wants it: everything that must be looked up has been. */
type RawRow = {
  readonly feedId: number;
  readonly dimensionSetId: number;
  readonly key: string;
  readonly date: string;
  readonly value: number;
};

/** Makes what the rows refer to, before anything is timed. */
export async function rawRowsOf(pool: Pool, observations: readonly Observation[]): Promise<RawRow[]> {
  const { name, timeZone, country, currency } = companyWorkspace('TBENCH');
  const made = await pool.query<{ source: number; workspace: number }>(
    `with w as (insert into workspace (name, time_zone, country, works_on_eves, fiscal_year_start_month, currency, locale)
                values ($1, $2, $3, false, 1, $4, 'sv') returning id)
     insert into source (workspace_id, name) select id, 'CRM' from w returning id as source, workspace_id as workspace`,
    [name, timeZone, country, currency],
  );
  const { source, workspace } = made.rows[0]!;
  const feeds = new Map<string, number>();
  for (const metric of new Set(observations.map((observation) => observation.metric))) {
    const feed = await pool.query<{ id: number }>(
      'insert into feed (workspace_id, source_id, metric) values ($1, $2, $3) returning id',
      [workspace, source, metric],
    );
    feeds.set(metric, feed.rows[0]!.id);
  }
  const sets = new Map<string, number>();
  const named = new Map(observations.map(({ dimensions }) => [nameOf(dimensions), dimensions]));
  for (const [name, dimensions] of named) {
    const set = await pool.query<{ id: number }>(
      `insert into dimension_set (workspace_id, ${DIMENSIONS.join(', ')})
       values ($1, ${DIMENSIONS.map((_, index) => `$${index + 2}`).join(', ')}) returning id`,
      [workspace, ...DIMENSIONS.map((dimension) => dimensions[dimension] ?? null)],
    );
    sets.set(name, set.rows[0]!.id);
  }
  return observations.map(({ metric, key, date, value, dimensions }) => ({
    feedId: feeds.get(metric)!,
    dimensionSetId: sets.get(nameOf(dimensions))!,
    key,
    date,
    value: value!,
  }));
}

/** The least that a client can do: arrays into `unnest`, five thousand rows a statement, one transaction. */
export async function insertRaw(pool: Pool, rows: readonly RawRow[]): Promise<void> {
  const connection = await pool.connect();
  await connection.query('begin');
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    await connection.query(
      `insert into observation (feed_id, learned_at, form, external_key, date, value, dimension_set_id)
       select feed, $1, 'amount', key, date, value, set
       from unnest($2::int[], $3::text[], $4::date[], $5::numeric[], $6::int[]) as r(feed, key, date, value, set)`,
      [
        NOW,
        `{${chunk.map(({ feedId }) => feedId).join(',')}}`,
        `{${chunk.map(({ key }) => JSON.stringify(key)).join(',')}}`,
        `{${chunk.map(({ date }) => date).join(',')}}`,
        `{${chunk.map(({ value }) => value).join(',')}}`,
        `{${chunk.map(({ dimensionSetId }) => dimensionSetId).join(',')}}`,
      ],
    );
  }
  await connection.query('commit');
  connection.release();
}

function nameOf(dimensions: Dimensions): string {
  return JSON.stringify(DIMENSIONS.map((dimension) => dimensions[dimension] ?? null));
}
