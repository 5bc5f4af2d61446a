import { guardSuffers } from '../domain/guard.ts';
import type { KpiReport, PeriodTarget } from '../domain/kpi-report.ts';
import type { Period } from '../domain/period.ts';
import type { SourceState } from '../domain/readings.ts';

/** What every answer about a figure says of it. */
export function reportJson(report: KpiReport) {
  const { metric, forecast, change, evidence, workingDays } = report;
  return {
    metric: metric.key,
    unit: metric.unit,
    period: periodJson(report.period),
    today: report.today,
    filter: report.filter,
    actual: report.actual,
    target: report.target?.value ?? null,
    target_basis: report.target?.basis ?? null,
    ...termsJson(report.target),
    attainment: report.attainment,
    expected: report.expected,
    run_rate: report.runRate,
    forecast: forecast?.value ?? null,
    forecast_low: forecast?.low ?? null,
    forecast_high: forecast?.high ?? null,
    remaining: report.remaining,
    remaining_per_working_day: report.remainingPerWorkingDay,
    status: report.status,
    too_early: report.tooEarly,
    working_days: workingDays,
    change: change && {
      period: periodJson(change.period),
      value: change.value,
      difference: change.difference,
      fraction: change.fraction,
    },
    cases: evidence?.cases ?? null,
    low: evidence?.low ?? null,
    high: evidence?.high ?? null,
    observations: report.rows,
  };
}

/** The target's levels, and whether it holds by agreement. */
export function termsJson(target: PeriodTarget | null) {
  const { contract, pending } = target ?? {};
  return {
    target_minimum: target?.minimum ?? null,
    target_stretch: target?.stretch ?? null,
    target_draft: target?.draft ?? null,
    target_contract: contract
      ? { version: contract.version, agreed_by: contract.agreedBy, agreed_at: contract.agreedAt }
      : null,
    target_pending: pending ?? null,
  };
}

export function guardJson(guard: KpiReport | null) {
  return guard && { metric: guard.metric.key, actual: guard.actual, suffers: guardSuffers(guard) };
}

export function periodJson(period: Period) {
  const { kind, from, to } = period;
  return { from, to, kind, grain: 'grain' in period ? period.grain : null };
}

export function sourceJson({ source, metric, rows, firstDate, lastDate, learnedAt }: SourceState) {
  return {
    source,
    metric,
    observations: rows,
    first_date: firstDate,
    last_date: lastDate,
    learned_at: learnedAt,
  };
}
