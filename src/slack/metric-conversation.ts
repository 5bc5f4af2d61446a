import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { problemWords } from '../speech/metric-words.ts';
import { doing } from './doing.ts';
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
import { card, remove, save, undo, type Who, wrongFormula } from './metric-steps.ts';
import { factsOf, openMetric } from './open-metric.ts';
import { type Ground, groundOf, nameOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Metrics of a workspace's own: made and changed in a modal, taken away in it, and every step taken back by button. */
export function metricConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: METRIC_OPEN }, async ({ ack, action, body, client }) => {
    await ack();
    if (action.type !== 'button') return;
    const asked = {
      client,
      triggerId: body.trigger_id,
      teamId: body.team?.id ?? '',
      userId: body.user.id,
      channelId: body.channel?.id ?? '',
      responseUrl: body.response_url,
    };
    await deps.inFlight.track(
      openMetric(asked, action.value && action.value !== NEW_METRIC_VALUE ? [action.value] : [], deps),
    );
  });

  app.action({ type: 'block_actions', action_id: METRIC_PICK }, async ({ ack, action, body, client }) => {
    await ack();
    const key = 'selected_option' in action ? action.selected_option?.value : undefined;
    const { view } = body;
    if (!view || !key) return;
    const place = { ...placeSchema.parse(JSON.parse(view.private_metadata)), key };
    await deps.inFlight.track(
      inModal(
        { client, teamId: body.team?.id ?? '', userId: body.user.id, viewId: view.id },
        deps,
        async (ground) => metricModal(await factsOf(key, ground, deps), place, ground.reader),
      ),
    );
  });

  app.action({ type: 'block_actions', action_id: METRIC_KIND }, async ({ ack, body, client }) => {
    await ack();
    const { view } = body;
    if (!view) return;
    const place = placeSchema.parse(JSON.parse(view.private_metadata));
    const who = { client, teamId: body.team?.id ?? '', userId: body.user.id, viewId: view.id };
    await deps.inFlight.track(
      inModal(who, deps, async (ground) =>
        metricModal(
          await factsOf(null, ground, deps, readMetricModal(view.state.values, null)),
          place,
          ground.reader,
        ),
      ),
    );
  });

  app.view(METRIC_MODAL, async ({ ack, body, view, client }) => {
    const [teamId, userId] = [body.team?.id ?? '', body.user.id];
    const place = placeSchema.parse(JSON.parse(view.private_metadata));
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

  app.action({ type: 'block_actions', action_id: METRIC_REMOVE }, async ({ ack, action, body, client }) => {
    await ack();
    const { view } = body;
    if (action.type !== 'button' || !view) return;
    const key = action.value ?? '';
    const who = { client, teamId: body.team?.id ?? '', userId: body.user.id, viewId: view.id };
    await deps.inFlight.track(inModal(who, deps, (ground) => remove(key, who, ground, deps)));
  });

  app.action(
    { type: 'block_actions', action_id: METRIC_UNDO },
    async ({ ack, action, body, client, respond }) => {
      await ack();
      if (action.type !== 'button') return;
      const version = Number(action.value);
      const who = { client, teamId: body.team?.id ?? '', userId: body.user.id };
      const undone = (ground: Ground) => undo(version, ground, deps);
      const { view } = body;
      await deps.inFlight.track(
        view
          ? inModal({ ...who, viewId: view.id }, deps, async (ground) =>
              metricNotice(await undone(ground), ground.reader),
            )
          : doing({ ...who, respond }, deps, async (doer) => {
              await respond({ replace_original: true, text: await undone(doer.ground) });
            }),
      );
    },
  );
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string(), key: z.string().nullable() });

/** Shows in the open modal what came of something, or what went wrong. */
async function inModal(
  { client, teamId, userId, viewId }: Who & { readonly viewId: string },
  deps: SlackDeps,
  run: (ground: Ground) => Promise<ModalView>,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const view = await run(ground).catch((error: unknown) =>
    metricNotice(failureSentence(error, ground.reader, deps.log), ground.reader),
  );
  await client.views.update({ view_id: viewId, view });
}
