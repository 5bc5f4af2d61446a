import type { MilestonesAnswer } from '../domain/milestones/milestone-answer.ts';

/** What was reached as one stable object; the contributions as they were then. */
export function milestonesJson({ period, begun, rows }: MilestonesAnswer): object {
  return {
    period: { from: period.from, to: period.to },
    noted_since: begun,
    milestones: rows.map(({ milestone }) => {
      const { kind, facts, metric, period: its, at } = milestone;
      const common = { kind, metric, from: its.from, to: its.to, reached_on: facts.reachedOn, noted_at: at };
      if (milestone.kind === 'record') {
        const { actual, best, grain } = milestone.facts;
        return { ...common, every: grain, actual, before: best };
      }
      const { every, filter, level, goal, target, actual, guard, contributions, workingDaysLeft } =
        milestone.facts;
      return {
        ...common,
        every,
        filter,
        level,
        goal,
        target,
        actual,
        working_days_left: workingDaysLeft,
        guard,
        contributions,
      };
    }),
  };
}
