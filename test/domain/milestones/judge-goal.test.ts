import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/domain/levels.ts';
import { reversalOf } from '../../../src/domain/milestones/correction.ts';
import { type GoalStanding, judgeGoal } from '../../../src/domain/milestones/judge-goal.ts';
import type { Correction } from '../../../src/domain/milestones/milestone.ts';
import type { Phase } from '../../../src/domain/milestones/phase.ts';

/** 80 meetings, 70 at least and 95 at best, of which so many have come. */
function standing(about: Partial<GoalStanding> = {}): GoalStanding {
  return {
    metric: { kind: 'flow', direction: 'up' },
    phase: 'running',
    levels: { minimum: 70, value: 80, stretch: 95 },
    actual: 0,
    opening: null,
    tooFew: false,
    heard: true,
    remembered: [],
    holds: false,
    missed: false,
    ...about,
  };
}

const NOTHING = { reached: [], told: null, missed: false };

describe('a sum that should grow', () => {
  test.each<[number | null, Level[], Level[], Level | null]>([
    [null, [], [], null],
    [69, [], [], null],
    [70, [], ['minimum'], 'minimum'],
    [80, ['minimum'], ['value'], 'value'],
    [99, [], ['minimum', 'value', 'stretch'], 'stretch'],
    [99, ['stretch'], ['minimum', 'value'], null],
    [80, ['minimum', 'value'], [], null],
  ])(
    'of %s, with %j remembered, has newly reached %j, and %s is told',
    (actual, remembered, reached, told) => {
      expect(judgeGoal(standing({ actual, remembered }))).toEqual({ reached, told, missed: false });
    },
  );

  test('is nothing to celebrate where nothing was wanted', () => {
    const levels = { minimum: null, value: 0, stretch: null };
    expect(judgeGoal(standing({ actual: 0, levels })).told).toBeNull();
    expect(
      judgeGoal(standing({ actual: 0, levels: { ...levels, value: -5 }, phase: 'settled' })).missed,
    ).toBe(false);
  });

  test.each<[Phase, Partial<GoalStanding>, boolean]>([
    ['running', {}, false],
    ['settling', {}, false],
    ['settled', {}, true],
    ['settled', { heard: false }, false],
    ['settled', { missed: true }, false],
    ['settled', { holds: true }, false],
    ['past', {}, false],
  ])('that is short is missed: %s, %j: %s', (phase, about, missed) => {
    expect(judgeGoal(standing({ phase, actual: 75, remembered: ['minimum'], ...about })).missed).toBe(missed);
  });

  test('that comes to its target after the miss was told is remembered, and told as a correction', () => {
    const verdict = judgeGoal(
      standing({ phase: 'settled', actual: 80, remembered: ['minimum'], missed: true }),
    );
    expect(verdict).toEqual({ reached: ['value'], told: null, missed: false });
  });
});

describe('what is still being made', () => {
  const ratio = { kind: 'derived', direction: 'up' } as const;
  const ceiling = { kind: 'flow', direction: 'down' } as const;
  const levels = { minimum: null, value: 30, stretch: null };

  test.each(['running', 'settling'] as const)('is neither reached nor kept while it is %s', (phase) => {
    expect(judgeGoal(standing({ metric: ratio, levels, actual: 35, phase }))).toEqual(NOTHING);
    expect(judgeGoal(standing({ metric: ceiling, levels, actual: 5, phase }))).toEqual(NOTHING);
  });

  test('is judged when the last figures are in', () => {
    const settled = (metric: GoalStanding['metric'], actual: number, about: Partial<GoalStanding> = {}) =>
      judgeGoal(standing({ metric, levels, actual, phase: 'settled', ...about }));
    expect(settled(ratio, 35)).toEqual({ reached: ['value'], told: 'value', missed: false });
    expect(settled(ratio, 29)).toEqual({ reached: [], told: null, missed: true });
    expect(settled(ceiling, 30)).toEqual({ reached: ['value'], told: 'value', missed: false });
    expect(settled(ceiling, 31)).toEqual({ reached: [], told: null, missed: true });
    expect(settled(ratio, 35, { tooFew: true })).toEqual(NOTHING);
    expect(settled(ratio, 35, { heard: false })).toEqual(NOTHING);
  });
});

describe('a state', () => {
  const metric = { kind: 'level', direction: 'up' } as const;

  test.each<[number | null, number, Level | null]>([
    [75, 80, 'value'],
    [80, 85, null],
    [85, 96, 'stretch'],
    [60, 75, 'minimum'],
  ])('that stood at %s and is %s has risen to: %s', (opening, actual, told) => {
    expect(judgeGoal(standing({ metric, opening, actual })).told).toBe(told);
  });
});

describe('whatever figures come, in whatever order', () => {
  const LEVELS: readonly Level[] = ['minimum', 'value', 'stretch'];
  const figures = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 40 });
  type Kept = {
    readonly goal: number;
    was: number;
    correction: Correction | null;
    reversedAt: string | null;
  };

  test('each level is told once at most, and is taken back exactly while its figure is short', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const kept = new Map<Level, Kept>();
        const told: Level[] = [];
        const levels = { minimum: 70, value: 80, stretch: 95 };
        all.forEach((actual, day) => {
          const on = `2026-11-${String(day + 1).padStart(2, '0')}`;
          for (const one of kept.values()) {
            const reversal = reversalOf(
              { ...one, holds: actual >= one.goal, now: actual, before: one.correction },
              on,
            );
            if (!reversal) continue;
            one.correction = reversal.correction;
            one.reversedAt = reversal.reversed ? (one.reversedAt ?? on) : null;
          }
          const verdict = judgeGoal(standing({ actual, remembered: [...kept.keys()] }));
          for (const level of verdict.reached)
            kept.set(level, { goal: levels[level], was: actual, correction: null, reversedAt: null });
          if (verdict.told) told.push(verdict.told);
          for (const [level, { reversedAt }] of kept)
            expect([level, reversedAt === null]).toEqual([level, actual >= levels[level]]);
        });
        expect(new Set(told).size).toBe(told.length);
        const highest = Math.max(...all);
        const reached = LEVELS.filter((level) => levels[level] <= highest);
        expect([...kept.keys()].sort()).toEqual([...reached].sort());
        // The highest that was ever reached has been told.
        if (reached.length > 0) expect(told).toContain(reached.at(-1));
      }),
    );
  });
});

describe('a correction', () => {
  const on = '2026-11-19';
  const before = { was: 82, now: 78, on: '2026-11-18', again: null };

  test.each([
    ['nothing has changed', { holds: true, now: 82, before: null, reversedAt: null }, null],
    [
      'it falls short',
      { holds: false, now: 78, before: null, reversedAt: null },
      { reversed: true, correction: { was: 82, now: 78, on, again: null } },
    ],
    ['it is still as short', { holds: false, now: 78, before, reversedAt: on }, null],
    [
      'it is corrected again',
      { holds: false, now: 77, before, reversedAt: on },
      { reversed: true, correction: { was: 82, now: 77, on, again: null } },
    ],
    [
      'it is so again',
      { holds: true, now: 80, before, reversedAt: on },
      { reversed: false, correction: { ...before, again: on } },
    ],
    [
      'it was so again before',
      { holds: true, now: 81, before: { ...before, again: on }, reversedAt: null },
      null,
    ],
  ] as const)('where %s', (_, corrected, expected) => {
    expect(reversalOf({ was: 82, ...corrected }, on)).toEqual(expected);
  });
});
