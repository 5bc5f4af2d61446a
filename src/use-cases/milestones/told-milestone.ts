import type { KpiReport } from '../../domain/kpi-report.ts';
import { isAbove } from '../../domain/milestones/judge-goal.ts';
import type { Milestone } from '../../domain/milestones/milestone.ts';
import type { Post } from '../../domain/post.ts';
import type { GoalsWorld } from './judged-targets.ts';

/**
 * What a post is about, as it is remembered now; `null` where there is nothing to say any more before it was ever said: a
 * correction took it back, or a higher level has been reached that is told instead.
 */
export async function milestoneOf(
  { world, workspace }: GoalsWorld,
  { content, ts }: Pick<Post, 'content' | 'ts'>,
): Promise<Milestone | null> {
  const { milestones } = world.store;
  const milestone = await milestones.byKey(workspace.id, String(content.milestone));
  if (!milestone || ts !== null) return milestone ?? null;
  if (milestone.reversedAt !== null) return null;
  if (milestone.kind !== 'goal') return milestone;
  const line = milestone.key.slice(0, milestone.key.lastIndexOf(':') + 1);
  const others = await milestones.ofPeriodsFrom(workspace.id, milestone.period.to);
  const isOvertaken = others.some(
    (one) =>
      one.kind === 'goal' &&
      one.key.startsWith(line) &&
      one.reversedAt === null &&
      !one.silent &&
      isAbove(one.facts.level, milestone.facts.level),
  );
  return isOvertaken ? null : milestone;
}

/** Whether a warning is still worth its while. */
export function isStillAtRisk({ status, actual, target, today, period }: KpiReport): boolean {
  return status === 'at_risk' && actual !== null && target !== null && today <= period.to;
}
