import type { Weight } from '../../domain/attention.ts';
import { addDays } from '../../domain/civil-date.ts';
import type { Milestone, NewMilestone } from '../../domain/milestones/milestone.ts';
import { rulesOf } from '../workspace-rules.ts';
import { announcementsOf } from './announcements.ts';
import { type MilestoneReversal, reversalsOf } from './corrections.ts';
import { type GoalsWorld, type JudgedTarget, judgedTargets, targetsToJudge } from './judged-targets.ts';
import { newsOf, type Remembering, regainedFacts } from './reached-goals.ts';
import { newRecords } from './records.ts';
import { newWarnings } from './warnings.ts';

export type GoalCheck = {
  /** What may have changed; without it, everything. */
  readonly touched: ReadonlySet<string> | null;
  /** Whether it is the time of day at which is said what nobody has just done anything for: that a target will be missed. */
  readonly warn: boolean;
};

/** So long after its end a period's corrections are still noted where it was told of. */
const CORRECTED_FOR_DAYS = 100;
/** Whoever loses against others who check at the same moment looks again. */
const ATTEMPTS = 5;

/**
 * Judges what has been reached, taken back, missed, and what will be. To be called once figures are committed: inside
 * their transaction nobody sees what others are just committing, and two that only together reach a target would both find
 * it short (../shared/docs/reliability.md). Any number may check at the same moment: what is new is told once.
 */
export async function checkGoals(ground: GoalsWorld, check: GoalCheck): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) if (await checkOnce(ground, check)) return;
}

/** @returns whether all that was found could be noted */
async function checkOnce(ground: GoalsWorld, { touched, warn }: GoalCheck): Promise<boolean> {
  const { world, workspace } = ground;
  const { milestones } = world.store;
  const { today } = rulesOf(world, workspace);
  const begun = await milestones.begunAt(workspace.id, world.now());
  // Read before the figures: then these are never older than what is remembered of them.
  const remembered = await milestones.ofPeriodsFrom(workspace.id, addDays(today, -CORRECTED_FOR_DAYS));
  const [targets, followed] = await Promise.all([
    world.store.targets.all(workspace.id),
    world.store.channels.allFollowed(workspace.id),
  ]);
  const followers = new Map([...followed].map(([metric, all]) => [metric, all.filter(isInSlack)]));
  const memory: Remembering = { ...ground, begun, remembered, targets, followers };
  const [judged, reversals] = await Promise.all([
    judgedTargets(ground, targetsToJudge(ground, targets, touched), targets),
    reversalsOf(ground, remembered, touched),
  ]);
  const noted = await Promise.all(reversals.map((reversal) => note(memory, reversal, judged)));
  for (const each of judged) {
    const news = await newsOf(memory, each);
    if (news) await tell(memory, news.milestones, news.told);
  }
  for (const record of await newRecords(memory, touched)) await tell(memory, [record], !record.silent);
  if (warn) for (const warning of await newWarnings(memory, judged)) await tell(memory, [warning], true);
  return noted.every((isNoted) => isNoted);
}

/** A terminal may follow figures, too, and is told nothing unasked. */
function isInSlack(channelId: string): boolean {
  return /^[CDG]/.test(channelId);
}

async function tell(
  memory: Remembering,
  milestones: readonly NewMilestone[],
  isTold: boolean,
): Promise<void> {
  const { world, workspace } = memory;
  const [first] = milestones;
  if (!first) return;
  const posts = isTold ? await postsAbout(memory, first) : [];
  await world.store.milestones.add(workspace.id, milestones, { posts, at: world.now() });
}

async function note(
  memory: Remembering,
  { milestone, reversal, now }: MilestoneReversal,
  judged: readonly JudgedTarget[],
): Promise<boolean> {
  const { world, workspace } = memory;
  const { reversed, correction } = reversal;
  const reversedAt = reversed ? (milestone.reversedAt ?? world.now()) : null;
  const retold = reversed || milestone.silent ? [] : await postsAbout(memory, milestone);
  const facts = reversed ? {} : await regainedFacts(memory, milestone, now, judged);
  return world.store.milestones.correct(
    workspace.id,
    milestone,
    { correction, reversedAt, facts },
    retold.map(({ post }) => post),
  );
}

function postsAbout(memory: Remembering, milestone: NewMilestone | Milestone) {
  const channels = memory.followers.get(milestone.metric) ?? [];
  return announcementsOf(memory, milestone, channels, weightOf(milestone));
}

/** A goal that is reached is always told; what is less fits in where the week has room for it. */
function weightOf(milestone: NewMilestone): Weight {
  return milestone.kind === 'goal' && milestone.facts.level !== 'minimum' ? 'always' : 'if_room';
}
