import { expect, test } from 'vitest';
import { guardSuffers } from '../../src/domain/guard.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import { aFlow, aMetric, aReport } from '../charts/support/reports.ts';

const { target } = aFlow({ targetValue: 0.3 });
const changed = (fraction: number | null) => ({
  change: { period: aReport().period, value: 1, difference: fraction ?? -1, fraction },
});

test.each<[string, Partial<KpiReport>, boolean]>([
  ['behind its own target', { target, status: 'behind' }, true],
  ['far behind it', { target, status: 'at_risk' }, true],
  ['on track for it, whatever it was before', { target, status: 'on_track', ...changed(-0.4) }, false],
  ['without a target, down by a tenth', changed(-0.1), true],
  ['without a target, down a little', changed(-0.04), false],
  ['without a target, up', changed(0.5), false],
  ['down from nothing that can be compared', changed(null), false],
  ['a cost that rose by a tenth', { ...changed(0.1), metric: aMetric({ direction: 'down' }) }, true],
  ['a cost that fell', { ...changed(-0.1), metric: aMetric({ direction: 'down' }) }, false],
  ['of too few cases', { target, status: 'behind', tooEarly: true }, false],
  ['without a figure', { target, status: 'behind', actual: null }, false],
])('what must not suffer, %s: %o suffers: %s', (_, about, expected) => {
  expect(guardSuffers(aReport({ actual: 0.2, ...about }))).toBe(expected);
});
