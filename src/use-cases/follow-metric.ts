import type { FollowAnswer } from '../domain/answer.ts';
import type { Metric } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Puts a metric on a channel's scorecard, or takes it off; doing so twice is doing it once. */
export async function followMetric(
  { store }: World,
  workspace: Workspace,
  { channelId, metric, follow }: { channelId: string; metric: Metric; follow: boolean },
): Promise<FollowAnswer> {
  const followed = await store.channels.followed(workspace.id, channelId);
  const already = followed.includes(metric.key);
  if (follow === already)
    return { kind: 'follow', metric, outcome: follow ? 'already' : 'never', celebrates: false };
  const change = follow ? store.channels.follow : store.channels.unfollow;
  await change(workspace.id, channelId, metric.key);
  const { celebrates } = await store.channelRules.of(workspace.id, channelId);
  const outcome = follow ? 'followed' : 'unfollowed';
  return { kind: 'follow', metric, outcome, celebrates: celebrates && isChannel(channelId) };
}

/** Not a direct message, and no terminal. */
function isChannel(channelId: string): boolean {
  return /^[CG]/.test(channelId);
}
