import { expect, test } from 'vitest';
import { judgedPeriods, lineKey, linesOf, periodOf } from '../../../src/domain/milestones/target-line.ts';
import { aTarget } from '../../support/targets.ts';

const YEAR = { startMonth: 1 };

test('the versions of a target are one line; a part of it is another, and one person’s own is none', () => {
  const lines = linesOf([
    aTarget(),
    aTarget({ id: '2', value: 90, from: '2026-06-01' }),
    aTarget({ id: '3', every: 'quarter' }),
    aTarget({ id: '4', filter: { origin: 'marketing' } }),
    aTarget({ id: '5', filter: { owner: 'Erik Holm' } }),
    aTarget({ id: '6', every: 'once', from: '2026-07-01', until: '2026-07-31' }),
  ]);
  expect(lines.map(lineKey)).toEqual([
    'meetings/month',
    'meetings/quarter',
    'meetings/month/origin=marketing',
    'meetings/once 2026-07-01..2026-07-31',
  ]);
});

test('however long a name is, its key fits an index', () => {
  const [line] = linesOf([aTarget({ filter: { campaign: 'å'.repeat(5000), channel: '🦊'.repeat(5000) } })]);
  expect(Buffer.byteLength(lineKey(line!))).toBeLessThan(1_000);
});

test('the period that runs is judged, and the one before it', () => {
  const [month] = linesOf([aTarget()]);
  expect(judgedPeriods(month!, '2026-11-18', YEAR).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-10-01 2026-10-31',
    '2026-11-01 2026-11-30',
  ]);
  const [once] = linesOf([aTarget({ every: 'once', from: '2026-07-01', until: '2026-07-31' })]);
  expect(judgedPeriods(once!, '2026-06-30', YEAR)).toEqual([]);
  expect(judgedPeriods(once!, '2026-07-01', YEAR)).toEqual([
    { kind: 'dates', from: '2026-07-01', to: '2026-07-31' },
  ]);
});

test('a period is known again by its dates', () => {
  const dates = { from: '2026-11-01', to: '2026-11-30' };
  expect(periodOf('month', dates)).toEqual({ kind: 'calendar', grain: 'month', ...dates });
  expect(periodOf('once', dates)).toEqual({ kind: 'dates', ...dates });
});
