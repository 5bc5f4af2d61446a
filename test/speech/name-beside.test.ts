import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_METRICS } from '../../src/domain/metrics/built-in-metrics.ts';
import { metricsWith } from '../../src/domain/metrics/own-metrics.ts';
import { nameBeside } from '../../src/speech/name-beside.ts';

const meetings = BUILT_IN_METRICS.find(({ key }) => key === 'meetings')!;

test.each<[Locale, number, string]>([
  ['sv', 0, 'bokade möten'],
  ['sv', 1, 'bokat möte'],
  ['sv', 2, 'bokade möten'],
  ['en', 1, 'meeting booked'],
  ['en', 1.5, 'meetings booked'],
])('in %s, %d is followed by %s', (locale, value, name) => {
  expect(nameBeside(meetings, value, { locale })).toBe(name);
});

test('everything that is counted has a name for one of it', () => {
  const counted = BUILT_IN_METRICS.filter(({ kind, unit }) => kind === 'flow' && unit === 'count');
  expect(counted.filter(({ one }) => !one?.en || !one.sv).map(({ key }) => key)).toEqual([]);
});

test('what a workspace has named otherwise is called by that name, however many there are', () => {
  const name = { en: 'Demos', sv: 'Demor' };
  const [renamed] = metricsWith([meetings], [{ key: 'meetings', change: { name } }]);
  expect(nameBeside(renamed!, 1, { locale: 'sv' })).toBe('demor');
});
