import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { channelSay, speakChannel } from '../speech/channel-sentences.ts';
import { readChannelWords } from '../speech/kpi-words/channel-words.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { doing, orTold } from './doing.ts';
import { prepareExchange } from './kpi-conversation.ts';
import { answerMessage } from './messages/answer-message.ts';
import { CHANNEL_OPEN, CHANNEL_SET, channelElements } from './messages/channel-actions.ts';
import {
  CHANNEL_MODAL,
  channelModal,
  readChannelModal,
  tellingChannelModal,
} from './messages/channel-modal.ts';
import { LEADERBOARD_ON } from './messages/top-actions.ts';
import { openModal } from './open-modal.ts';
import { groundOf } from './person.ts';
import { messageOf } from './prepare-answer.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { changeAndTell } from './tell-channel.ts';
import type { Doer } from './tell-target.ts';

/** What a channel gets unasked: switched by a press, or all of it in a modal; the channel is told who did. */
export function channelConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: CHANNEL_OPEN }, async ({ ack, body, client }) => {
    await ack();
    await deps.inFlight.track(open(body, client, deps));
  });

  app.action(
    { type: 'block_actions', action_id: new RegExp(`^${CHANNEL_SET}`) },
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const request = readChannelWords(tokensOf('value' in action ? (action.value ?? '') : ''));
      if (!request) return;
      const channelId = body.channel?.id ?? '';
      const presser = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
      const set = (doer: Doer) => press(doer, channelId, request.change, deps);
      await deps.inFlight.track(doing(presser, deps, set));
    },
  );

  app.action(
    { type: 'block_actions', action_id: LEADERBOARD_ON },
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const words = 'value' in action ? (action.value ?? '') : '';
      const [teamId, userId, channelId] = [body.team?.id ?? '', body.user.id, body.channel?.id ?? ''];
      const exchange = { client, respond, teamId, userId, channelId };
      const show = async (doer: Doer) => {
        await changeAndTell(doer, channelId, { leaderboard: true }, deps);
        const prepared = await prepareExchange(exchange, words, deps);
        if (prepared) await respond({ replace_original: true, ...messageOf(prepared) });
      };
      await deps.inFlight.track(doing(exchange, deps, show));
    },
  );

  app.view(CHANNEL_MODAL, async ({ ack, body, view, client }) => {
    const { responseUrl, channelId } = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return ack();
    const read = readChannelModal(view.state.values, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const respond = respondAt(responseUrl, client, body.user.id);
    const doer = { client, userId: body.user.id, respond, ground };
    const change = async () => void (await changeAndTell(doer, channelId, read.change, deps));
    await deps.inFlight.track(orTold(doer, deps, change));
  });
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string() });

function open(body: BlockAction, client: Doer['client'], deps: SlackDeps): Promise<void> {
  const place = { responseUrl: body.response_url, channelId: body.channel?.id ?? '' };
  const asked = {
    client,
    triggerId: body.trigger_id,
    teamId: body.team?.id ?? '',
    userId: body.user.id,
    ...place,
  };
  return openModal(
    asked,
    {
      loading: (reader) => tellingChannelModal(channelSay(reader.locale, 'channel.modal.loading'), reader),
      failed: tellingChannelModal,
      filled: async ({ workspace, reader }) => {
        const rule = await deps.world.store.channelRules.of(workspace.id, place.channelId);
        return channelModal(rule, place, reader);
      },
    },
    deps,
  );
}

/** The message that was pressed shows what holds now. */
async function press(
  doer: Doer,
  channelId: string,
  change: Parameters<typeof changeAndTell>[2],
  deps: SlackDeps,
): Promise<void> {
  const { rule } = await changeAndTell(doer, channelId, change, deps);
  const { reader } = doer.ground;
  const spoken = speakChannel({ kind: 'channel', rule, change: {} }, reader);
  const actions = { type: 'actions' as const, elements: channelElements(rule, reader) };
  await doer.respond({ replace_original: true, ...answerMessage(spoken, { actions }) });
}
