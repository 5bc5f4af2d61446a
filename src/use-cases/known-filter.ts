import { DIMENSIONS, type Dimension, type Dimensions } from '../domain/dimension.ts';
import type { KpiProblem, KpiRequest, NeededRequest, ShowRequest } from '../domain/kpi-request.ts';
import type { LogRequest } from '../domain/log-request.ts';
import type { SetTargetRequest } from '../domain/target-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { knownValue, sharingFirstName } from '../speech/known-value.ts';
import { nearestValue } from '../speech/nearest-value.ts';
import type { World } from './ports.ts';

/** The store tells at most so many of a dimension's values: of more, nobody can say that one is unknown. */
const ALL_KNOWN_BELOW = 300;
const MOST_NAMED = 6;

type Filtered = Extract<KpiRequest, { readonly filter: Dimensions }>;

type Asked = ShowRequest | NeededRequest;
type Refusable = Asked | SetTargetRequest | LogRequest;

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
  const knownOf = await knownValues(store, id);
  let filter: Dimensions = {};
  for (const dimension of DIMENSIONS) {
    const typed = request.filter[dimension];
    if (typed === undefined) continue;
    const { figures, all } = knownOf(dimension);
    // Whom the figures know goes before whom a target was set for, which may have been a slip.
    const value = knownValue(typed, dimension, figures) ?? knownValue(typed, dimension, all);
    if (value === undefined && all.length < ALL_KNOWN_BELOW && isRefusable(request)) {
      // What is wanted, or told by hand, may be of somebody new, but not of one of two.
      const isOneOfTwo = dimension === 'owner' && sharingFirstName(typed, all).length > 1;
      if (isAsked(request) || isOneOfTwo) return { problem: unknownValue(request, dimension, typed, all) };
    }
    filter = { ...filter, [dimension]: value ?? typed };
  }
  return { request: { ...request, filter } };
}

/** What in a filter is no name that is known, and close to one that is; `null` where nothing looks like a slip. */
export async function slipIn(
  { store }: Pick<World, 'store'>,
  { id }: Workspace,
  filter: Dimensions,
): Promise<{ readonly value: string; readonly near: string } | null> {
  if (Object.keys(filter).length === 0) return null;
  const knownOf = await knownValues(store, id);
  for (const dimension of DIMENSIONS) {
    const value = filter[dimension];
    const { all } = knownOf(dimension);
    if (value === undefined || knownValue(value, dimension, all) !== undefined) continue;
    const { near } = nearestValue(value, all);
    if (near !== null) return { value, near };
  }
  return null;
}

/** The names that figures have, and those that targets are for. */
async function knownValues({ ledger, targets }: World['store'], workspaceId: number) {
  const [values, wanted] = await Promise.all([ledger.dimensionValues(workspaceId), targets.all(workspaceId)]);
  return (dimension: Dimension) => {
    const figures = values.filter((one) => one.dimension === dimension).map(({ value }) => value);
    const all = [...new Set([...figures, ...wanted.flatMap(({ filter }) => filter[dimension] ?? [])])];
    return { figures, all };
  };
}

function isRefusable(request: Filtered): request is Refusable {
  return isAsked(request) || request.kind === 'set_target' || request.kind === 'log';
}

function isAsked(request: Filtered): request is Asked {
  return request.kind === 'show' || request.kind === 'needed';
}

function isFiltered(request: KpiRequest): request is Filtered {
  return 'filter' in request && Object.keys(request.filter).length > 0;
}

function unknownValue(
  request: Refusable,
  dimension: Dimension,
  words: string,
  known: readonly string[],
): KpiProblem {
  const { near } = nearestValue(words, known);
  const named = sharingFirstName(words, known);
  const names = near === null ? (known.length <= MOST_NAMED ? known : []) : [near, ...named];
  return {
    kind: 'unknown_value',
    words,
    metric: request.metric,
    period: isAsked(request) ? request.period : null,
    dimension,
    isNear: near !== null,
    known: [...new Set(names)].slice(0, MOST_NAMED).map((value) => ({
      value,
      request: { ...request, filter: { ...request.filter, [dimension]: value } },
    })),
  };
}
