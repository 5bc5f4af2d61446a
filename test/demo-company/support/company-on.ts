import { type DemoCompany, demoCompany } from '../../../src/demo-company/demo-company.ts';
import { calendarOf } from '../../../src/domain/calendar.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { Figures } from '../../../src/domain/figures.ts';
import type { KpiReport } from '../../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Period } from '../../../src/domain/period.ts';
import { type CalendarPeriod, lastPeriods, periodAt } from '../../../src/domain/periods.ts';
import type { Scope } from '../../../src/domain/reading-needs.ts';
import { reportOn } from '../../../src/domain/report-on.ts';
import { reportPeriods } from '../../../src/domain/report-periods.ts';
import { figuresOfACompany } from '../../support/figures-of-a-company.ts';

export const FISCAL_YEAR = { startMonth: 1 } as const;
/** A year of mornings: weekdays and a Sunday, the first and the last of months, after Christmas, July and August. */
export const MORNINGS = ['2026-11-22', '2027-01-01', '2027-04-14', '2027-08-31', '2027-09-01'] as const;

export type Known = Observation & { readonly value: number };

const companies = new Map<CivilDate, DemoCompany>();
const ledgers = new Map<CivilDate, readonly Known[]>();
const sortedLedgers = new Map<CivilDate, ReadonlyMap<string, readonly Known[]>>();

/** The company with the seed that people meet, made once a test file. */
export function companyOn(today: CivilDate): DemoCompany {
  const company = companies.get(today) ?? demoCompany({ today });
  companies.set(today, company);
  return company;
}

/** What counts this morning: of each key the last that was said, unless it was taken back. */
export function knownOn(today: CivilDate): readonly Known[] {
  const known = ledgers.get(today) ?? standing(companyOn(today).deliveries);
  ledgers.set(today, known);
  return known;
}

export function standing(deliveries: DemoCompany['deliveries']): Known[] {
  const last = new Map<string, Observation>();
  for (const { source, observations } of deliveries)
    for (const observation of observations)
      last.set(`${source}/${observation.metric}/${observation.key}`, observation);
  return [...last.values()].filter((observation): observation is Known => observation.value !== null);
}

function byMetricOn(today: CivilDate): ReadonlyMap<string, readonly Known[]> {
  const known = sortedLedgers.get(today);
  if (known) return known;
  const sorted = new Map<string, Known[]>();
  for (const observation of knownOn(today)) {
    const same = sorted.get(observation.metric);
    if (same) same.push(observation);
    else sorted.set(observation.metric, [observation]);
  }
  sortedLedgers.set(today, sorted);
  return sorted;
}

/** Whole months, oldest first. */
export function monthsBefore(today: CivilDate, count: number): CalendarPeriod[] {
  return lastPeriods('month', count + 1, today, FISCAL_YEAR).slice(0, -1);
}

export function monthOf(date: CivilDate): CalendarPeriod {
  return periodAt('month', date, FISCAL_YEAR);
}

export function figuresOn(
  today: CivilDate,
  metrics: readonly string[],
  periods: readonly { readonly from: CivilDate; readonly to: CivilDate }[],
  scope: Scope = {},
): Figures {
  const inputs = new Set(
    metrics.flatMap((key) =>
      [...BUILT_IN_CATALOGUE.inputsOf(key), ...BUILT_IN_CATALOGUE.evidenceInputsOf(key)].map(
        ({ metric }) => metric.key,
      ),
    ),
  );
  const seen = [...inputs].flatMap((metric) => byMetricOn(today).get(metric) ?? []);
  return figuresOfACompany({ seen, metrics, periods, scope });
}

/** A metric's figure of each period. */
export function valuesOf(
  today: CivilDate,
  metric: string,
  periods: readonly { readonly from: CivilDate; readonly to: CivilDate }[],
  group?: { readonly by: NonNullable<Scope['by']>; readonly is: string },
): (number | null)[] {
  const figures = figuresOn(today, [metric], periods, group ? { by: group.by } : {});
  return periods.map(({ from, to }) => figures.valueOf(metric, from, to, { group: group?.is }).value);
}

/** The report that `/kpi` answers with on that day. */
export function reportOnDay(today: CivilDate, key: string, period: Period): KpiReport {
  const { workspace, targets } = companyOn(today);
  const periods = reportPeriods(period, today, FISCAL_YEAR);
  return reportOn({
    metric: BUILT_IN_CATALOGUE.get(key)!,
    periods,
    today,
    knownOn: null,
    filter: {},
    figures: figuresOn(today, [key, ...BUILT_IN_CATALOGUE.targetsOf(key)], [periods.span]),
    catalogue: BUILT_IN_CATALOGUE,
    targets: targets.map((target, index) => ({ ...target, id: String(index + 1) })),
    calendar: calendarOf(workspace),
    fiscalYear: FISCAL_YEAR,
  });
}
