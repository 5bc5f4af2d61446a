import { DIMENSIONS } from '../../domain/dimension.ts';
import type { ReadingsRequest } from '../../use-cases/ports.ts';

/** SQL and the parameters it names. */
export type Query = { readonly text: string; readonly values: readonly unknown[] };

/** The observations a request is about, as pieces of SQL. */
export type Scope = {
  /** `o`: the observations of the metrics that count, as far as the filter goes. */
  readonly from: string;
  readonly where: string;
  /** The value of the dimension asked for. */
  readonly group: string;
  /** Adds a parameter and names it. */
  parameter(value: unknown): string;
  readonly values: readonly unknown[];
};

/** Whether the sums by day answer it: all of the metrics, as the ledger stands. */
export function isWhole({ by, filter = {}, knownAt }: ReadingsRequest): boolean {
  return by === undefined && knownAt === undefined && Object.keys(filter).length === 0;
}

export function scopeOf(
  { workspaceId, by, filter = {}, knownAt }: ReadingsRequest,
  metrics: readonly string[],
): Scope {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const feeds = `f.workspace_id = ${parameter(workspaceId)} and f.metric = any(${parameter(metrics)})`;
  const wanted = DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`d.${dimension} = ${parameter(value)}`];
  });
  const ledger = knownAt === undefined ? 'observation' : knownThen(parameter(knownAt));
  const dimensions = by || wanted.length > 0 ? 'join dimension_set d on d.id = o.dimension_set_id' : '';
  const conditions = [
    // As numbers and not by a join, which PostgreSQL would not carry into the halves of what was known then.
    `o.feed_id = any(array(select f.id from feed f where ${feeds}))`,
    'o.value is not null',
    ...(knownAt === undefined ? ['o.superseded_at is null'] : []),
    ...wanted,
  ];
  return {
    from: `${ledger} o ${dimensions}`,
    where: conditions.join(' and '),
    group: by ? `d.${by}` : 'null::text',
    parameter,
    values,
  };
}

/** In two halves, because each has its own index. */
function knownThen(instant: string): string {
  return `(select * from observation where superseded_at is null and learned_at <= ${instant}
    union all select * from observation where superseded_at > ${instant} and learned_at <= ${instant})`;
}
