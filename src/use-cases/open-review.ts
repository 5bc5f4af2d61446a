import { isoWeekOf, startOf } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import type { Review } from '../domain/review.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type ReviewWanted = {
  readonly channelId: string;
  /** The message in whose thread it is to be held; `null`: one of its own. */
  readonly threadTs: string | null;
  /** The digest whose message that is. */
  readonly digestId: number | null;
  readonly userId: string;
  /** Of whoever opens it; a digest's own goes first. */
  readonly locale: Locale;
};

export type OpenedReview = {
  /** `opening`: somebody else is just posting it. */
  readonly outcome: 'to_post' | 'opening' | 'open';
  readonly review: Review;
};

/** Opens the week's review in a channel, or finds the one that is open; whoever is told `to_post` shows it. */
export async function openReview(
  world: World,
  workspace: Workspace,
  { channelId, threadTs, digestId, userId, locale }: ReviewWanted,
): Promise<OpenedReview> {
  const { reviews, digests } = world.store;
  const { today, fiscalYear } = rulesOf(world, workspace);
  if (threadTs === null) {
    const monday = startOf(periodAt('week', today, fiscalYear).from, workspace.timeZone);
    const open = await reviews.latest(workspace.id, channelId, monday);
    if (open) return { outcome: 'open', review: open };
  }
  const digest = digestId === null ? undefined : await digests.byId(workspace.id, digestId);
  const { year, week } = isoWeekOf(today);
  const { review, isToPost } = await reviews.open({
    workspaceId: workspace.id,
    channelId,
    threadTs: threadTs ?? `${year}-W${week}`,
    digestId: digest?.id ?? null,
    locale: digest?.locale ?? locale,
    openedAt: world.now(),
    openedBy: userId,
  });
  return { outcome: isToPost ? 'to_post' : review.ts === null ? 'opening' : 'open', review };
}
