import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { capitalised } from '../speech/say.ts';
import { usesOf } from '../use-cases/metric-uses.ts';
import { failureSentence } from './failure.ts';
import { fieldsOf, type MetricFields, NEW_METRIC } from './messages/metric-fields.ts';
import { type MetricPlace, metricModal, metricNotice } from './messages/metric-modal.ts';
import type { MetricModalFacts } from './messages/metric-modal-parts.ts';
import { type Ground, groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks for the modal, and where what was saved is to be told. */
export type MetricAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
};

/** The modal at once, since a trigger lives three seconds; its fields when the metrics have been read. */
export async function openMetric(
  asked: MetricAsked,
  words: readonly string[],
  deps: SlackDeps,
): Promise<void> {
  const { client, triggerId, teamId, userId, responseUrl, channelId } = asked;
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const { reader, names } = ground;
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: metricNotice(null, reader) });
    await client.views.update({ view_id: view!.id!, view: await fields() });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    const respond = respondAt(responseUrl, client, userId);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }

  async function fields(): Promise<ModalView> {
    try {
      const metric = words.length > 0 ? names.find(words) : undefined;
      const place = { responseUrl, channelId, key: metric?.key ?? null };
      const facts = await factsOf(place.key, ground!, deps);
      // A name that there is not yet is what the new one is to be called.
      const named = {
        ...facts.fields,
        [reader.locale]: capitalised(words.join(' '), reader.locale).slice(0, 60),
      };
      return metricModal(metric ? facts : { ...facts, fields: named }, place, reader);
    } catch (error) {
      return metricNotice(failureSentence(error, reader, deps.log), reader);
    }
  }
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
