import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { capitalised } from '../speech/say.ts';
import { usesOf } from '../use-cases/metric-uses.ts';
import { fieldsOf, type MetricFields, NEW_METRIC } from './messages/metric-fields.ts';
import { type MetricPlace, metricModal, metricNotice } from './messages/metric-modal.ts';
import type { MetricModalFacts } from './messages/metric-modal-parts.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Everything there is to say about the metric that the words name, or about a new one called so. */
export function openMetric(asked: ModalAsked, words: readonly string[], deps: SlackDeps): Promise<void> {
  const { responseUrl, channelId } = asked;
  return openModal(
    asked,
    {
      loading: (reader) => metricNotice(null, reader),
      failed: metricNotice,
      filled: async (ground) => {
        const { reader, names } = ground;
        const metric = words.length > 0 ? names.find(words) : undefined;
        const place = { responseUrl, channelId, key: metric?.key ?? null };
        const facts = await factsOf(place.key, ground, deps);
        // A name that there is not yet is what the new one is to be called.
        const named = {
          ...facts.fields,
          [reader.locale]: capitalised(words.join(' '), reader.locale).slice(0, 60),
        };
        return metricModal(metric ? facts : { ...facts, fields: named }, place, reader);
      },
    },
    deps,
  );
}

/** All that the modal shows of a metric; of `null`, of a new one. `typed` stands instead of what is so. */
export async function factsOf(
  key: MetricPlace['key'],
  { workspace, reader, catalogue, own }: Ground,
  { world }: SlackDeps,
  typed?: MetricFields,
): Promise<MetricModalFacts> {
  const metric = (key === null ? undefined : catalogue.get(key)) ?? null;
  const shown = { metric, all: catalogue.all, own };
  if (!metric) {
    return { ...shown, fields: typed ?? NEW_METRIC, state: 'new', uses: { users: [], targets: 0 } };
  }
  const [versions, uses] = await Promise.all([
    world.store.ownMetrics.versions(workspace.id),
    usesOf(world, workspace, catalogue.all, metric.key),
  ]);
  const held = ownMetricsIn(versions).find((one) => one.key === metric.key)?.change;
  const isBuiltIn = BUILT_IN_METRICS.some((one) => one.key === metric.key);
  const aliases = held?.aliases ?? { en: [], sv: [] };
  return {
    ...shown,
    fields: typed ?? fieldsOf(metric, aliases, reader),
    state: held?.kind ? 'own' : held ? 'changed' : isBuiltIn ? 'built_in' : 'own',
    uses,
  };
}
