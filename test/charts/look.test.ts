import { describe, expect, test } from 'vitest';
import { markOf, toneOf } from '../../src/charts/look.ts';
import type { Status } from '../../src/domain/kpi-report.ts';
import { aMetric, aReport, NOVEMBER } from './support/reports.ts';

describe('colour follows the status and nothing else', () => {
  test.each<[Status | null, string]>([
    ['hit', 'good'],
    ['ahead', 'good'],
    ['on_track', 'neutral'],
    ['too_early', 'neutral'],
    [null, 'neutral'],
    ['behind', 'bad'],
    ['at_risk', 'bad'],
  ])('%s is %s', (status, tone) => {
    expect(toneOf(aReport({ status }))).toBe(tone);
  });
});

describe('the mark says the same without colour', () => {
  const change = { period: NOVEMBER, value: 50, difference: -8, fraction: -0.16 };
  test.each([
    ['reached is ticked', aReport({ status: 'hit', actual: 80, expected: 50 }), '✓'],
    ['ahead points over the pace', aReport({ status: 'ahead', actual: 60, expected: 50 }), '▲'],
    ['behind points under it', aReport({ status: 'behind', actual: 40, expected: 50 }), '▼'],
    [
      'spending too much points up, though it is behind',
      aReport({ metric: aMetric({ direction: 'down' }), status: 'behind', actual: 60, expected: 50 }),
      '▲',
    ],
    ['on pace is level', aReport({ status: 'on_track', actual: 51, expected: 50 }), '●'],
    ['without a target it tells the change', aReport({ actual: 42, change }), '▼'],
    ['without anything known there is none', aReport({ change }), ''],
  ])('%s', (_, report, mark) => {
    expect(markOf(report)).toBe(mark);
  });
});
