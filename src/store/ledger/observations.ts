import type { Pool, PoolClient } from 'pg';
import { DIMENSIONS, type Dimensions } from '../../domain/dimension.ts';
import type { Observation } from '../../domain/observation.ts';

/** Of `observation o`, as `observationsFrom` takes them. */
export const OBSERVATION_COLUMNS =
  'o.date::text, o.value::text, o.form::text, o.external_key, o.dimension_set_id';

export type ObservationRow = [
  date: string,
  value: string,
  form: Observation['form'],
  key: string,
  set: number,
];

/** What a source says of a metric today, oldest first. */
export async function observationsOf(
  pool: Pool,
  workspaceId: number,
  source: string,
  metric: string,
): Promise<Observation[]> {
  const { rows } = await pool.query<ObservationRow>({
    text: `select ${OBSERVATION_COLUMNS}
       from observation o join feed f on f.id = o.feed_id join source s on s.id = f.source_id
       where s.workspace_id = $1 and s.name = $2 and f.metric = $3
         and o.superseded_at is null and o.value is not null
       order by o.date, o.id`,
    values: [workspaceId, source, metric],
    rowMode: 'array',
  });
  return observationsFrom(pool, metric, rows);
}

export async function observationsFrom(
  database: Pool | PoolClient,
  metric: string,
  rows: readonly ObservationRow[],
): Promise<Observation[]> {
  const sets = await readSets(database, new Set(rows.map((row) => row[4])));
  return rows.map(([date, value, form, key, set]) => ({
    metric,
    date,
    value: Number(value),
    form,
    dimensions: sets.get(set) ?? {},
    key,
  }));
}

/** Read apart, so that thousands of observations share their few sets. */
async function readSets(
  database: Pool | PoolClient,
  ids: ReadonlySet<number>,
): Promise<Map<number, Dimensions>> {
  const { rows } = await database.query<{ id: number; dimensions: Dimensions }>(
    `select id, jsonb_strip_nulls(jsonb_build_object(${DIMENSIONS.map((name) => `'${name}', ${name}`).join(', ')})) as dimensions
     from dimension_set where id = any($1)`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, dimensions }) => [id, dimensions]));
}
