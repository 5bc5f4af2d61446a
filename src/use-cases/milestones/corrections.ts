import { type CivilDate, earlierOf } from '../../domain/civil-date.ts';
import type { Dimensions } from '../../domain/dimension.ts';
import type { Figures } from '../../domain/figures.ts';
import { reaches } from '../../domain/levels.ts';
import { type Reversal, reversalOf } from '../../domain/milestones/correction.ts';
import { isReachedAtOnce } from '../../domain/milestones/judge-goal.ts';
import type { Milestone } from '../../domain/milestones/milestone.ts';
import { hullOf } from '../../domain/report-periods.ts';
import { gatherFigures } from '../gather-figures.ts';
import { rulesOf } from '../workspace-rules.ts';
import { type GoalsWorld, isTouched } from './judged-targets.ts';

export type MilestoneReversal = {
  readonly milestone: Milestone;
  readonly reversal: Reversal;
  /** The figure as it is known now, in the metric's unit. */
  readonly now: number;
};

/** What corrections have made of what is remembered. @param touched metrics; without it, all */
export async function reversalsOf(
  ground: GoalsWorld,
  remembered: readonly Milestone[],
  touched: ReadonlySet<string> | null,
): Promise<MilestoneReversal[]> {
  const { world, workspace, catalogue } = ground;
  const { today } = rulesOf(world, workspace);
  const mine = remembered.filter(
    (one): one is Correctable => one.kind !== 'warning' && isTouched(one.metric, catalogue, touched),
  );
  const filters = [...new Set(mine.map((one) => JSON.stringify(filterOf(one))))];
  const found = await Promise.all(
    filters.map(async (same) => {
      const group = mine.filter((one) => JSON.stringify(filterOf(one)) === same);
      const { figures } = await gatherFigures(world, workspace, {
        catalogue,
        metrics: [...new Set(group.map(({ metric }) => metric))],
        span: hullOf(group.map(({ period }) => period)),
        filter: filterOf(group[0]!),
      });
      return group.flatMap((milestone): MilestoneReversal[] => {
        const now = figureNow(ground, milestone, figures, today);
        const reversal = now === null ? null : reversalIn(ground, milestone, now, today);
        return reversal === null || now === null ? [] : [{ milestone, reversal, now }];
      });
    }),
  );
  return found.flat();
}

type Correctable = Extract<Milestone, { kind: 'goal' | 'record' | 'miss' }>;

function filterOf(milestone: Correctable): Dimensions {
  return milestone.kind === 'record' ? {} : milestone.facts.filter;
}

function reversalIn(
  ground: GoalsWorld,
  milestone: Correctable,
  now: number,
  today: CivilDate,
): Reversal | null {
  const { facts, reversedAt } = milestone;
  const corrected = { was: facts.actual, now, before: facts.correction, reversedAt };
  return reversalOf({ ...corrected, holds: isStillSo(ground, milestone, now) }, today);
}

function isStillSo({ catalogue }: GoalsWorld, milestone: Correctable, now: number): boolean {
  const { direction } = catalogue.get(milestone.metric)!;
  switch (milestone.kind) {
    case 'goal':
      return reaches(now, milestone.facts.goal, direction);
    case 'record':
      return now > milestone.facts.best.value;
    case 'miss':
      return !reaches(now, milestone.facts.target, direction);
  }
}

/** As the ledger stands; a state as it was on the day of which it was told. A sum of which nothing is left is nothing. */
function figureNow(
  { catalogue }: GoalsWorld,
  milestone: Correctable,
  figures: Figures,
  today: CivilDate,
): number | null {
  const metric = catalogue.get(milestone.metric)!;
  const { from, to } = milestone.period;
  if (metric.kind === 'level') {
    const isOfADay = milestone.kind === 'goal' && isReachedAtOnce(metric);
    return figures.levelAt(metric.key, isOfADay ? milestone.facts.reachedOn : to);
  }
  const { value } = figures.valueOf(metric.key, from, earlierOf(today, to));
  return value ?? (metric.kind === 'flow' ? 0 : null);
}
