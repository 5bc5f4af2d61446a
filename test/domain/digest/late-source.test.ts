import { describe, expect, test } from 'vitest';
import { lateSources } from '../../../src/domain/late-source.ts';
import type { SourceState } from '../../../src/domain/readings.ts';

const state = (source: string, more: Partial<SourceState> = {}): SourceState => ({
  source,
  metric: 'meetings',
  rows: 900,
  firstDate: '2025-01-01',
  lastDate: '2026-11-20',
  learnedAt: '2026-11-20T06:00:00.000Z',
  ...more,
});

/** Monday morning; the Friday before was the last day that was worked. */
const monday = { until: '2026-11-20', now: '2026-11-23T07:30:00.000Z', timeZone: 'Europe/Stockholm' };
const daily = (source: string, last: string) =>
  Array.from({ length: 5 }, (_, day) => ({
    source,
    at: new Date(Date.parse(last) - day * 86_400_000).toISOString(),
  }));

describe('a source that is late', () => {
  test('one that came on the last working day has told all', () => {
    expect(lateSources({ ...monday, states: [state('HubSpot')], runs: [] })).toEqual([]);
  });

  test('one that has been silent since the day before that has not', () => {
    const states = [state('HubSpot', { learnedAt: '2026-11-19T16:00:00.000Z' })];
    expect(lateSources({ ...monday, states, runs: [] })).toEqual([
      { source: 'HubSpot', lastAt: '2026-11-19T16:00:00.000Z', metrics: ['meetings'] },
    ]);
  });

  test('a delivery that brought nothing new was there all the same', () => {
    const states = [state('HubSpot', { learnedAt: '2026-11-12T06:00:00.000Z' })];
    expect(lateSources({ ...monday, states, runs: daily('HubSpot', '2026-11-20T06:00:00.000Z') })).toEqual(
      [],
    );
  });

  test('the day of a delivery is the workspace’s own: late on Thursday in UTC is Friday in Stockholm', () => {
    const states = [state('HubSpot', { learnedAt: '2026-11-19T23:30:00.000Z' })];
    expect(lateSources({ ...monday, states, runs: [] })).toEqual([]);
  });

  test('what comes once a month is not late each week, and is when it has missed its month by half', () => {
    const monthly = state('Fortnox', {
      rows: 23,
      firstDate: '2025-01-25',
      lastDate: '2026-10-25',
      learnedAt: '2026-10-26T06:00:00.000Z',
    });
    expect(lateSources({ ...monday, states: [monthly], runs: [] })).toEqual([]);
    const later = { until: '2026-12-11', now: '2026-12-14T07:30:00.000Z', timeZone: 'Europe/Stockholm' };
    expect(lateSources({ ...later, states: [monthly], runs: [] })).toMatchObject([{ source: 'Fortnox' }]);
  });

  test('what usually is delivered every other week has two more days than that', () => {
    const runs = [28, 14, 0].map((days) => ({
      source: 'NPS',
      at: new Date(Date.parse('2026-11-10T06:00:00.000Z') - days * 86_400_000).toISOString(),
    }));
    const states = [state('NPS', { learnedAt: '2026-11-10T06:00:00.000Z' })];
    expect(lateSources({ ...monday, states, runs })).toEqual([]);
  });

  test('the longest silent comes first, with everything that it feeds', () => {
    const states = [
      state('HubSpot', { learnedAt: '2026-11-18T06:00:00.000Z' }),
      state('Ads', { metric: 'ad_spend', learnedAt: '2026-11-16T06:00:00.000Z' }),
      state('Ads', { metric: 'contacts', learnedAt: '2026-11-17T06:00:00.000Z' }),
    ];
    expect(lateSources({ ...monday, states, runs: [] })).toMatchObject([
      { source: 'Ads', lastAt: '2026-11-17T06:00:00.000Z', metrics: ['ad_spend', 'contacts'] },
      { source: 'HubSpot' },
    ]);
  });
});
