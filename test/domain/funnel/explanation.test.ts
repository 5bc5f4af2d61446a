import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainStage, explanationOf } from '../../../src/domain/funnel/explanation.ts';

const AGAINST = { kind: 'target', usual: { from: '2025-10-01', to: '2026-09-30' } } as const;
const stages = (...metrics: string[]): ChainStage[] => metrics.map((metric) => ({ metric, days: 0 }));
const WON = stages('meetings', 'opportunities', 'deals_won', 'revenue');
const explain = (of: readonly ChainStage[], before: number[], after: number[]) =>
  explanationOf({ stages: of, before, after, against: AGAINST });
const effects = (of: readonly ChainStage[], before: number[], after: number[]) =>
  explain(of, before, after)?.parts.map(({ effect }) => Math.round(effect));

describe('a miss explained', () => {
  test('by the step that alone was worse', () => {
    const told = explain(WON, [100, 30, 10, 1_000_000], [100, 15, 5, 500_000])!;
    expect(told).toMatchObject({ before: 1_000_000, after: 500_000, change: -500_000, cases: 5 });
    expect(told.parts.map((part) => [part.kind, part.before, part.after])).toEqual([
      ['volume', 100, 100],
      ['rate', 0.3, 0.15],
      ['rate', 10 / 30, 5 / 15],
      ['deal', 100_000, 100_000],
    ]);
    expect(effects(WON, [100, 30, 10, 1_000_000], [100, 15, 5, 500_000])).toEqual([0, -500_000, 0, 0]);
  });

  test('a month in which nothing was won says nothing of how large a deal is', () => {
    const told = explain(WON, [100, 30, 10, 1_000_000], [80, 20, 0, 0])!;
    expect(told.parts.at(-1)).toMatchObject({ kind: 'deal', before: 100_000, after: null, effect: 0 });
    expect(told.parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(-1_000_000, 6);
  });

  test.each([
    ['nothing came at all', [0, 0, 0, 0], [-1_000_000, 0, 0, 0]],
    ['deals without opportunities are held against meetings', [100, 0, 10, 1_000_000], [0, 0, 0]],
  ])('%s', (_, after, wanted) => {
    expect(effects(WON, [100, 30, 10, 1_000_000], after)).toEqual(wanted);
  });

  test('sums to the change whatever was counted', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const side = fc.tuple(count, count, count, count).map((counts) => [...counts]);
    const metrics = stages('contacts', 'mql', 'meetings', 'opportunities');
    fc.assert(
      fc.property(side, side, (before, after) => {
        const told = explain(metrics, before, after);
        if (told === null) return;
        const sum = told.parts.reduce((all, { effect }) => all + effect, 0);
        expect(sum).toBeCloseTo(after[3]! - before[3]!, 5);
        expect(told.change).toBe(after[3]! - before[3]!);
      }),
    );
  });

  test('takes a figure beside which nothing is known, and money without a deal, to have no explanation', () => {
    expect(explain(stages('meetings'), [3], [4])).toBeNull();
    expect(explain(WON, [100, 30, 0, 1_000_000], [100, 30, 9, 900_000])).toBeNull();
  });
});
