import type { FunnelAnswer, PlanAnswer } from '../domain/answer.ts';
import type { Due } from '../domain/funnel/due.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';

/** A plan as one stable object: stages from the goal up, each with its `rate` on to the next one towards the goal. */
export function planJson({ plan, today, year, history, missing, steps, latest, come }: PlanAnswer): object {
  const period = { from: year.from, to: year.to };
  if (!plan) return { year: period, today, missing, stages: [], targets: [] };
  const { answers, base, revenue } = plan;
  return {
    year: period,
    today,
    goal: answers.goal,
    revenue,
    revenue_before: base,
    new_share: answers.newShare,
    marketing_share: answers.marketingShare,
    average_deal: answers.averageDeal,
    growth_before: history.growth,
    stages: plan.stages.map(({ metric, year: whole, month, rate, to }) => {
      const step = steps.find((one) => one.from === metric && one.to === to);
      return {
        key: metric,
        year: whole,
        month,
        rate: rate && toNumber(rate),
        to,
        ...(step ? { own: ownJson(step), lag_days: step.lag } : { own: null, lag_days: null }),
        useful_until: latest.find((one) => one.metric === metric)?.date ?? null,
      };
    }),
    targets: plan.targets.map(({ metric, filter, year: whole, months, due }) => ({
      metric,
      filter,
      year: whole,
      months,
      due: due && { ...dueJson(due), come: come.get(metric) ?? null },
    })),
  };
}

export function funnelJson({ report }: FunnelAnswer): object {
  const { period, today, goal, stages, drag, coverage, handOff } = report;
  return {
    period: { from: period.from, to: period.to },
    today,
    goal,
    stages: stages.map(({ report: { metric, actual, expected, status }, step, ...stage }) => ({
      key: metric.key,
      actual,
      plan: stage.plan,
      plan_basis: stage.planBasis,
      expected,
      status,
      needed: stage.needed,
      due: stage.due && dueJson(stage.due),
      rate: step && toNumber(step.blended.rate),
      own: step && ownJson(step),
      lag_days: step?.lag ?? null,
      useful_until: stage.latest.date,
      useful_until_measured: stage.latest.measured,
      late: stage.late,
      drags: drag?.to === metric.key,
    })),
    drag: drag && {
      from: drag.from,
      to: drag.to,
      since: drag.since,
      now: drag.now,
      before: drag.before,
      lost: drag.lost,
      part: drag.part,
    },
    coverage,
    hand_off: handOff && {
      mql: handOff.promised.actual,
      promised: handOff.promised.expected,
      follow_up: handOff.followUp,
    },
  };
}

/** By when something has to come: `before` today or the year in all, and from then on by month. */
export function dueJson({ days, from, to, before, months }: Due) {
  return { days_to_goal: days, from, to, before, months };
}

function ownJson({ blended, method, window, within }: MeasuredStep) {
  return {
    method,
    entered: blended.entered,
    converted: blended.converted,
    own_share: blended.ownShare,
    low: blended.low,
    high: blended.high,
    from: window?.from ?? null,
    to: window?.to ?? null,
    within_days: within,
  };
}
