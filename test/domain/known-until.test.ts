import { expect, test } from 'vitest';
import { dateIn } from '../../src/domain/civil-date.ts';
import { knownUntil } from '../../src/domain/known-until.ts';

const state = (source: string, metric: string, learnedAt: string) => ({
  ...{ source, metric, firstDate: '2026-01-12', lastDate: '2026-11-02', rows: 1, learnedAt },
});
const STATES = [
  state('crm', 'deals_lost', '2026-11-02T06:00:00.000Z'),
  state('crm', 'meetings', '2026-11-17T06:00:00.000Z'),
  state('web', 'visitors', '2026-11-09T06:00:00.000Z'),
  state('by hand', 'visitors', '2026-11-05T06:00:00.000Z'),
];

test.each([
  ['a source that tells of something else is silent because nothing happened', ['deals_lost'], '2026-11-16'],
  ['of several sources the latest counts', ['visitors'], '2026-11-08'],
  ['what is made of several is known as long as each of them', ['meetings', 'visitors'], '2026-11-08'],
  ['what no source tells of is not known', ['meetings', 'calls'], null],
  ['nothing is made of nothing', [], null],
])('%s', (_, metrics, expected) => {
  expect(knownUntil(metrics, STATES, [], (at) => dateIn('Europe/Stockholm', at))).toBe(expected);
});

test('a source that was heard of with nothing new is up to date, by the days of the place', () => {
  const heard = [{ source: 'web', at: '2026-11-17T23:30:00.000Z' }];
  expect(knownUntil(['visitors'], STATES, heard, (at) => dateIn('Europe/Stockholm', at))).toBe('2026-11-17');
});
