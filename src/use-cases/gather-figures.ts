import { addDays, type CivilDate, type Instant, startOf } from '../domain/civil-date.ts';
import type { Dimension, Dimensions } from '../domain/dimension.ts';
import { type Figures, figuresOf } from '../domain/figures.ts';
import { type KnownSince, knownSince } from '../domain/known-since.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { readingNeeds } from '../domain/reading-needs.ts';
import type { SourceState } from '../domain/readings.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

export type FiguresWanted = {
  readonly catalogue: Catalogue;
  readonly metrics: readonly string[];
  readonly span: { readonly from: CivilDate; readonly to: CivilDate };
  readonly by?: Dimension | undefined;
  readonly filter?: Dimensions;
  /** As known at the end of that day. */
  readonly knownOn?: CivilDate | null;
  /** As known at that moment; goes before `knownOn`. */
  readonly knownAt?: Instant | undefined;
  /**
   * Looks at no other metrics' sources, which at a moment of the past are counted through the whole ledger: a flow that had
   * not been named by then is no data, though its source may have told of others.
   */
  readonly onlyOwn?: boolean;
};

export type Gathered = {
  readonly figures: Figures;
  readonly sources: readonly SourceState[];
  /** Of every metric in the ledger. */
  readonly since: KnownSince;
  readonly states: readonly SourceState[];
};

/** Everything that some metrics are worked out from, read from the ledger in one go. */
export async function gatherFigures(
  { store }: Pick<World, 'store'>,
  workspace: Workspace,
  { catalogue, metrics, span, by, filter = {}, knownOn, knownAt: asked, onlyOwn }: FiguresWanted,
): Promise<Gathered> {
  // A formula may ask what remains of another metric's target, and so for that metric.
  const all = [...new Set(metrics.flatMap((key) => [key, ...catalogue.targetsOf(key)]))];
  const scope = { by, filter };
  const needs = readingNeeds(catalogue, all, [span], scope);
  const knownAt = asked ?? (knownOn ? startOf(addDays(knownOn, 1), workspace.timeZone) : undefined);
  const known = knownAt === undefined ? {} : { knownAt };
  const inputs = all.flatMap((key) => [...catalogue.inputsOf(key), ...catalogue.evidenceInputsOf(key)]);
  const observed = new Set(inputs.map(({ metric }) => metric.key));
  const [states, ...answers] = await Promise.all([
    store.ledger.sources(
      workspace.id,
      onlyOwn ? [...observed] : catalogue.all.map(({ key }) => key),
      knownAt,
    ),
    ...needs.map(async (need) => ({
      need,
      readings: await store.ledger.readings({ ...need, ...known, workspaceId: workspace.id }),
    })),
  ]);
  // Of all metrics: a source that tells of anything is silent about the rest because nothing happened.
  const since = knownSince(states);
  return {
    figures: figuresOf(catalogue, answers, since, scope),
    since,
    states,
    sources: states.filter(({ metric }) => observed.has(metric)),
  };
}
