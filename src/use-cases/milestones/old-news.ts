import { addDays, type CivilDate, type Instant, startOf } from '../../domain/civil-date.ts';
import { agreedAt } from '../../domain/contract.ts';
import { type Level, levelsReached } from '../../domain/levels.ts';
import { settlesAt } from '../../domain/milestones/phase.ts';
import type { Target } from '../../domain/target.ts';
import { rulesOf } from '../workspace-rules.ts';
import { type GoalsWorld, type JudgedTarget, judgedTargets } from './judged-targets.ts';

/**
 * What happened longer ago than this, and of which Takt heard when it first heard of the metric at all, is history that
 * was read in: a weekend, so that whoever starts on Monday may celebrate Friday.
 */
const FIRST_HEARD_DAYS = 3;

/**
 * Whether a level was reached before Takt could have told of it: before goals were judged here, before the target was
 * agreed to, or before anything was known of the metric.
 */
export async function isReachedLongSince(
  ground: GoalsWorld & { readonly begun: Instant; readonly targets: readonly Target[] },
  judged: JudgedTarget,
  level: Level,
  reachedOn: CivilDate,
): Promise<boolean> {
  const { workspace, targets } = ground;
  const since = knowableSince(judged, ground);
  const heardBy = startOf(addDays(reachedOn, FIRST_HEARD_DAYS + 1), workspace.timeZone);
  if (!(await isKnownBy(ground, judged, heardBy))) return true;
  // What came at that very moment came after it.
  const [then] = await judgedTargets(ground, [judged], targets, justBefore(since));
  if (!then || then.report.actual === null) return false;
  const { direction } = judged.report.metric;
  return levelsReached(then.report.actual, judged.report.target, direction).includes(level);
}

/** The same of what is known only when a period is over. */
export async function isOverLongSince(
  ground: GoalsWorld & { readonly begun: Instant; readonly targets: readonly Target[] },
  judged: JudgedTarget,
): Promise<boolean> {
  const { world, workspace } = ground;
  const { calendar } = rulesOf(world, workspace);
  const settles = settlesAt(judged.period, { calendar, timeZone: workspace.timeZone });
  return settles < knowableSince(judged, ground) || !(await isKnownBy(ground, judged, settles));
}

function knowableSince(
  { report }: JudgedTarget,
  { begun, targets }: { readonly begun: Instant; readonly targets: readonly Target[] },
): Instant {
  const target = targets.find(({ id }) => id === report.target.id);
  const agreed = target ? (agreedAt(target) ?? target.setAt) : begun;
  return agreed > begun ? agreed : begun;
}

async function isKnownBy(
  { world, workspace, catalogue }: GoalsWorld,
  { line }: JudgedTarget,
  moment: Instant,
): Promise<boolean> {
  const now = world.now();
  if (moment > now) return true;
  const inputs = catalogue.inputsOf(line.metric).map(({ metric }) => metric.key);
  return (await world.store.ledger.sources(workspace.id, inputs, moment)).length > 0;
}

function justBefore(moment: Instant): Instant {
  return new Date(Date.parse(moment) - 1).toISOString();
}
