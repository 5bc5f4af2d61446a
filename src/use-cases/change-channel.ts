import { type ChannelChange, changedIn } from '../domain/channel-request.ts';
import type { ChannelRule } from '../domain/channel-rule.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** What holds for a channel now, and which settings were otherwise before. */
export type ChangedChannel = {
  readonly rule: ChannelRule;
  readonly changed: readonly (keyof ChannelRule)[];
};

/** Changes what a channel gets unasked; what was so already is no change. */
export async function changeChannel(
  { store }: World,
  workspace: Workspace,
  channelId: string,
  change: ChannelChange,
): Promise<ChangedChannel> {
  const before = await store.channelRules.of(workspace.id, channelId);
  const changed = changedIn(before, change);
  if (changed.length === 0) return { rule: before, changed };
  return { rule: await store.channelRules.change(workspace.id, channelId, change), changed };
}
