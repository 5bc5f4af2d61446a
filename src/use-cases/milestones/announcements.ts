import { type Weight, weekAround } from '../../domain/attention.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { NewMilestone } from '../../domain/milestones/milestone.ts';
import { allowedFrom } from '../../domain/quiet-hours.ts';
import type { Announcement } from '../milestones-port.ts';
import { rulesOf } from '../workspace-rules.ts';
import type { GoalsWorld } from './judged-targets.ts';

const HOUR_MS = 3_600_000;
/** After so long it would be noise: a warning is of its day, the rest of its days. */
const GOOD_FOR_HOURS = { goal: 96, record: 72, miss: 96, warning: 24 } as const;

/** What is said of a milestone in every channel that follows its metric, at the first moment that suits the channel. */
export async function announcementsOf(
  { world, workspace }: GoalsWorld,
  milestone: NewMilestone,
  channels: readonly string[],
  weight: Weight,
): Promise<Announcement[]> {
  const { store, now } = world;
  const { calendar } = rulesOf(world, workspace);
  const { key, kind } = milestone;
  const rules = await Promise.all(channels.map((channel) => store.channelRules.of(workspace.id, channel)));
  return channels.flatMap((channelId, at): Announcement[] => {
    const { celebrates, quiet, postsAWeek } = rules[at]!;
    if (!celebrates && (kind === 'goal' || kind === 'record')) return [];
    const dueAt = allowedFrom(now(), quiet, workspace.timeZone, calendar);
    const post = {
      key: `${key}:${channelId}`,
      kind,
      channelId,
      threadOf: null,
      digestId: null,
      dueAt,
      expiresAt: hoursAfter(dueAt, GOOD_FOR_HOURS[kind]),
      content: { milestone: key },
    };
    return [{ post, weight, postsAWeek, week: weekAround(dueAt, workspace.timeZone) }];
  });
}

function hoursAfter(moment: Instant, hours: number): Instant {
  return new Date(Date.parse(moment) + hours * HOUR_MS).toISOString();
}
