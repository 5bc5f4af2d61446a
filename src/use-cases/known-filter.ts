import { DIMENSIONS, type Dimension, type Dimensions } from '../domain/dimension.ts';
import type { KpiProblem, KpiRequest, NeededRequest, ShowRequest } from '../domain/kpi-request.ts';
import { TEAM_DEPARTMENTS } from '../domain/target.ts';
import type { SetTargetRequest } from '../domain/target-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { partyNames } from '../speech/contract-words.ts';
import { nearestValue } from '../speech/nearest-value.ts';
import type { World } from './ports.ts';

/** The store tells at most so many of a dimension's values: of more, nobody can say that one is unknown. */
const ALL_KNOWN_BELOW = 300;
const MOST_NAMED = 6;

type UnknownValue = Extract<KpiProblem, { readonly kind: 'unknown_value' }>;
type Filtered = Extract<KpiRequest, { readonly filter: Dimensions }>;

type Refusable = ShowRequest | NeededRequest | SetTargetRequest;

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
    if (value === undefined && known.length < ALL_KNOWN_BELOW) {
      const problem = isRefusable(request) && unknownValue(request, dimension, typed, [...new Set(known)]);
      // What is wanted may be of somebody new, but for a slip.
      if (problem && (request.kind !== 'set_target' || problem.isNear)) return { problem };
    }
    filter = { ...filter, [dimension]: value ?? typed };
  }
  return { request: { ...request, filter } };
}

function isRefusable(request: Filtered): request is Refusable {
  return request.kind === 'show' || request.kind === 'needed' || request.kind === 'set_target';
}

function isFiltered(request: KpiRequest): request is Filtered {
  return 'filter' in request && Object.keys(request.filter).length > 0;
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
  request: Refusable,
  dimension: Dimension,
  words: string,
  known: readonly string[],
): UnknownValue {
  const { near } = nearestValue(words, known);
  const firstNames = known.filter((name) => nearestValue(words, [firstWord(name)]).same !== null);
  const names = near === null ? (known.length <= MOST_NAMED ? known : []) : [near, ...firstNames];
  return {
    kind: 'unknown_value',
    words,
    metric: request.metric,
    period: 'period' in request ? request.period : null,
    dimension,
    isNear: near !== null,
    known: [...new Set(names)].slice(0, MOST_NAMED).map((value) => ({
      value,
      request: { ...request, filter: { ...request.filter, [dimension]: value } },
    })),
  };
}
