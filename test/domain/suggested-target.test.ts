import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Metric } from '../../src/domain/metric.ts';
import { lastPeriods } from '../../src/domain/periods.ts';
import { type PastPeriod, suggestedTarget, type TargetPast } from '../../src/domain/suggested-target.ts';

const MEETINGS = { kind: 'flow', unit: 'count', direction: 'up' } as const;
type Shape = Pick<Metric, 'kind' | 'unit' | 'direction'>;

/** The months up to October 2026, each with these working days. */
function months(values: readonly number[], workingDays = 20): PastPeriod[] {
  const periods = lastPeriods('month', values.length, '2026-10-31', { startMonth: 1 });
  return values.map((value, at) => ({ period: periods[at]!, value, workingDays }));
}

function suggest(past: Partial<TargetPast>, { metric = MEETINGS as Shape, workingDays = 20 } = {}) {
  const whole = { periods: [], yearBefore: null, together: { recent: null, year: null }, ...past };
  return suggestedTarget({ metric, every: 'month', past: whole, workingDays });
}

describe('the pace of the last three months', () => {
  test.each<[string, number[], number, number]>([
    ['steady months ask for the same again', [74, 74, 74], 20, 74],
    ['two working days more ask for more', [71, 74, 78], 22, 82],
    ['a short month asks for less', [70, 70, 70], 15, 53],
    ['what grows is asked to go on growing', [60, 60, 60, 66, 66, 66], 20, 73],
    ['but no faster than is likely to last', [20, 20, 20, 60, 60, 60], 20, 72],
    ['what falls is not asked to fall', [80, 80, 80, 60, 60, 60], 20, 60],
    ['many are said in two figures', [1410, 1440, 1460], 20, 1400],
  ])('%s', (_, values, workingDays, value) => {
    expect(suggest({ periods: months(values) }, { workingDays })).toMatchObject({ basis: 'pace', value });
  });

  test('tells how many working days more there are', () => {
    expect(suggest({ periods: months([71, 74, 78]) }, { workingDays: 22 })).toMatchObject({ extraDays: 2 });
  });

  test('of what should be few, no more growth is asked, and less is', () => {
    const lost = { kind: 'flow', unit: 'count', direction: 'down' } as const;
    expect(suggest({ periods: months([6, 6, 6, 9, 9, 9]) }, { metric: lost })?.value).toBe(9);
    expect(suggest({ periods: months([10, 10, 10, 9, 9, 9]) }, { metric: lost })?.value).toBe(8);
  });
});

test('where two years are known, the same month of last year counts, and what the year has grown by', () => {
  // 50 a month, 60 the year after; November had 80.
  const periods = months([...new Array<number>(12).fill(50), 80, ...new Array<number>(11).fill(60)]);
  const suggested = suggest({ periods, yearBefore: periods[12]! });
  expect(suggested).toMatchObject({ basis: 'season', yearBefore: { value: 80 } });
  expect(suggested?.growth).toBeCloseTo(740 / 600 - 1);
  expect(suggested?.value).toBe(99);
});

test('a state is asked to go on as it has drifted, and never back', () => {
  const pipeline = { kind: 'level', unit: 'money', direction: 'up' } as const;
  expect(suggest({ periods: months([7e6, 7.2e6, 7.4e6]) }, { metric: pipeline })?.value).toBe(7.6e6);
  expect(suggest({ periods: months([7e6, 6.5e6, 6.2e6]) }, { metric: pipeline })?.value).toBe(6.2e6);
});

test('a ratio is asked to be as good as over the last months or the year, whichever was better', () => {
  const periods = months([0.29, 0.31, 0.33]);
  const together = { recent: 0.312, year: 0.334 };
  const share = { kind: 'derived', unit: 'percent' } as const;
  expect(suggest({ periods, together }, { metric: { ...share, direction: 'up' } })?.value).toBe(0.33);
  expect(suggest({ periods, together }, { metric: { ...share, direction: 'down' } })?.value).toBe(0.31);
});

test.each([
  ['two months are too few', months([70, 74])],
  ['nothing at all is no target', months([0, 0, 0])],
  ['no history is none', []],
])('%s', (_, periods) => {
  expect(suggest({ periods })).toBeNull();
});

test('never asks for less for a working day than what was done, nor for more than a half more', () => {
  const values = fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 3, maxLength: 23 });
  fc.assert(
    fc.property(values, fc.integer({ min: 5, max: 23 }), (all, workingDays) => {
      const recent = all.slice(-3).reduce((sum, value) => sum + value, 0) / 60;
      const { value } = suggest({ periods: months(all) }, { workingDays })!;
      // Two figures are 5 % off at most.
      expect(value).toBeGreaterThanOrEqual(Math.floor(recent * workingDays * 0.95));
      expect(value).toBeLessThanOrEqual(Math.ceil(recent * workingDays * 1.2 * 1.05));
    }),
  );
});
