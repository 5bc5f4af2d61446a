import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import {
  attainmentOf,
  expectedBy,
  isTooEarlyForPace,
  remainingTo,
  type Standing,
  statusOf,
} from '../../src/domain/pace.ts';

const FLOW = { kind: 'flow', unit: 'money', direction: 'up' } as const;
const COUNT = { ...FLOW, unit: 'count' } as const;
const BUDGET = { ...FLOW, direction: 'down' } as const;
const LEVEL = { ...FLOW, kind: 'level' } as const;
const RATIO = { kind: 'derived', unit: 'percent', direction: 'up' } as const;
const COST_EACH = { kind: 'derived', unit: 'money', direction: 'down' } as const;

describe('attainment', () => {
  test.each([
    ['down', 50, 50, 1],
    ['down', 100, 50, 0],
    ['down', 25, 50, 1.5],
    ['down', 200, 50, -2],
    ['up', 50, 50, 1],
    ['up', 0, 50, 0],
    ['up', 75, 50, 1.5],
    ['up', -25, 50, -0.5],
    ['up', -10, -10, 1],
    ['up', -20, -10, 0],
    ['up', 0, -10, 2],
    ['down', -10, -10, 1],
    ['down', 0, -10, 0],
    ['down', -20, -10, 2],
  ] as const)(
    'where %s is better, %d against a target of %d is %d',
    (direction, actual, target, expected) => {
      expect(attainmentOf(actual, target, direction)).toBe(expected);
    },
  );

  test.each([
    ['up', 0, 1],
    ['up', 3, 1],
    ['up', -1, 0],
    ['down', 0, 1],
    ['down', -3, 1],
    ['down', 1, 0],
  ] as const)('a target of zero is reached or not: %s, %d is %d', (direction, actual, expected) => {
    expect(attainmentOf(actual, 0, direction)).toBe(expected);
  });

  test('one is exactly the target, and better is more, whatever the signs', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('up', 'down'), (a, b, target, direction) => {
        expect(attainmentOf(target, target, direction)).toBe(1);
        const [worse, better] = a < b === (direction === 'up') ? [a, b] : [b, a];
        expect(attainmentOf(better, target, direction)).toBeGreaterThanOrEqual(
          attainmentOf(worse, target, direction),
        );
      }),
    );
  });
});

describe('expected by now', () => {
  const sweden = calendarOf({ country: 'SE', region: null, worksOnEves: false });
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const on = (today: string) => sweden.workingDaysIn(november, today);

  test.each([
    ['2026-11-01', 0],
    ['2026-11-02', 80 / 21],
    ['2026-11-18', (80 * 13) / 21],
    ['2026-11-21', (80 * 15) / 21],
    ['2026-11-30', 80],
    ['2026-12-24', 80],
  ])('of 80 meetings in November, on %s it is %d', (today, expected) => {
    expect(expectedBy(80, 'flow', on(today))).toBeCloseTo(expected, 9);
  });

  test('on Wednesday 18 November it is 49.5', () => {
    expect(expectedBy(80, 'flow', on('2026-11-18')).toFixed(1)).toBe('49.5');
  });

  test.each(['level', 'derived'] as const)('a %s is expected at its target all along', (kind) => {
    expect(expectedBy(80, kind, on('2026-11-02'))).toBe(80);
  });

  test('a period without working days expects all of it', () => {
    expect(expectedBy(80, 'flow', { total: 0, elapsed: 0, left: 0 })).toBe(80);
  });
});

describe('remaining', () => {
  test.each([
    [51, 80, 29],
    [80, 80, 0],
    [95, 80, 0],
    [-5, 80, 85],
  ])('%d of %d leaves %d', (actual, target, expected) => {
    expect(remainingTo(actual, target)).toBe(expected);
  });
});

describe('too early for a run rate', () => {
  test.each([
    [21, 0, true],
    [21, 2, true],
    [21, 3, false],
    [10, 1, true],
    [10, 2, false],
    [5, 0, true],
    [5, 1, false],
    [1, 0, true],
    [1, 1, false],
    [0, 0, false],
    [251, 2, true],
    [251, 3, false],
  ])('of %d working days, %d passed: %s', (total, elapsed, expected) => {
    expect(isTooEarlyForPace({ total, elapsed, left: total - elapsed })).toBe(expected);
  });
});

