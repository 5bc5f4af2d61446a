import type { App, RespondFn } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { showOf } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import type { MetricChangeProblem } from '../domain/metrics/metric-change-problem.ts';
import { COMMAND } from '../speech/command.ts';
import { list } from '../speech/format.ts';
import {
  type MetricSentence,
  metricSay,
  nextSteps,
  problemWords,
  usesWords,
} from '../speech/metric-words.ts';
import { type ChangedMetric, changeMetric, undoMetricChange } from '../use-cases/change-metric.ts';
import { removeMetric } from '../use-cases/remove-metric.ts';
import { failureSentence } from './failure.ts';
import { changeMetricButton, METRIC_OPEN, NEW_METRIC_VALUE } from './messages/metric-actions.ts';
import {
  METRIC_KIND,
  METRIC_MODAL,
  METRIC_PICK,
  METRIC_REMOVE,
  METRIC_UNDO,
  type MetricFields,
  metricCard,
  metricModal,
  metricNotice,
  undoRow,
} from './messages/metric-modal.ts';
import { run } from './messages/pressable.ts';
import { blockOf, changeOf, keyOf, readMetricModal } from './messages/read-metric-modal.ts';
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
          : inMessage(who, respond, deps, undone),
      );
    },
  );
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string(), key: z.string().nullable() });

type Who = { readonly client: WebClient; readonly teamId: string; readonly userId: string };

function save(
  key: string | null,
  fields: MetricFields,
  by: string,
  { workspace, reader, catalogue, own }: Ground,
  { world }: SlackDeps,
): Promise<ChangedMetric> {
  const known = (key === null ? undefined : catalogue.get(key)) ?? null;
  const isNew = known === null;
  return changeMetric(world, workspace, {
    key: key ?? keyOf(fields, (one) => catalogue.get(one) !== undefined),
    change: changeOf(fields, known, isNew || own.includes(known.key), reader.locale),
    by,
  });
}

/** What is wrong where the formula is all that is: then it is shown with the place. */
function wrongFormula(
  problems: readonly MetricChangeProblem[],
  { formula }: MetricFields,
  { names, reader }: Ground,
): { at: number; sentence: string } | undefined {
  const [problem] = problems;
  if (!problem || problem.at === null || problems.some(({ field }) => field !== 'formula')) return undefined;
  return { at: problem.at, sentence: problemWords(problem, formula, names, reader.locale) };
}

function card(
  saved: Exclude<ChangedMetric, { outcome: 'refused' }>,
  { reader }: Ground,
): { readonly text: string; readonly blocks: KnownBlock[] } {
  const { locale } = reader;
  const { metric, outcome } = saved;
  const text = metricSay(locale, `metric.${outcome}`, { name: metric.name[locale] });
  const lines = [
    ...(metric.kind === 'derived' && outcome !== 'back' ? [`\`${metric.formula}\``] : []),
    ...(outcome === 'same' ? [] : usesWords(saved.uses, locale)),
    ...(outcome === 'added' ? nextSteps(metric, locale) : []),
  ];
  const buttons = [
    run('show', metricSay(locale, 'metric.button.show'), showOf(metric.key, null)),
    changeMetricButton(metric, reader),
    ...(outcome === 'same' ? [] : undoRow(saved.version.id, reader).elements),
  ];
  return { text, blocks: [metricCard(text, lines), { type: 'actions', elements: buttons }] };
}

async function remove(
  key: string,
  { client, userId }: Who,
  { workspace, reader }: Ground,
  { world }: SlackDeps,
) {
  const { locale } = reader;
  const by = await nameOf(client, userId);
  // Who pressed has read in the question what builds on it.
  const removed = await removeMetric(world, workspace, { key, by, although: true });
  const said = (sentence: MetricSentence, metric: Metric, more = {}) =>
    metricSay(locale, sentence, { name: metric.name[locale], ...more });
  switch (removed.outcome) {
    case 'unknown':
      return metricNotice(metricSay(locale, 'metric.unknown', { key, command: COMMAND }), reader);
    case 'built_in':
      return metricNotice(said('metric.remove.builtIn', removed.metric), reader);
    case 'needed':
    case 'aimed_at': {
      const { users } = removed.uses;
      const named = list(
        users.map(({ name }) => name[locale]),
        locale,
      );
      return metricNotice(
        said('metric.remove.breaks', removed.metric, { users: named, count: users.length }),
        reader,
      );
    }
    default:
      return metricNotice(said(`metric.${removed.outcome}`, removed.metric), reader, removed.version.id);
  }
}

async function undo(
  version: number,
  { workspace, reader, catalogue }: Ground,
  deps: SlackDeps,
): Promise<string> {
  const { locale } = reader;
  const undone = await undoMetricChange(deps.world, workspace, version);
  if (undone.outcome === 'breaks')
    return metricSay(locale, 'metric.undo.breaks', { reason: undone.sentence[locale] });
  const { catalogue: now } = await deps.metricsOf(workspace);
  const name = (now.get(undone.key) ?? catalogue.get(undone.key))?.name[locale] ?? undone.key;
  return metricSay(locale, undone.outcome === 'undone' ? 'metric.undone' : 'metric.undone.late', { name });
}

/** Shows in the open modal what came of something, or what went wrong. */
async function inModal(
  { client, teamId, userId, viewId }: Who & { readonly viewId: string },
  deps: SlackDeps,
  run: (ground: Ground) => Promise<ReturnType<typeof metricNotice>>,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const view = await run(ground).catch((error: unknown) =>
    metricNotice(failureSentence(error, ground.reader, deps.log), ground.reader),
  );
  await client.views.update({ view_id: viewId, view });
}

/** The same in place of the message whose button was pressed. */
async function inMessage(
  { client, teamId, userId }: Who,
  respond: RespondFn,
  deps: SlackDeps,
  run: (ground: Ground) => Promise<string>,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  try {
    await respond({ replace_original: true, text: await run(ground) });
  } catch (error) {
    const text = failureSentence(error, ground.reader, deps.log);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }
}
