import type { NeededAnswer } from '../domain/answer.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { Gap } from '../domain/needed.ts';
import { dueJson } from './funnel-json.ts';
import { reportJson, sourceJson } from './report-json.ts';

/** What is missing, to the metric's own target and to the goal, with every stage and rate on the way. */
export function neededJson({ needed: { report, own, goal, people }, sources }: NeededAnswer) {
  const gap = (of: Gap | null) =>
    of && { amount: of.amount, per_working_day: of.perWorkingDay, per_person: of.perPerson };
  return {
    ...reportJson(report),
    needed: gap(own),
    people: people && { count: people.count, from: people.from, to: people.to },
    goal: goal && {
      metric: goal.report.metric.key,
      target: goal.report.target?.value ?? null,
      actual: goal.report.actual,
      remaining: goal.remaining,
      average_deal: goal.averageDeal,
      needed: gap(goal.gap),
      stages: goal.stages,
      rates: goal.steps.map(({ from, to, blended }) => ({
        from,
        to,
        rate: toNumber(blended.rate),
        converted: blended.converted,
        entered: blended.entered,
        own_share: blended.ownShare,
        low: blended.low,
        high: blended.high,
      })),
      latest_useful: goal.due?.metric === report.metric.key ? goal.due.to : null,
      due: goal.due && { stage: goal.due.metric, need: goal.due.need, ...dueJson(goal.due) },
    },
    sources: sources.map(sourceJson),
  };
}