describe('status', () => {
  const status = (metric: Standing['metric'], actual: number, more: Partial<Standing> = {}) =>
    statusOf({ metric, actual, target: 800, expected: 400, over: false, tooEarly: false, ...more });

  test.each([
    [800, 'hit'],
    [799, 'ahead'],
    [420, 'ahead'],
    [419, 'on_track'],
    [380, 'on_track'],
    [379, 'behind'],
    [320, 'behind'],
    [319, 'at_risk'],
    [0, 'at_risk'],
  ])('a sum of %d where 400 of 800 is expected by now is %s', (actual, expected) => {
    expect(status(FLOW, actual)).toBe(expected);
  });

  test.each([
    [0, 'ahead'],
    [380, 'ahead'],
    [381, 'on_track'],
    [420, 'on_track'],
    [421, 'behind'],
    [480, 'behind'],
    [481, 'at_risk'],
    [800, 'at_risk'],
    [801, 'at_risk'],
  ])('%d spent of a budget of 800, where 400 is expected by now, is %s', (actual, expected) => {
    expect(status(BUDGET, actual)).toBe(expected);
  });

  test('a budget that is broken is at risk from the first day, one that is not is never hit before its end', () => {
    expect(status(BUDGET, 801, { expected: 40, tooEarly: true })).toBe('at_risk');
    expect(status(BUDGET, 30, { expected: 40, tooEarly: true })).toBe('too_early');
    expect(status(BUDGET, 800, { over: true, expected: 800 })).toBe('hit');
  });

  test('a goal that is reached is hit, however early', () => {
    expect(status(FLOW, 800, { tooEarly: true, expected: 40 })).toBe('hit');
  });

  test.each([
    [3, 'on_track'],
    [5, 'on_track'],
    [2, 'at_risk'],
    [6, 'ahead'],
  ])('%d meetings where chance alone makes 3 or 5 of 4 is %s', (actual, expected) => {
    expect(status(COUNT, actual, { target: 20, expected: 4 })).toBe(expected);
  });

  test('the same gap in money is no chance', () => {
    expect(status(FLOW, 3, { target: 20, expected: 4 })).toBe('at_risk');
  });

  test('a count of hundreds is judged by its pace, and chance forgives less', () => {
    expect(status(COUNT, 370)).toBe('behind');
    expect(status(COUNT, 391)).toBe('on_track');
  });

  test.each([
    [LEVEL, 800, 'hit'],
    [LEVEL, 780, 'on_track'],
    [LEVEL, 700, 'behind'],
    [LEVEL, 600, 'at_risk'],
    // A ratio is still being made until the period is over.
    [RATIO, 800, 'on_track'],
    [RATIO, 900, 'ahead'],
    [COST_EACH, 800, 'on_track'],
    [COST_EACH, 400, 'ahead'],
    [COST_EACH, 1_000, 'at_risk'],
  ] as const)(
    'a state or ratio is held against the whole target: %o at %d is %s',
    (metric, actual, expected) => {
      expect(status(metric, actual, { expected: 800 })).toBe(expected);
    },
  );

  test.each([
    [FLOW, 800, 'hit'],
    [FLOW, 700, 'behind'],
    [FLOW, 640, 'behind'],
    [FLOW, 639, 'at_risk'],
    [COUNT, 799, 'behind'],
    [BUDGET, 801, 'behind'],
    [BUDGET, 961, 'at_risk'],
    [RATIO, 801, 'hit'],
    [RATIO, 799, 'behind'],
    [LEVEL, 600, 'at_risk'],
  ] as const)('once it is over it is hit or missed: %o with %d of 800 is %s', (metric, actual, expected) => {
    expect(status(metric, actual, { over: true, expected: 800 })).toBe(expected);
  });

  test('nothing before the first working day is no verdict', () => {
    expect(status(FLOW, 0, { expected: 0, tooEarly: true })).toBe('too_early');
  });
});
