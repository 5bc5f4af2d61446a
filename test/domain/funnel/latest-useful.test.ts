import { expect, test } from 'vitest';
import { fraction } from '../../../src/domain/funnel/fraction.ts';
import { latestUseful } from '../../../src/domain/funnel/latest-useful.ts';
import { measuredStep } from '../../../src/domain/funnel/measured-step.ts';

const lookBack = { from: '2025-01-01', to: '2025-12-31' };
const step = (from: string, to: string, lag: number | null) => ({
  ...measuredStep({ from, to, step: { metric: null, usual: fraction(1, 3) } }, null, lookBack),
  lag,
});

test('contacts after 18 September no longer become customers this year', () => {
  const steps = [
    step('contacts', 'meetings', 14),
    step('meetings', 'opportunities', 30),
    step('opportunities', 'new_customers', 60),
  ];
  expect(latestUseful(steps, '2026-12-31')).toEqual([
    { metric: 'contacts', date: '2026-09-18', days: 104, measured: true },
    { metric: 'meetings', date: '2026-10-02', days: 90, measured: true },
    { metric: 'opportunities', date: '2026-11-01', days: 60, measured: true },
    { metric: 'new_customers', date: '2026-12-31', days: 0, measured: true },
  ]);
});

test('a step whose time nobody knows makes the dates above it the latest at best', () => {
  const steps = [step('meetings', 'opportunities', null), step('opportunities', 'new_customers', 60)];
  expect(latestUseful(steps, '2026-12-31').map(({ date, measured }) => [date, measured])).toEqual([
    ['2026-11-01', false],
    ['2026-11-01', true],
    ['2026-12-31', true],
  ]);
  expect(latestUseful([], '2026-12-31')).toEqual([]);
});
