import type { App } from '@slack/bolt';
import { say } from '../speech/say.ts';
import { failureSentence, slackErrorOf } from './failure.ts';
import { type Exchange, prepareExchange } from './kpi-conversation.ts';
import { SHARE_ACTION } from './messages/pressable.ts';
import { drawn, messageOf, type Prepared } from './prepare-answer.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What Slack says where the bot cannot see the channel at all, or may not write in it. */
const OUTSIDE = new Set(['not_in_channel', 'channel_not_found']);

/** "Share": one's own answer, posted for everybody in the channel, with who shared it. */
export function shareConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: SHARE_ACTION }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    if (action.type !== 'button') return;
    const exchange = {
      client,
      respond,
      teamId: body.team?.id ?? '',
      userId: body.user.id,
      channelId: body.channel?.id ?? '',
    };
    await deps.inFlight.track(share(exchange, action.value ?? '', deps));
  });
}

async function share(exchange: Exchange, text: string, deps: SlackDeps): Promise<void> {
  const prepared = await prepareExchange({ ...exchange, isPublic: true }, text, deps);
  if (!prepared) return;
  // They have the answer already; what the others get should come whole.
  const picture = await drawn(exchange, prepared, deps);
  const told = await post(exchange, prepared, typeof picture === 'object' ? picture : undefined, deps);
  await exchange.respond({ response_type: 'ephemeral', replace_original: false, text: told });
}

/** @returns what to tell the one who shared. */
async function post(
  { client, channelId, userId }: Exchange,
  prepared: Prepared,
  picture: { fileId: string; alt: string } | undefined,
  deps: SlackDeps,
): Promise<string> {
  const { locale } = prepared.reader;
  const message = messageOf(prepared, {
    picture,
    sharedBy: { userId, words: say(locale, 'shared.by') },
  });
  try {
    await client.chat.postMessage({ channel: channelId, ...message, unfurl_links: false });
    return say(locale, 'shared.done');
  } catch (error) {
    const code = slackErrorOf(error);
    if (code === undefined || code === 'missing_scope')
      return failureSentence(error, prepared.reader, deps.log);
    if (OUTSIDE.has(code)) return say(locale, 'error.share.outside');
    deps.log.warn({ err: error }, 'an answer could not be shared');
    return say(locale, 'error.share.refused', { code });
  }
}
