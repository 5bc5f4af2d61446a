import type { Pool } from 'pg';
import { DIMENSIONS, type Dimensions } from '../../domain/dimension.ts';
import type { Observation } from '../../domain/observation.ts';

type Row = [date: string, value: string, form: Observation['form'], key: string, set: number];

/** What a source says of a metric today, oldest first. */
export async function observationsOf(
  pool: Pool,
  workspaceId: number,
  source: string,
  metric: string,
): Promise<Observation[]> {
  const { rows } = await pool.query<Row>({
    text: `select o.date::text, o.value::text, o.form::text, o.external_key, o.dimension_set_id
       from observation o join feed f on f.id = o.feed_id join source s on s.id = f.source_id
       where s.workspace_id = $1 and s.name = $2 and f.metric = $3
         and o.superseded_at is null and o.value is not null
       order by o.date, o.id`,
    values: [workspaceId, source, metric],
    rowMode: 'array',
  });
  const sets = await readSets(pool, new Set(rows.map((row) => row[4])));
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
async function readSets(pool: Pool, ids: ReadonlySet<number>): Promise<Map<number, Dimensions>> {
  const { rows } = await pool.query<{ id: number; dimensions: Dimensions }>(
    `select id, jsonb_strip_nulls(jsonb_build_object(${DIMENSIONS.map((name) => `'${name}', ${name}`).join(', ')})) as dimensions
     from dimension_set where id = any($1)`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, dimensions }) => [id, dimensions]));
}
