import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdownChart } from '../../src/charts/breakdown-chart.ts';
import { funnelChart } from '../../src/charts/funnel-chart.ts';
import { levelChart } from '../../src/charts/level-chart.ts';
import { paceChart } from '../../src/charts/pace-chart.ts';
import { scorecardChart } from '../../src/charts/scorecard-chart.ts';
import { trendChart } from '../../src/charts/trend-chart.ts';
import {
  breakdown,
  card,
  flow,
  format,
  level,
  phrase,
  reportWords,
  rowWords,
  trend,
} from './support/arbitrary.ts';
import { clashes } from './support/drawn.ts';
import { aMetric } from './support/reports.ts';

/** Drawing takes some milliseconds: enough cases to meet every shape, few enough for a quick suite. */
const cases = { numRuns: 40 };

describe('whatever the figures and however long the words, nothing is cut off or lies over something else', () => {
  test('on a pace chart', () => {
    fc.assert(
      fc.property(flow, reportWords, format, (report, words, format) => {
        expect(clashes(paceChart(report, words, format))).toEqual([]);
      }),
      cases,
    );
  });

  test('on a level chart', () => {
    fc.assert(
      fc.property(level, reportWords, format, (report, words, format) => {
        expect(clashes(levelChart(report, words, format))).toEqual([]);
      }),
      cases,
    );
  });

  test('on a trend chart', () => {
    fc.assert(
      fc.property(trend, reportWords, format, (report, words, format) => {
        expect(clashes(trendChart(report, words, format))).toEqual([]);
      }),
      cases,
    );
  });

  test('on a breakdown chart', () => {
    fc.assert(
      fc.property(breakdown, rowWords, format, ({ rows, others, direction }, words, format) => {
        expect(
          clashes(breakdownChart({ metric: aMetric({ direction }), rows }, words, format, others)),
        ).toEqual([]);
      }),
      cases,
    );
  });

  test('on a funnel', () => {
    const bar = fc.record({
      name: phrase(3),
      size: fc.option(fc.nat(5_000_000)),
      figure: fc.nat(5_000_000).map((figure) => figure.toLocaleString('sv-SE')),
      plan: fc.option(fc.nat(5_000_000)),
      ofPlan: fc
        .option(fc.nat(5_000_000))
        .map((plan) => (plan === null ? '' : `av ${plan.toLocaleString('sv-SE')}`)),
      rate: fc.constantFrom('', '2,1 %', '▼ 100 %'),
      drags: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(bar, { minLength: 1, maxLength: 8 }),
        phrase(9),
        phrase(12),
        (bars, title, subtitle) => {
          expect(clashes(funnelChart(bars, { title, subtitle }))).toEqual([]);
        },
      ),
      cases,
    );
  });

  test('on a scorecard', () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 8 }), phrase(9), phrase(12), (cards, title, subtitle) => {
        expect(clashes(scorecardChart(cards, { title, subtitle }))).toEqual([]);
      }),
      cases,
    );
  });
});
