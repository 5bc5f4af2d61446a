import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { BUILT_IN_CATALOGUE, type Catalogue, catalogueOf } from '../domain/metrics/catalogue.ts';
import { ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { type SoundMetrics, soundMetrics } from '../domain/metrics/own-metrics.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type MetricNames, metricNames } from '../speech/kpi-words/metric-names.ts';
import type { World } from './ports.ts';

/** The metrics of a workspace, and what people call them. */
export type KnownMetrics = {
  readonly catalogue: Catalogue;
  readonly names: MetricNames;
  /** Keys of those that it has of its own, built-in ones that it changed apart. */
  readonly own: readonly string[];
  readonly leftOut: SoundMetrics['leftOut'];
};

/** What everybody knows who has said nothing. */
export const BUILT_IN: KnownMetrics = {
  catalogue: BUILT_IN_CATALOGUE,
  names: metricNames(BUILT_IN_CATALOGUE),
  own: [],
  leftOut: [],
};

/** Reads a workspace's metrics; remembers them for as long as nobody changes any, in this process or another. */
export type MetricsOf = (workspace: Pick<Workspace, 'id'>) => Promise<KnownMetrics>;

/** A workspace's metrics are a few hundred kilobytes. */
const REMEMBERED_WORKSPACES = 200;

export function metricsOf({ store: { ownMetrics } }: Pick<World, 'store'>): MetricsOf {
  const remembered = new Map<number, { readonly stamp: number; readonly known: KnownMetrics }>();
  return async ({ id }) => {
    // Asked for before they are read: what changes in between is read again the next time, and never missed.
    const stamp = await ownMetrics.stamp(id);
    if (stamp === 0) return BUILT_IN;
    const last = remembered.get(id);
    if (last?.stamp === stamp) return last.known;
    const known = knownFrom(soundMetrics(BUILT_IN_METRICS, ownMetricsIn(await ownMetrics.versions(id))));
    if (remembered.size >= REMEMBERED_WORKSPACES) remembered.clear();
    remembered.set(id, { stamp, known });
    return known;
  };
}

function knownFrom({ metrics, own, leftOut }: SoundMetrics): KnownMetrics {
  const keys = own.flatMap(({ key, change }) => (change.kind ? [key] : []));
  if (own.length === 0) return { ...BUILT_IN, leftOut };
  const catalogue = catalogueOf(metrics);
  return { catalogue, names: metricNames(catalogue), own: keys, leftOut };
}
