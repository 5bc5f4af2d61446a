import { describe, expect, test } from 'vitest';
import { chartKindOf, chartOf } from '../../src/charts/chart-of.ts';
import type { Period } from '../../src/domain/period.ts';
import { aFlow, aLevel, aMetric, aReport, monthly } from './support/reports.ts';
import { COUNT, WORDS } from './support/speech.ts';

const ROLLING: Period = { kind: 'rolling', grain: 'day', count: 90, from: '2026-08-21', to: '2026-11-18' };
const history = monthly([1, 2, 3]);

describe('which chart answers best', () => {
  test.each([
    ['a flow in its month: the pace', aFlow({ targetValue: 80, trend: history }), 'pace'],
    ['a flow without a target: its course all the same', aFlow({ trend: history }), 'pace'],
    ['a level: as it stood', aLevel({ at: () => 1 }), 'level'],
    ['a formula: bucket by bucket', aReport({ metric: aMetric({ kind: 'derived', formula: 'a' }) }), 'trend'],
    ['a single day: the days before it', aFlow({ curve: [], trend: history }), 'trend'],
    [
      'the last 90 days head for nothing: bucket by bucket',
      aFlow({ period: ROLLING, trend: history }),
      'trend',
    ],
    ['the last 90 days against a target', aFlow({ period: ROLLING, trend: history, targetValue: 9 }), 'pace'],
  ])('%s', (_, report, kind) => {
    expect(chartKindOf(report)).toBe(kind);
    expect(chartOf(report, WORDS, COUNT).config.type).toBe(kind === 'trend' ? 'bar' : 'line');
  });
});
