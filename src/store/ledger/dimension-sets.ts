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
  const ids = new Map<string | undefined, number>();
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

  // A deal's observations share their dimensions, and an import asks for the id of each, twice.
  const idsOf = new WeakMap<Dimensions, number>();
  return {
    idOf(dimensions) {
      const known = idsOf.get(dimensions) ?? ids.get(nameOf(valuesOf(dimensions)));
      if (known !== undefined) idsOf.set(dimensions, known);
      return known;
    },
    async add(dimensions) {
      if (!locked) {
        // Two deliveries that add the same sets in another order would wait for each other for ever.
        await transaction.query('select pg_advisory_xact_lock($1, $2)', [DIMENSION_SETS_LOCK, workspaceId]);
        await learnNew();
        locked = true;
      }
      const unknown = new Map<string | undefined, Values>();
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

/** NUL parts the values: no text in the database holds it, and a set that does is never known and so refused. */
function nameOf(values: Values): string | undefined {
  if (values.some((value) => value?.includes('\u0000'))) return undefined;
  return values.map((value) => (value === null ? '\u0000' : `\u0000=${value}`)).join('');
}
