import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { problemWords } from '../speech/metric-words.ts';
import { failureSentence } from './failure.ts';
import { METRIC_OPEN, NEW_METRIC_VALUE } from './messages/metric-actions.ts';
import {
  METRIC_KIND,
  METRIC_MODAL,
  METRIC_UNDO,
  metricModal,
  metricNotice,
} from './messages/metric-modal.ts';
import { METRIC_PICK, METRIC_REMOVE } from './messages/metric-modal-parts.ts';
import { blockOf, readMetricModal } from './messages/read-metric-modal.ts';
import { card, remove, save, undo, wrongFormula } from './metric-steps.ts';
import { factsOf, openMetric } from './open-metric.ts';
import { type Ground, groundOf, nameOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Metrics of a workspace's own: made and changed in a modal, taken away in it, and every step taken back by button. */
export function metricConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, METRIC_OPEN, (press) =>
    openMetric(press, press.value === NEW_METRIC_VALUE ? [] : [press.value], deps),
  );

  onPress(app, deps, METRIC_PICK, (press) =>
    inModal(press, deps, async ({ place }, ground) => {
      const key = press.value;
      return metricModal(await factsOf(key, ground, deps), { ...placeIn(place), key }, ground.reader);
    }),
  );

  onPress(app, deps, METRIC_KIND, (press) =>
    inModal(press, deps, async ({ place, values }, ground) => {
      const facts = await factsOf(null, ground, deps, readMetricModal(values, null));
      return metricModal(facts, placeIn(place), ground.reader);
    }),
  );

  app.view(METRIC_MODAL, async ({ ack, body, view, client }) => {
    const [teamId, userId] = [body.team?.id ?? '', body.user.id];
    const place = placeIn(view.private_metadata);
    const ground = await groundOf(client, teamId, userId, deps);
    if (!ground) return ack();
    const respond = respondAt(place.responseUrl, client, userId);
    try {
      const known = (place.key === null ? undefined : ground.catalogue.get(place.key)) ?? null;
      const fields = readMetricModal(view.state.values, known);
      const by = await nameOf(client, userId);
      const saved = await save(place.key, fields, by, ground, deps);
      if (saved.outcome !== 'refused') {
        await ack();
        await respond({ response_type: 'ephemeral', ...card(saved, ground) });
        return;
      }
      const wrong = wrongFormula(saved.problems, fields, ground);
      if (wrong) {
        const facts = { ...(await factsOf(place.key, ground, deps, fields)), wrong };
        return ack({ response_action: 'update', view: metricModal(facts, place, ground.reader) });
      }
      const { locale } = ground.reader;
      const errors = saved.problems.map((problem) => [
        blockOf(problem.field, { key: place.key, locale, isNew: place.key === null }),
        problemWords(problem, fields.formula, ground.names, locale),
      ]);
      return ack({ response_action: 'errors', errors: Object.fromEntries(errors) });
    } catch (error) {
      const view = metricNotice(failureSentence(error, ground.reader, deps.log), ground.reader);
      return ack({ response_action: 'update', view });
    }
  });

  onPress(app, deps, METRIC_REMOVE, (press) => inModal(press, deps, () => remove(press, deps)));

  onPress(app, deps, METRIC_UNDO, async (press) => {
    const undone = () => undo(Number(press.value), press.ground, deps);
    if (press.view)
      return inModal(press, deps, async (_, { reader }) => metricNotice(await undone(), reader));
    await press.respond({ replace_original: true, text: await undone() });
  });
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string(), key: z.string().nullable() });

function placeIn(metadata: string) {
  return placeSchema.parse(JSON.parse(metadata));
}

/** Shows in the open modal what came of something, or what went wrong. */
async function inModal(
  { client, ground, view }: Press,
  deps: SlackDeps,
  run: (open: NonNullable<Press['view']>, ground: Ground) => Promise<ModalView>,
): Promise<void> {
  if (!view) return;
  const shown = await run(view, ground).catch((error: unknown) =>
    metricNotice(failureSentence(error, ground.reader, deps.log), ground.reader),
  );
  await client.views.update({ view_id: view.id, view: shown });
}
