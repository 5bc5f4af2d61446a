import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { type Best, beats, bestOf, hasRecords, periodsBefore } from '../../../src/domain/milestones/best.ts';

const YEAR = { startMonth: 1 };
const weeks = (values: readonly number[]): Best[] =>
  values.map((value, at) => ({ value, from: `week ${at}`, to: `week ${at}` }));

describe('records', () => {
  test.each([
    ['meetings', true],
    ['revenue', true],
    ['visitors', false],
    ['ad_spend', false],
    ['pipeline', false],
    ['win_rate', false],
  ])('%s has them: %s', (key, expected) => {
    expect(hasRecords(BUILT_IN_CATALOGUE.get(key)!)).toBe(expected);
  });

  test('only whole periods since the first day count', () => {
    const before = periodsBefore('week', '2026-10-21', { from: '2026-11-09' }, YEAR);
    expect(before.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-10-26 2026-11-01',
      '2026-11-02 2026-11-08',
    ]);
    expect(periodsBefore('month', '2026-11-09', { from: '2026-11-01' }, YEAR)).toEqual([]);
  });

  test('there are none before half a year of weeks, or a year of months', () => {
    expect(bestOf('week', weeks(Array.from({ length: 25 }, () => 9)))).toBeNull();
    expect(bestOf('month', weeks(Array.from({ length: 11 }, () => 9)))).toBeNull();
    expect(bestOf('month', weeks(Array.from({ length: 12 }, (_, at) => at % 7)))).toMatchObject({
      value: 6,
      from: 'week 6',
    });
  });

  test.each([
    [15, 'count', true],
    [14, 'count', false],
    [14.5, 'money', true],
  ] as const)('%s %s beats a best of 14: %s', (value, unit, expected) => {
    expect(beats(value, weeks([14])[0]!, { unit })).toBe(expected);
  });

  test('of a handful of things nothing is a record', () => {
    expect(beats(9, weeks([3])[0]!, { unit: 'count' })).toBe(false);
    expect(beats(10, weeks([3])[0]!, { unit: 'count' })).toBe(true);
  });
});
