import type { App } from '@slack/bolt';
import { z } from 'zod';
import { channelSay, speakChannel } from '../speech/channel-sentences.ts';
import { readChannelWords } from '../speech/kpi-words/channel-words.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { orTold } from './doing.ts';
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
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { changeAndTell } from './tell-channel.ts';

/** What a channel gets unasked: switched by a press, or all of it in a modal; the channel is told who did. */
export function channelConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, CHANNEL_OPEN, (press) => open(press, deps));
  onPress(app, deps, new RegExp(`^${CHANNEL_SET}`), (press) => set(press, deps));
  onPress(app, deps, LEADERBOARD_ON, async (press) => {
    await changeAndTell(press, press.channelId, { leaderboard: true }, deps);
    const prepared = await prepareExchange(press, press.value, deps);
    if (prepared) await press.respond({ replace_original: true, ...messageOf(prepared) });
  });

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

function open(press: Press, deps: SlackDeps): Promise<void> {
  const { responseUrl, channelId } = press;
  return openModal(
    press,
    {
      loading: (reader) => tellingChannelModal(channelSay(reader.locale, 'channel.modal.loading'), reader),
      failed: tellingChannelModal,
      filled: async ({ workspace, reader }) => {
        const rule = await deps.world.store.channelRules.of(workspace.id, channelId);
        return channelModal(rule, { responseUrl, channelId }, reader);
      },
    },
    deps,
  );
}

/** The message that was pressed shows what holds now. */
async function set(press: Press, deps: SlackDeps): Promise<void> {
  const request = readChannelWords(tokensOf(press.value));
  if (!request) return;
  const { rule } = await changeAndTell(press, press.channelId, request.change, deps);
  const { reader } = press.ground;
  const spoken = speakChannel({ kind: 'channel', rule, change: {} }, reader);
  const actions = { type: 'actions' as const, elements: channelElements(rule, reader) };
  await press.respond({ replace_original: true, ...answerMessage(spoken, { actions }) });
}
