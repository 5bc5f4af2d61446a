import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewest, fraction, fractionOf, toNumber } from '../../../src/domain/funnel/fraction.ts';
import { dealsFor, needs, planBackwards, yieldOf } from '../../../src/domain/funnel/plan-backwards.ts';
import { type Funnel, USUAL_FUNNEL, usualRates } from '../../../src/domain/funnel/stages.ts';

const USUAL = usualRates(USUAL_FUNNEL);

describe('the plan backwards', () => {
  test('ten customers are thirty opportunities, a hundred meetings … to the digit', () => {
    expect(planBackwards(10, USUAL_FUNNEL, USUAL)).toEqual([
      { metric: 'visitors', need: 33_350 },
      { metric: 'contacts', need: 667 },
      { metric: 'mql', need: 200 },
      { metric: 'meetings', need: 100 },
      { metric: 'opportunities', need: 30 },
      { metric: 'new_customers', need: 10 },
    ]);
  });

  test('from the middle: what remains of the meetings, and what it asks for above', () => {
    expect(needs({ metric: 'meetings', remaining: 29 }, USUAL_FUNNEL, USUAL)).toEqual([
      { metric: 'visitors', need: 9_700 },
      { metric: 'contacts', need: 194 },
      { metric: 'mql', need: 58 },
      { metric: 'meetings', need: 29 },
    ]);
  });

  test.each([0, -3])('with %d remaining nothing is needed', (remaining) => {
    expect(
      needs({ metric: 'new_customers', remaining }, USUAL_FUNNEL, USUAL).map(({ need }) => need),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a stage that is left out, or another order, is only another list', () => {
    const short: Funnel = [
      { metric: 'calls', step: null },
      { metric: 'meetings', step: { metric: null, usual: fraction(1, 20) } },
      { metric: 'deals_won', step: { metric: 'hit_rate', usual: fraction(1, 10) } },
    ];
    expect(planBackwards(3, short, usualRates(short)).map(({ need }) => need)).toEqual([600, 30, 3]);
  });

  test('a revenue target is so many average deals, the last one whole', () => {
    expect(dealsFor(2_000_000, 200_000)).toBe(10);
    expect(dealsFor(2_000_000.01, 200_000)).toBe(11);
    expect(dealsFor(0.3, 0.1)).toBe(3);
  });

  test('what is not in the funnel, or has no rate, is said', () => {
    expect(() => needs({ metric: 'nps', remaining: 1 }, USUAL_FUNNEL, USUAL)).toThrow(/nps/);
    expect(() => planBackwards(1, USUAL_FUNNEL, {})).toThrow(/new_customers/);
  });

  test('a meeting yields a tenth of a customer', () => {
    expect(yieldOf('meetings', USUAL_FUNNEL, USUAL)).toEqual(fraction(1, 10));
    expect(yieldOf('new_customers', USUAL_FUNNEL, USUAL)).toEqual(fraction(1, 1));
  });
});

const rate = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([a, b]) => fraction(a, b));
const rates = fc
  .tuple(rate, rate, rate, rate, rate)
  .map((five) => Object.fromEntries(USUAL_FUNNEL.slice(1).map(({ metric }, at) => [metric, five[at]!])));

describe('whatever the rates', () => {
  test('what a stage gives is enough for the next, and one fewer would not be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), rates, (goal, rates) => {
        const plan = planBackwards(goal, USUAL_FUNNEL, rates);
        for (const [at, { metric, need }] of plan.entries()) {
          const above = plan[at - 1];
          if (!above) continue;
          const { numerator, denominator } = rates[metric]!;
          const gives = (count: number) => BigInt(count) * BigInt(numerator);
          expect(gives(above.need) >= BigInt(need) * BigInt(denominator)).toBe(true);
          expect(gives(above.need - 1) < BigInt(need) * BigInt(denominator)).toBe(true);
        }
      }),
    );
  });

  test('a larger goal never needs less, at any stage', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(500), rates, (goal, more, rates) => {
        const less = planBackwards(goal, USUAL_FUNNEL, rates);
        planBackwards(goal + more, USUAL_FUNNEL, rates).forEach(({ need }, at) => {
          expect(need).toBeGreaterThanOrEqual(less[at]!.need);
        });
      }),
    );
  });

  test('a better rate never needs more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        rates,
        fc.constantFrom(...Object.keys(USUAL)),
        (goal, rates, step) => {
          const { numerator, denominator } = rates[step]!;
          const better = { ...rates, [step]: fraction(numerator + 1, denominator) };
          const before = planBackwards(goal, USUAL_FUNNEL, rates);
          planBackwards(goal, USUAL_FUNNEL, better).forEach(({ need }, at) => {
            expect(need).toBeLessThanOrEqual(before[at]!.need);
          });
        },
      ),
    );
  });
});

describe('fractions', () => {
  test.each([
    [30, 0.3, 100],
    [200, 0.3, 667],
    [667, 0.02, 33_350],
    [7, 0.07, 100],
    [1.1, 1.1, 1],
    [1e-7, 1e-7, 1],
    [3e21, 1, 3e21],
  ])('%d ÷ %d takes %d', (amount, each, count) => {
    expect(fewest(amount, each)).toBe(count);
    expect(fewest(amount, fractionOf(each))).toBe(count);
  });

  test('are what was written, in lowest terms', () => {
    expect(fractionOf(0.3)).toEqual({ numerator: 3, denominator: 10 });
    expect(fraction(30, 100)).toEqual(fractionOf(0.3));
    expect(fractionOf(1 / 3)).not.toEqual(fraction(1, 3));
  });

  test('keep their value however long the decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        expect(toNumber(fractionOf(value)) / value).toBeCloseTo(1, 6);
      }),
    );
  });

  test.each([
    [0, 3],
    [3, 0],
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 1],
  ])('%d/%d is none', (a, b) => {
    expect(() => fraction(a, b)).toThrow(RangeError);
  });
});
