import { DIMENSIONS, type Dimension, type Dimensions } from '../domain/dimension.ts';
import type { KpiProblem, KpiRequest, NeededRequest, ShowRequest } from '../domain/kpi-request.ts';
import { TEAM_DEPARTMENTS } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { partyNames } from '../speech/contract-words.ts';
import { nearestValue } from '../speech/nearest-value.ts';
import type { World } from './ports.ts';

/** The store tells at most so many of a dimension's values: of more, nobody can say that one is unknown. */
const ALL_KNOWN_BELOW = 300;
const MOST_NAMED = 6;

type Filtered = ShowRequest | NeededRequest;

/**
 * The request with its filter as the figures write it, whatever its case, and with a first name made whole. A name that is
 * in no figure and no target is a slip: counting nothing for it would look like a figure.
 */
export async function withKnownFilter(
  { store }: Pick<World, 'store'>,
  { id }: Workspace,
  request: KpiRequest,
): Promise<{ readonly request: KpiRequest } | { readonly problem: KpiProblem }> {
  if (!isFiltered(request)) return { request };
  const [values, targets] = await Promise.all([store.ledger.dimensionValues(id), store.targets.all(id)]);
  let filter: Dimensions = {};
  for (const dimension of DIMENSIONS) {
    const typed = request.filter[dimension];
    if (typed === undefined) continue;
    const known = [
      ...values.filter((one) => one.dimension === dimension).map(({ value }) => value),
      ...targets.flatMap((target) => target.filter[dimension] ?? []),
    ];
    const value = valueCalled(typed, dimension, known);
    if (value === undefined && known.length < ALL_KNOWN_BELOW)
      return { problem: unknownValue(request, dimension, typed, [...new Set(known)]) };
    filter = { ...filter, [dimension]: value ?? typed };
  }
  return { request: { ...request, filter } };
}

function isFiltered(request: KpiRequest): request is Filtered {
  return 'filter' in request && (request.kind === 'show' || request.kind === 'needed')
    ? Object.keys(request.filter).length > 0
    : false;
}

function valueCalled(typed: string, dimension: Dimension, known: readonly string[]): string | undefined {
  const { same } = nearestValue(typed, known);
  if (same !== null) return same;
  const firstNames = known.filter((name) => nearestValue(typed, [firstWord(name)]).same !== null);
  if (dimension === 'owner' && new Set(firstNames).size === 1) return firstNames[0];
  const department = TEAM_DEPARTMENTS.find((one) =>
    (['sv', 'en'] as const).some((locale) => nearestValue(typed, [partyNames([one], locale)]).same !== null),
  );
  return department && known.includes(department) ? department : undefined;
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? name;
}

function unknownValue(
  request: Filtered,
  dimension: Dimension,
  words: string,
  known: readonly string[],
): KpiProblem {
  const { near } = nearestValue(words, known);
  const firstNames = known.filter((name) => nearestValue(words, [firstWord(name)]).same !== null);
  const names = near === null ? (known.length <= MOST_NAMED ? known : []) : [near, ...firstNames];
  return {
    kind: 'unknown_value',
    words,
    metric: request.metric,
    period: request.period,
    dimension,
    isNear: near !== null,
    known: [...new Set(names)].slice(0, MOST_NAMED).map((value) => ({
      value,
      request: { ...request, filter: { ...request.filter, [dimension]: value } },
    })),
  };
}
