import type { ChannelChange } from '../domain/channel-request.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import { channelSay, channelTold } from '../speech/channel-sentences.ts';
import { type ChangedChannel, changeChannel } from '../use-cases/change-channel.ts';
import { doing } from './doing.ts';
import type { Exchange } from './kpi-conversation.ts';
import { escaped } from './messages/clean-text.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** Changes what a channel gets, and tells everybody there who did; what was so already only whoever asked for it. */
export async function changeAndTell(
  doer: Doer,
  channelId: string,
  change: ChannelChange,
  deps: SlackDeps,
): Promise<ChangedChannel> {
  const { ground, client, userId, respond } = doer;
  const { workspace, reader } = ground;
  const changed = await changeChannel(deps.world, workspace, channelId, change);
  if (changed.changed.length === 0) {
    await tellAside(doer, { text: channelSay(reader.locale, 'channel.same') });
    return changed;
  }
  const by = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  // Through the address of what was asked, it needs no invitation.
  await respond({
    response_type: 'in_channel',
    replace_original: false,
    text: escaped(channelTold(changed.rule, changed.changed, by, reader)),
  });
  return changed;
}

/** What was typed word for word is done. @returns whether it was anything to do */
export async function changeTyped(
  { client, respond, teamId, userId, channelId }: Exchange,
  request: KpiRequest | null,
  deps: SlackDeps,
): Promise<boolean> {
  if (request?.kind !== 'channel' || Object.keys(request.change).length === 0) return false;
  await doing({ client, teamId, userId, respond }, deps, async (doer) => {
    await changeAndTell(doer, channelId, request.change, deps);
  });
  return true;
}
