import type { FunnelBar } from '../../../src/charts/funnel-chart.ts';
import { addDays, datesFrom, weekdayOf } from '../../../src/domain/civil-date.ts';
import type { CurvePoint, KpiReport, Trend, TrendBucket } from '../../../src/domain/kpi-report.ts';
import type { Metric } from '../../../src/domain/metric.ts';
import type { Period } from '../../../src/domain/period.ts';

export function aMetric(change: Partial<Metric> = {}): Metric {
  return {
    key: 'meetings_booked',
    kind: 'flow',
    name: { en: 'meetings booked', sv: 'bokade möten' },
    subject: { en: 'meetings', sv: 'mötena' },
    aliases: { en: [], sv: [] },
    definition: { en: 'Meetings.', sv: 'Möten.' },
    unit: 'count',
    direction: 'up',
    department: 'sales',
    family: 'activity',
    decimals: 0,
    ...change,
  } as Metric;
}

export const NOVEMBER: Period = { kind: 'calendar', grain: 'month', from: '2026-11-01', to: '2026-11-30' };
export const YEAR: Period = { kind: 'calendar', grain: 'year', from: '2026-01-01', to: '2026-12-31' };
export const QUARTER: Period = { kind: 'calendar', grain: 'quarter', from: '2026-10-01', to: '2026-12-31' };
export const WEEK: Period = { kind: 'calendar', grain: 'week', from: '2026-11-16', to: '2026-11-22' };

/** A report on Wednesday 18 November 2026 with nothing in it but what is named. */
export function aReport(change: Partial<KpiReport> = {}): KpiReport {
  return {
    metric: aMetric(),
    period: NOVEMBER,
    today: '2026-11-18',
    filter: {},
    knownOn: null,
    actual: null,
    rows: 0,
    evidence: null,
    target: null,
    attainment: null,
    workingDays: { total: 21, elapsed: 13, left: 8 },
    expected: null,
    runRate: null,
    forecast: null,
    remaining: null,
    remainingPerWorkingDay: null,
    status: null,
    tooEarly: false,
    change: null,
    curve: [],
    trend: { grain: 'month', buckets: [] },
    ...change,
  };
}

function aTarget(value: number): NonNullable<KpiReport['target']> {
  return {
    value,
    basis: 'set',
    every: 'month',
    setBy: 'U1',
    id: '1',
    version: 1,
    minimum: null,
    stretch: null,
    guard: null,
    contract: null,
    draft: false,
    missing: [],
    pending: null,
  };
}

type Shape = Partial<KpiReport> & {
  readonly daily?: (workingDay: number) => number;
  readonly targetValue?: number;
};

/** A flow whose every working day up to today brings `daily`, with forecast and pace to match. */
export function aFlow({ daily = () => 4, targetValue, ...change }: Shape = {}): KpiReport {
  const period = change.period ?? NOVEMBER;
  const today = change.today ?? '2026-11-18';
  const dates = datesFrom(period.from, period.to);
  const total = dates.filter((date) => weekdayOf(date) < 6).length;
  let workingDay = 0;
  let sum = 0;
  const curve: CurvePoint[] = dates.map((date) => {
    if (weekdayOf(date) < 6) {
      workingDay += 1;
      sum += daily(workingDay);
    }
    return {
      date,
      workingDay,
      actual: date <= today ? sum : null,
      expected: targetValue === undefined ? null : (targetValue * workingDay) / total,
    };
  });
  const known = curve.filter(({ actual }) => actual !== null);
  const last = known.at(-1);
  const elapsed = last?.workingDay ?? 0;
  const actual = last?.actual ?? null;
  const left = total - elapsed;
  const value = actual === null || elapsed === 0 ? null : (actual / elapsed) * total;
  const half = Math.abs(value ?? 0) * 0.03 * Math.sqrt(left);
  return aReport({
    period,
    today,
    actual,
    workingDays: { total, elapsed, left },
    target: targetValue === undefined ? null : aTarget(targetValue),
    expected: last?.expected ?? null,
    forecast: value === null || left === 0 ? null : { value, low: value - half, high: value + half },
    curve,
    ...change,
  });
}

/** A level that stood at `at(day)` on the period's days up to today. */
export function aLevel({
  at,
  targetValue,
  ...change
}: Partial<KpiReport> & { at: (day: number) => number; targetValue?: number }): KpiReport {
  const flow = aFlow({ ...change });
  const curve = flow.curve.map((point, i) => ({
    ...point,
    actual: point.actual === null ? null : at(i),
    expected: targetValue ?? null,
  }));
  const actual = curve.findLast((point) => point.actual !== null)?.actual ?? null;
  return {
    ...flow,
    metric: aMetric({ kind: 'level', key: 'pipeline', unit: 'money' }),
    actual,
    target: targetValue === undefined ? null : aTarget(targetValue),
    forecast: actual === null ? null : { value: actual * 1.04, low: actual * 0.92, high: actual * 1.16 },
    curve,
    ...change,
  };
}

/** Months up to and including November 2026. */
export function monthly(
  values: readonly (number | null)[],
  targets: number | null | readonly (number | null)[] = null,
): Trend {
  const buckets = values.map((value, i): TrendBucket => {
    const months = 2026 * 12 + 10 - (values.length - 1 - i);
    const from = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
    const next = `${Math.floor((months + 1) / 12)}-${String(((months + 1) % 12) + 1).padStart(2, '0')}-01`;
    const target = Array.isArray(targets) ? (targets[i] ?? null) : (targets as number | null);
    return {
      period: { kind: 'calendar', grain: 'month', from, to: addDays(next, -1) },
      value,
      target,
      rows: 1,
      partial: i === values.length - 1,
    };
  });
  return { grain: 'month', buckets };
}

/** Six stages as they are drawn, the fifth of which drags, but for what the test is about. */
export function aFunnel(about: Partial<FunnelBar> = {}): FunnelBar[] {
  const stages = [
    ['Besökare', 37_113, 69_000, ''],
    ['Kontakter', 822, 1_410, '2,1 %'],
    ['MQL', 260, 410, '30 %'],
    ['Möten', 139, 240, '55 %'],
    ['Affärsmöjligheter', 31, 78, '▼ 23 %'],
    ['Kunder', 6, 15, '33 %'],
  ] as const;
  return stages.map(([name, size, plan, rate], at) => ({
    name,
    size,
    figure: String(size),
    plan,
    ofPlan: `av ${plan}`,
    rate,
    drags: at === 4,
    ...about,
  }));
}
