import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import type { KpiReport } from '../../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { willMiss } from '../../../src/domain/milestones/will-miss.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });

/** 20 of 80 meetings by Thursday 12 November: 9 of 21 working days, and at this pace 40–55. */
function report(about: Partial<KpiReport> = {}): KpiReport {
  return {
    metric: BUILT_IN_CATALOGUE.get('meetings')!,
    period: { kind: 'calendar', grain: 'month', from: '2026-11-01', to: '2026-11-30' },
    today: '2026-11-12',
    actual: 20,
    target: { value: 80 },
    forecast: { value: 47, low: 40, high: 55 },
    status: 'at_risk',
    tooEarly: false,
    workingDays: { total: 21, elapsed: 9, left: 12 },
    ...about,
  } as KpiReport;
}

const spend = BUILT_IN_CATALOGUE.get('ad_spend')!;

test.each<[string, Partial<KpiReport>, string, boolean]>([
  ['the pace cannot do it and there is time', {}, '2026-11-30', true],
  ['it is only behind', { status: 'behind' }, '2026-11-30', false],
  ['luck could still do it', { forecast: { value: 60, low: 40, high: 80 } }, '2026-11-30', false],
  ['there is no forecast', { forecast: null }, '2026-11-30', false],
  ['there is no target', { target: null }, '2026-11-30', false],
  ['it is too early to say', { tooEarly: true }, '2026-11-30', false],
  ['not a third has passed', { workingDays: { total: 21, elapsed: 6, left: 15 } }, '2026-11-30', false],
  ['the period is a week', { workingDays: { total: 5, elapsed: 3, left: 2 } }, '2026-11-30', false],
  ['five working days are left on which something helps', {}, '2026-11-19', true],
  ['four are', {}, '2026-11-18', false],
  ['what leads to it comes too late by now', {}, '2026-11-05', false],
  [
    'a ceiling will break',
    { metric: spend, actual: 60, forecast: { value: 120, low: 90, high: 140 } },
    '2026-11-30',
    true,
  ],
  [
    'a ceiling is broken, which everybody can see',
    { metric: spend, actual: 81, forecast: { value: 120, low: 90, high: 140 } },
    '2026-11-30',
    false,
  ],
])('where %s', (_, about, latest, expected) => {
  expect(willMiss(report(about), latest, calendar)).toBe(expected);
});
