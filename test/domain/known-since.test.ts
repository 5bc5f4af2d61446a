import { expect, test } from 'vitest';
import { knownSince } from '../../src/domain/known-since.ts';

test('a source’s silence is zero from the day it first says anything', () => {
  const state = (source: string, metric: string, firstDate: string) => ({
    ...{ source, metric, firstDate, lastDate: '2026-11-18', rows: 1, learnedAt: '2026-11-18T06:00:00.000Z' },
  });
  const since = knownSince([
    state('crm', 'deals_lost', '2026-03-09'),
    state('crm', 'opportunities', '2026-01-12'),
    state('by hand', 'deals_lost', '2026-02-01'),
    state('web', 'visitors', '2026-06-01'),
  ]);
  expect([...since]).toEqual([
    ['deals_lost', '2026-01-12'],
    ['opportunities', '2026-01-12'],
    ['visitors', '2026-06-01'],
  ]);
});
