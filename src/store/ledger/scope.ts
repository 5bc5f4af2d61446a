import { DIMENSIONS } from '../../domain/dimension.ts';
import type { ReadingsRequest } from '../../use-cases/ports.ts';

/** SQL and the parameters it names. */
export type Query = { readonly text: string; readonly values: readonly unknown[] };

/** The observations a request is about, as pieces of SQL. */
export type Scope = {
  /** Selects columns of those of the metrics that count, as far as the filter and a condition go; `o`. */
  observations(columns: string, condition: string): string;
  /** Adds a parameter and names it. */
  parameter(value: unknown): string;
  readonly values: readonly unknown[];
};

/** Whether the sums by day answer it: all of the metrics, as the ledger stands. */
export function isWhole({ by, filter = {}, knownAt }: ReadingsRequest): boolean {
  return by === undefined && knownAt === undefined && Object.keys(filter).length === 0;
}

/**
 * Feeds and dimension sets are named by number and not joined, whatever the planner makes of a date that it does not
 * know yet: nothing is joined until it is summed.
 */
export function scopeOf(
  { workspaceId, filter = {}, knownAt }: ReadingsRequest,
  metrics: readonly string[],
): Scope {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const workspace = parameter(workspaceId);
  const wanted = DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`d.${dimension} = ${parameter(value)}`];
  });
  const conditions = [
    `o.feed_id = any(array(
      select f.id from feed f where f.workspace_id = ${workspace} and f.metric = any(${parameter(metrics)})))`,
    'o.value is not null',
    ...(wanted.length > 0
      ? [
          `coalesce(o.dimension_set_id in (
            select d.id from dimension_set d where d.workspace_id = ${workspace} and ${wanted.join(' and ')}), false)`,
        ]
      : []),
  ].join(' and ');
  const then = knownAt === undefined ? undefined : parameter(knownAt);
  return {
    observations: (columns, condition) => {
      const select = (which: string) =>
        `select ${columns} from observation o where ${which} and ${conditions} and ${condition}`;
      if (then === undefined) return select('o.superseded_at is null');
      // In two halves, because each has its own index; with all conditions in both, which may then be read at once.
      const learned = `o.learned_at <= ${then}`;
      return `${select(`o.superseded_at is null and ${learned}`)}
        union all ${select(`o.superseded_at > ${then} and ${learned}`)}`;
    },
    parameter,
    values,
  };
}
