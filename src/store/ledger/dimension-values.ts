import type { Pool } from 'pg';
import { DIMENSIONS } from '../../domain/dimension.ts';
import type { DimensionValue } from '../../use-cases/ports.ts';

/** As many as a person could have in mind; a company may have thousands of articles. */
const MOST_OF_EACH = 300;

const VALUES = DIMENSIONS.map(
  (dimension) =>
    `(select distinct '${dimension}' as dimension, ${dimension} as value from dimension_set
      where workspace_id = $1 and ${dimension} is not null order by 2 limit ${MOST_OF_EACH})`,
).join(' union all ');

export async function dimensionValues(pool: Pool, workspaceId: number): Promise<DimensionValue[]> {
  const { rows } = await pool.query<DimensionValue>(VALUES, [workspaceId]);
  return rows;
}
