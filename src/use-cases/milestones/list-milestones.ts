import type { Catalogue } from '../../domain/metrics/catalogue.ts';
import { isAbove } from '../../domain/milestones/judge-goal.ts';
import type { Milestone, MilestoneOf } from '../../domain/milestones/milestone.ts';
import type { MilestonesAnswer, ReachedRow } from '../../domain/milestones/milestone-answer.ts';
import type { Period } from '../../domain/period.ts';
import { periodAt } from '../../domain/periods.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { World } from '../ports.ts';
import { rulesOf } from '../workspace-rules.ts';

/** What was reached in a stretch of time and holds, of each target the highest level; and the records. The newest first. */
export async function listMilestones(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  asked: Period | null,
): Promise<MilestonesAnswer> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const period = asked ?? periodAt('year', today, fiscalYear);
  const [all, begun] = await Promise.all([
    world.store.milestones.ofPeriodsFrom(workspace.id, period.from),
    world.store.milestones.begunAt(workspace.id, world.now()),
  ]);
  const standing = all.filter(({ reversedAt }) => reversedAt === null).filter(isReached);
  const highest = standing.filter((one) => !standing.some((other) => isHigher(other, one)));
  const rows = highest
    .flatMap((milestone): ReachedRow[] => {
      const metric = catalogue.get(milestone.metric);
      return metric ? [{ metric, milestone }] : [];
    })
    .filter(({ milestone: { facts } }) => facts.reachedOn >= period.from && facts.reachedOn <= period.to)
    .sort((a, b) => (a.milestone.facts.reachedOn < b.milestone.facts.reachedOn ? 1 : -1));
  return { kind: 'milestones', period, today, begun, rows };
}

type Reached = MilestoneOf<'goal' | 'record'>;

function isReached(milestone: Milestone): milestone is Reached {
  return milestone.kind === 'goal' || milestone.kind === 'record';
}

function isHigher(other: Reached, one: Reached): boolean {
  if (other.kind !== 'goal' || one.kind !== 'goal' || lineOf(other) !== lineOf(one)) return false;
  return isAbove(other.facts.level, one.facts.level);
}

function lineOf({ key }: Milestone): string {
  return key.slice(0, key.lastIndexOf(':'));
}
