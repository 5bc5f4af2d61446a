import { describe, expect, test } from 'vitest';
import { lastPeriods } from '../../src/domain/periods.ts';
import { levelsFit, type MarkFacts, missingMarks } from '../../src/domain/six-marks.ts';
import { aSharedTarget, aTarget } from '../support/targets.ts';

const past = lastPeriods('month', 3, '2026-10-31', { startMonth: 1 }).map((period, at) => ({
  period,
  value: 60 + at,
  workingDays: 20,
}));
const MEETINGS = { family: 'activity', kind: 'flow', direction: 'up', department: 'shared' } as const;
const WHOLE = {
  why: 'It fills the funnel',
  guard: 'meeting_to_opportunity',
  owners: { sales: 'Åsa', marketing: 'Sara' },
} as const;

function lacks(about: Partial<MarkFacts>): string[] {
  const facts = { metric: MEETINGS, target: aSharedTarget([], WHOLE), isMeasured: true, past, ...about };
  return missingMarks(facts).map(({ mark }) => mark);
}

describe('a good target', () => {
  test('lacks nothing', () => {
    expect(lacks({})).toEqual([]);
  });

  test.each<[string, Partial<MarkFacts>, string]>([
    ['is measured', { isMeasured: false, past: [] }, 'measured'],
    ['serves a goal that somebody named', { target: aSharedTarget([], { ...WHOLE, why: '' }) }, 'purpose'],
    [
      'is owned in each department',
      { target: aSharedTarget([], { ...WHOLE, owners: { sales: 'Åsa' } }) },
      'owned',
    ],
    ['of what people do has a guard', { target: aSharedTarget([], { ...WHOLE, guard: null }) }, 'quality'],
    ['can be followed over time', { past: past.slice(1) }, 'followed'],
    ['can be reached', { target: aSharedTarget([], { ...WHOLE, value: 125 }) }, 'reachable'],
  ])('%s', (_, about, mark) => {
    expect(lacks(about)).toEqual([mark]);
  });

  test('of results needs no guard, since a result is no volume', () => {
    const target = aSharedTarget([], { ...WHOLE, guard: null });
    expect(lacks({ metric: { ...MEETINGS, family: 'result' }, target })).toEqual([]);
  });

  test('says in which departments nobody owns it', () => {
    const facts = { metric: MEETINGS, isMeasured: true, past };
    const target = aSharedTarget([], { ...WHOLE, owners: { sales: 'Åsa' } });
    expect(missingMarks({ ...facts, target })).toEqual([{ mark: 'owned', departments: ['marketing'] }]);
    const own = aTarget({ ...WHOLE, owners: {} });
    expect(missingMarks({ ...facts, metric: { ...MEETINGS, department: 'sales' }, target: own })).toEqual([
      { mark: 'owned', departments: ['sales'] },
    ]);
  });

  test('of what should be low is out of reach at less than half of the best', () => {
    const metric = { ...MEETINGS, direction: 'down' } as const;
    expect(lacks({ metric, target: aSharedTarget([], { ...WHOLE, value: 29 }) })).toEqual(['reachable']);
    expect(lacks({ metric, target: aSharedTarget([], { ...WHOLE, value: 30 }) })).toEqual([]);
  });
});

test.each([
  ['up', 70, 80, 95, true],
  ['up', null, 80, null, true],
  ['up', 80, 80, 80, true],
  ['up', 90, 80, 95, false],
  ['up', 70, 80, 75, false],
  ['down', 95, 80, 70, true],
  ['down', 70, 80, null, false],
  ['down', null, 80, 95, false],
] as const)(
  'for what should go %s, %s, %s and %s follow on each other: %s',
  (direction, minimum, value, stretch, fit) => {
    expect(levelsFit({ minimum, value, stretch }, { direction })).toBe(fit);
  },
);
