import { type GapRequest, SHARED_GOAL } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { targetFor } from '../domain/period-target.ts';
import { periodAt } from '../domain/periods.ts';
import type { Target } from '../domain/target.ts';
import { GOALS } from './needed-kpi.ts';
import type { WorkspaceRules } from './workspace-rules.ts';

/** Long enough to change something in; the first that has a target counts. */
const GRAINS = ['quarter', 'month', 'year'] as const;

/** The goal that was asked for, or for the shared one the first that has a target; and a period that has one. */
export function gapGoal(
  { metric, period }: GapRequest,
  targets: readonly Target[],
  catalogue: Catalogue,
  rules: WorkspaceRules,
): { readonly key: string; readonly period: Period } {
  const keys = metric === SHARED_GOAL ? GOALS.filter((goal) => catalogue.get(goal)) : [metric];
  const periods = period
    ? [wholePeriod(period, rules)]
    : GRAINS.map((grain) => periodAt(grain, rules.today, rules.fiscalYear));
  const candidates = keys.flatMap((key) => periods.map((each) => ({ key, period: each })));
  const aimed = candidates.find(({ key, period: each }) =>
    targetFor(catalogue.get(key)!, each, targets, {}, rules),
  );
  return aimed ?? { key: metric, period: periods[0]! };
}

/** What is missing is missing from a whole period: "this quarter so far" is this quarter. */
function wholePeriod(asked: Period, { today, fiscalYear }: WorkspaceRules): Period {
  return asked.kind === 'to_date' ? periodAt(asked.grain, today, fiscalYear) : asked;
}
