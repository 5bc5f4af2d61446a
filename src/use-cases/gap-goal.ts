import type { CivilDate } from '../domain/civil-date.ts';
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
  const usual = GRAINS.map((grain) => periodAt(grain, rules.today, rules.fiscalYear));
  const candidates = keys.flatMap((key) =>
    (period ? [wholePeriod(period, rules)] : [...usual, ...datesAround(rules.today, key, targets)]).map(
      (each) => ({ key, period: each }),
    ),
  );
  const aimed = candidates.find(({ key, period: each }) =>
    targetFor(catalogue.get(key)!, each, targets, {}, rules),
  );
  return aimed ?? { key: metric, period: period ? wholePeriod(period, rules) : usual[0]! };
}

/** Two dates that somebody set a target for. */
function datesAround(today: CivilDate, metric: string, targets: readonly Target[]): Period[] {
  return targets.flatMap(({ metric: key, every, from, until }) =>
    key === metric && every === 'once' && until !== null && from <= today && today <= until
      ? [{ kind: 'dates', from, to: until } as const]
      : [],
  );
}

/** What is missing is missing from a whole period: "this quarter so far" is this quarter. */
function wholePeriod(asked: Period, { today, fiscalYear }: WorkspaceRules): Period {
  return asked.kind === 'to_date' ? periodAt(asked.grain, today, fiscalYear) : asked;
}
