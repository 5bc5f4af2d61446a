import type { PoolClient } from 'pg';
import { DIMENSIONS, type Dimensions } from '../../domain/dimension.ts';
import { textArray } from './columns.ts';

const COLUMNS = DIMENSIONS.join(', ');
/** Any number that nobody else locks with. */
const DIMENSION_SETS_LOCK = 20_171;

type Values = readonly (string | null)[];

/** The numbers of a workspace's sets of dimension values, learned once a delivery. */
export type DimensionSets = {
  /** `undefined` until `add` has been told of it. */
  idOf(dimensions: Dimensions): number | undefined;
  add(dimensions: readonly Dimensions[]): Promise<void>;
};

export async function dimensionSets(transaction: PoolClient, workspaceId: number): Promise<DimensionSets> {
  const ids = new Map<string, number>();
  let lastId = 0;
  let locked = false;

  const learn = async (sql: string, parameters: unknown[]) => {
    const text = { text: sql, values: parameters, rowMode: 'array' };
    const { rows } = await transaction.query<[number, ...Values]>(text);
    for (const [id, ...values] of rows) {
      ids.set(nameOf(values), id);
      lastId = Math.max(lastId, id);
    }
  };
  const learnNew = () =>
    learn(`select id, ${COLUMNS} from dimension_set where workspace_id = $1 and id > $2`, [
      workspaceId,
      lastId,
    ]);
  await learnNew();

  return {
    idOf: (dimensions) => ids.get(nameOf(valuesOf(dimensions))),
    async add(dimensions) {
      if (!locked) {
        // Two deliveries that add the same sets in another order would wait for each other for ever.
        await transaction.query('select pg_advisory_xact_lock($1, $2)', [DIMENSION_SETS_LOCK, workspaceId]);
        await learnNew();
        locked = true;
      }
      const unknown = new Map<string, Values>();
      for (const values of dimensions.map(valuesOf)) {
        const name = nameOf(values);
        if (!ids.has(name)) unknown.set(name, values);
      }
      if (unknown.size === 0) return;
      const sets = [...unknown.values()];
      await learn(
        `insert into dimension_set (workspace_id, ${COLUMNS})
         select $1, * from unnest(${DIMENSIONS.map((_, index) => `$${index + 2}::text[]`).join(', ')})
         returning id, ${COLUMNS}`,
        [
          workspaceId,
          ...DIMENSIONS.map((_, index) => textArray(sets.map((values) => values[index] ?? null))),
        ],
      );
    },
  };
}

function valuesOf(dimensions: Dimensions): Values {
  return DIMENSIONS.map((dimension) => dimensions[dimension] ?? null);
}

function nameOf(values: Values): string {
  return JSON.stringify(values);
}
