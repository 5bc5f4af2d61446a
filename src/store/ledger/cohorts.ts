import type { Pool } from 'pg';
import type { CohortDay } from '../../domain/funnel/step-history.ts';

/**
 * Grouped by key and not joined on it: a planner without statistics (a new database, an import just done) would join
 * row by row, and take seconds. A key that went on before it entered was put right afterwards, and took no time.
 */
const COHORTS = `
  with thing as (
    select max(o.date) filter (where f.metric = $2) as entered, max(o.date) filter (where f.metric = $3) as went
    from feed f join observation o on o.feed_id = f.id
    where f.workspace_id = $1 and f.metric = any(array[$2, $3])
      and o.superseded_at is null and o.form = 'amount' and o.value > 0
    group by f.source_id, o.external_key
  )
  select entered::text, case when went < entered then 0 else went - entered end as after, count(*)::int
  from thing where entered is not null
  group by 1, 2
  order by 1, 2`;

type CohortRow = [date: string, after: number | null, count: number];

/** Follows each key from one flow into another: what became of the deals that were opened on a day. */
export async function cohorts(
  pool: Pool,
  workspaceId: number,
  entered: string,
  converted: string,
): Promise<CohortDay[]> {
  const { rows } = await pool.query<CohortRow>({
    text: COHORTS,
    values: [workspaceId, entered, converted],
    rowMode: 'array',
  });
  return rows.map(([date, after, count]) => ({ date, after, count }));
}
