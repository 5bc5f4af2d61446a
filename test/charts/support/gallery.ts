import { breakdownChart } from '../../../src/charts/breakdown-chart.ts';
import { funnelChart } from '../../../src/charts/funnel-chart.ts';
import { levelChart } from '../../../src/charts/level-chart.ts';
import { paceChart } from '../../../src/charts/pace-chart.ts';
import type { Chart } from '../../../src/charts/renderer.ts';
import { scorecardChart } from '../../../src/charts/scorecard-chart.ts';
import { trendChart } from '../../../src/charts/trend-chart.ts';
import { aFlow, aFunnel, aLevel, aMetric, aReport, monthly } from './reports.ts';
import { COUNT, KRONOR, ROW_WORDS, WORDS } from './speech.ts';

/** One chart of each kind, with all that it can show; built afresh at each call. */
export const GALLERY: Readonly<Record<string, () => Chart>> = {
  pace: () => paceChart(aFlow({ daily: () => 3, targetValue: 80, status: 'behind' }), WORDS, COUNT),
  level: () =>
    levelChart(
      aLevel({
        at: (day) => 7e6 + day * 1e4,
        targetValue: 9e6,
        status: 'behind',
        trend: monthly([6e6, 6.4e6, 7e6]),
      }),
      WORDS,
      KRONOR,
    ),
  trend: () =>
    trendChart(
      aReport({ trend: monthly([12, null, 30, -4, 22, 18], [null, 20, 20, 20, 25, 25]) }),
      WORDS,
      COUNT,
    ),
  breakdown: () =>
    breakdownChart(
      {
        metric: aMetric(),
        rows: [
          { name: 'Åsa', actual: 18, rows: 1, share: null, target: 15 },
          { name: null, actual: 4, rows: 1, share: null, target: null },
        ],
      },
      ROW_WORDS,
      COUNT,
    ),
  funnel: () => funnelChart(aFunnel(), WORDS),
  scorecard: () =>
    scorecardChart(
      [
        {
          report: aReport({ actual: 42, expected: 35, status: 'ahead', trend: monthly([3, 5, 4, 6]) }),
          name: 'Möten',
          figure: '42',
          note: '7 före takten',
        },
      ],
      WORDS,
    ),
};
