import type { CivilDate } from './civil-date.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { Catalogue, ObservedInput } from './metrics/catalogue.ts';

/** What the figures are about: told apart by a dimension, and only of what matches. */
export type Scope = { readonly by?: Dimension | undefined; readonly filter?: Dimensions | undefined };

/** One question to the ledger, in the shape it is asked. */
export type ReadingNeed = {
  readonly flows: readonly string[];
  readonly levels: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly by?: Dimension;
  readonly filter: Dimensions;
};

/**
 * What has to be read to work out some metrics for some periods: mostly one question, and one or two more for each
 * dimension that a formula picks by. The periods' hull is read, and level openings with it.
 */
export function readingNeeds(
  catalogue: Catalogue,
  metrics: readonly string[],
  periods: readonly { readonly from: CivilDate; readonly to: CivilDate }[],
  scope: Scope = {},
): ReadingNeed[] {
  const inputs = metrics.flatMap((key) => [...catalogue.inputsOf(key), ...catalogue.evidenceInputsOf(key)]);
  if (inputs.length === 0 || periods.length === 0) return [];
  const from = periods.map((period) => period.from).sort()[0]!;
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1)!;
  const needs = new Map<string, { view: View; inputs: ObservedInput[] }>();
  for (const input of inputs)
    for (const view of viewsFor(input, scope)) {
      const need = needs.get(viewId(view)) ?? { view, inputs: [] };
      needs.set(viewId(view), need);
      need.inputs.push(input);
    }
  return [...needs.values()].map(({ view, inputs }) => ({
    flows: keysOf(inputs, 'flow'),
    levels: keysOf(inputs, 'level'),
    from,
    to,
    ...(view.by ? { by: view.by } : {}),
    filter: view.filter,
  }));
}

function keysOf(inputs: readonly ObservedInput[], kind: 'flow' | 'level'): string[] {
  return [
    ...new Set(inputs.filter(({ metric }) => metric.kind === kind).map(({ metric }) => metric.key)),
  ].sort();
}

/** A way of looking at the ledger: grouped, and filtered. */
export type View = { readonly by: Dimension | null; readonly filter: Dimensions };

export function viewId({ by, filter }: View): string {
  return JSON.stringify([by, Object.entries(filter).sort()]);
}

/** As the scope asks, without a formula's condition. */
export function plainView({ by, filter = {} }: Scope): View {
  return { by: by ?? null, filter };
}

/** By the dimension of a condition: shows the part that meets it, and whether anything says the dimension at all. */
export function conditionView(dimension: Dimension, { filter = {} }: Scope): View {
  return { by: dimension, filter };
}

/** Only what meets the condition, grouped as the scope asks; `null` when filter and condition exclude each other. */
export function pickedView(
  { dimension, value }: NonNullable<ObservedInput['only']>,
  scope: Scope,
): View | null {
  const { by, filter } = plainView(scope);
  const asked = filter[dimension];
  return asked === undefined || asked === value ? { by, filter: { ...filter, [dimension]: value } } : null;
}

function viewsFor({ only }: ObservedInput, scope: Scope): View[] {
  if (!only) return [plainView(scope)];
  const views = [conditionView(only.dimension, scope)];
  const picked = pickedView(only, scope);
  if (picked && scope.by && scope.by !== only.dimension) views.push(picked);
  return views;
}
