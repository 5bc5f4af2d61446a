import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOfACompany, type Seen } from '../support/figures-of-a-company.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

function levelOf(metric: string, seen: readonly Seen[], by?: 'owner') {
  const figures = figuresOfACompany({
    seen,
    metrics: [metric],
    periods: [NOVEMBER],
    ...(by ? { scope: { by } } : {}),
  });
  return (date: string, group?: string) => figures.levelAt(metric, date, { group });
}

function snapshot(date: string, value: number, owner?: string, metric = 'followers'): Seen {
  return { metric, date, value, form: 'snapshot', ...(owner ? { dimensions: { owner } } : {}) };
}

function change(date: string, value: number, owner?: string, metric = 'pipeline'): Seen {
  return { metric, date, value, form: 'change', ...(owner ? { dimensions: { owner } } : {}) };
}

describe('a level', () => {
  test('fed by snapshots keeps its last known value, and is no data before the first', () => {
    const at = levelOf('followers', [snapshot('2026-11-05', 4210), snapshot('2026-11-20', 4300)]);
    expect([at('2026-11-04'), at('2026-11-05'), at('2026-11-19'), at('2026-11-30')]).toEqual([
      null,
      4210,
      4210,
      4300,
    ]);
  });

  test('fed by changes rises and falls with them', () => {
    const at = levelOf('pipeline', [
      change('2026-10-02', 500),
      change('2026-11-03', 200),
      change('2026-11-08', -500),
    ]);
    expect([at('2026-10-31'), at('2026-11-02'), at('2026-11-03'), at('2026-11-08')]).toEqual([
      500, 500, 700, 200,
    ]);
  });

  test('a snapshot stands for the end of its day, and later changes add to it', () => {
    const at = levelOf('pipeline', [
      snapshot('2026-11-05', 1000, undefined, 'pipeline'),
      change('2026-11-05', 300),
      change('2026-11-06', -100),
    ]);
    expect([at('2026-11-05'), at('2026-11-06')]).toEqual([1000, 900]);
  });

  test('snapshots replace each other within one series only', () => {
    const at = levelOf(
      'followers',
      [
        snapshot('2026-11-02', 10, 'Anna'),
        snapshot('2026-11-03', 5, 'Omar'),
        snapshot('2026-11-04', 12, 'Anna'),
      ],
      'owner',
    );
    expect([at('2026-11-03'), at('2026-11-04'), at('2026-11-03', 'Anna'), at('2026-11-02', 'Omar')]).toEqual([
      15,
      17,
      10,
      null,
    ]);
  });

  test('an owner whom the changes have not named yet has an empty pipeline, not an unknown one', () => {
    const at = levelOf(
      'pipeline',
      [change('2026-11-02', 500, 'Anna'), change('2026-11-20', 700, 'Omar')],
      'owner',
    );
    expect([at('2026-11-01', 'Omar'), at('2026-11-10', 'Omar'), at('2026-11-20', 'Omar')]).toEqual([
      null,
      0,
      700,
    ]);
  });

  test('margins of several series are no figure: they do not add up, and have no weights', () => {
    const margin = (value: number, owner?: string) => snapshot('2026-11-02', value, owner, 'gross_margin');
    expect(levelOf('gross_margin', [margin(0.8)])('2026-11-30')).toBe(0.8);
    expect(levelOf('gross_margin', [margin(0.8, 'A'), margin(0.6, 'B')])('2026-11-30')).toBeNull();
    expect(levelOf('gross_margin', [margin(0.8, 'A'), margin(0.6, 'B')], 'owner')('2026-11-30', 'B')).toBe(
      0.6,
    );
  });

  test('told by snapshots or by changes it is the same', () => {
    const step = fc.record({
      day: fc.integer({ min: -10, max: 30 }),
      rise: fc.integer({ min: -1000, max: 1000 }).map((cents) => cents / 100),
    });
    const dateOf = (day: number) =>
      day > 0 ? `2026-11-${String(day).padStart(2, '0')}` : `2026-10-${String(31 + day).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: ({ day }) => day, minLength: 1 }), (steps) => {
        const ordered = [...steps].sort((a, b) => a.day - b.day);
        let cents = 0;
        const snapshots = ordered.map(({ day, rise }) => {
          cents += Math.round(rise * 100);
          return snapshot(dateOf(day), cents / 100, undefined, 'pipeline');
        });
        const bySnapshots = levelOf('pipeline', snapshots);
        const byChanges = levelOf(
          'pipeline',
          ordered.map(({ day, rise }) => change(dateOf(day), rise)),
        );
        for (const date of ['2026-10-31', '2026-11-01', '2026-11-15', '2026-11-30'])
          expect(byChanges(date)).toBe(bySnapshots(date));
      }),
    );
  });
});
