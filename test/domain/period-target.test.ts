import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { inForce } from '../../src/domain/in-force.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { targetFor } from '../../src/domain/period-target.ts';
import { periodAt, rollingTo, split, toDateAt } from '../../src/domain/periods.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';

const JANUARY = { startMonth: 1 };
const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });

const aim = (value: number, more: Partial<Target> = {}): Target => ({
  ...NOTHING_MORE,
  id: '1',
  metric: 'meetings',
  value,
  every: 'month',
  from: '2026-01-01',
  until: null,
  filter: {},
  setAt: '2026-01-01T08:00:00.000Z',
  setBy: 'Åsa',
  ...more,
});

const at = (grain: Grain, date: string, fiscalYear = JANUARY) => periodAt(grain, date, fiscalYear);
const dates = (from: string, to: string): Period => ({ kind: 'dates', from, to });

function found(period: Period, targets: readonly Target[], more: Partial<Wanted> = {}) {
  const { metric, filter, fiscalYear } = { metric: 'meetings', filter: {}, fiscalYear: JANUARY, ...more };
  return targetFor(BUILT_IN_CATALOGUE.get(metric)!, period, targets, filter, { calendar, fiscalYear });
}
type Wanted = { metric: string; filter: Target['filter']; fiscalYear: { startMonth: number } };

const NOVEMBER = at('month', '2026-11-18');

describe('a target set for just this kind of period', () => {
  test('holds as it was set', () => {
    expect(found(NOVEMBER, [aim(80)])).toEqual({
      value: 80,
      basis: 'set',
      every: 'month',
      setBy: 'Åsa',
      id: '1',
      version: 1,
      minimum: null,
      stretch: null,
      guard: null,
      contract: null,
      draft: false,
      missing: [],
      pending: null,
    });
  });

  test('another metric’s is none', () => {
    expect(found(NOVEMBER, [aim(80, { metric: 'revenue' })])).toBeNull();
    expect(found(NOVEMBER, [])).toBeNull();
  });

  test('holds before what would follow from others', () => {
    const targets = [aim(80), aim(300, { every: 'quarter' }), aim(20, { every: 'week', from: '2025-12-29' })];
    expect(found(NOVEMBER, targets)).toMatchObject({ value: 80, basis: 'set' });
    expect(found(at('quarter', '2026-11-18'), targets)).toMatchObject({ value: 300, basis: 'set' });
    expect(found(at('week', '2026-11-18'), targets)).toMatchObject({ value: 20, basis: 'set' });
  });
});

describe('a change', () => {
  const versions = [
    aim(80),
    aim(100, { id: '2', from: '2026-11-01', setAt: '2026-10-28T08:00:00.000Z', setBy: 'Erik' }),
  ];

  test.each([
    ['2026-10-31', 80, 1, 'Åsa'],
    ['2026-11-01', 100, 2, 'Erik'],
    ['2027-03-01', 100, 2, 'Erik'],
  ])('does not rewrite history: in the month of %s the target is %d', (date, value, version, setBy) => {
    expect(found(at('month', date), versions)).toMatchObject({ value, version, setBy });
  });

  test('before the first version there was no target', () => {
    expect(found(at('month', '2025-12-31'), versions)).toBeNull();
  });

  test('a year sums what each of its months was meant to be', () => {
    expect(found(at('year', '2026-11-18'), versions)).toMatchObject({
      value: 10 * 80 + 2 * 100,
      basis: 'summed',
      every: 'month',
    });
  });

  test('of two from the same day, the one set last holds, whatever the order they are told in', () => {
    const regretted = aim(90, { id: '3', from: '2026-11-01', setAt: '2026-10-28T09:00:00.000Z' });
    expect(found(NOVEMBER, [...versions, regretted])?.value).toBe(90);
    expect(found(NOVEMBER, [regretted, ...versions])?.value).toBe(90);
    expect(found(NOVEMBER, [aim(1), aim(2)])?.value).toBe(2);
  });

  test('one set later from an earlier day does not undo the later one', () => {
    const earlier = aim(60, { id: '3', from: '2026-06-01', setAt: '2026-11-18T08:00:00.000Z' });
    expect(found(at('month', '2026-07-15'), [...versions, earlier])?.value).toBe(60);
    expect(found(NOVEMBER, [...versions, earlier])?.value).toBe(100);
  });
});

describe('until', () => {
  const autumn = aim(100, { id: '2', from: '2026-09-01', until: '2026-10-31' });

  test('after its last day nothing holds, or what held before again', () => {
    expect(found(at('month', '2026-10-01'), [autumn])?.value).toBe(100);
    expect(found(NOVEMBER, [autumn])).toBeNull();
    expect(found(NOVEMBER, [aim(80), autumn])?.value).toBe(80);
  });

  test('in the middle of a period, that period is not covered', () => {
    const half = aim(100, { until: '2026-11-15' });
    expect(found(at('month', '2026-10-01'), [half])?.value).toBe(100);
    expect(found(NOVEMBER, [half])).toBeNull();
  });

  test('a date is held by what begins last and has not ended', () => {
    expect(inForce([aim(80), autumn], 'month', '2026-10-31')).toBe(autumn);
    expect(inForce([aim(80), autumn], 'month', '2026-11-01')?.value).toBe(80);
    expect(inForce([autumn], 'month', '2026-11-01')).toBeUndefined();
    expect(inForce([autumn], 'quarter', '2026-10-01')).toBeUndefined();
    expect(inForce([autumn], 'month', '2026-10-01', '2026-11-01')).toBeUndefined();
  });
});

describe('a part of a coarser target', () => {
  const quarter = [aim(630, { every: 'quarter' })];

  test('is by working days: 22, 21 and 20 in the fourth quarter of 2026', () => {
    const months = ['2026-10-01', '2026-11-01', '2026-12-01'].map((date) =>
      found(at('month', date), quarter),
    );
    expect(months.map((month) => month!.value)).toEqual([220, 210, 200]);
    expect(months[1]).toMatchObject({ basis: 'split', every: 'quarter' });
  });

  test.each([
    ['week 47', at('week', '2026-11-18'), (84 * 5) / 21],
    ['a Wednesday', at('day', '2026-11-18'), 4],
    ['the month so far', toDateAt('month', '2026-11-18', JANUARY), (84 * 13) / 21],
    ['the last 7 days', rollingTo('day', 7, '2026-11-18'), (84 * 5) / 21],
    ['two dates', dates('2026-11-02', '2026-11-06'), (84 * 5) / 21],
    ['a week across two months', at('week', '2026-09-30'), (84 * 3) / 22 + (84 * 2) / 22],
  ])('%s of a month’s', (_, period, value) => {
    expect(found(period, [aim(84)])).toMatchObject({ value: expect.closeTo(value, 9), basis: 'split' });
  });

  test('the nearest coarser one is taken', () => {
    const both = [aim(84), aim(10_000, { every: 'year' })];
    expect(found(at('week', '2026-11-18'), both)).toMatchObject({ value: 20, every: 'month' });
  });

  test('the month so far is part of the month’s target, not of the weeks’', () => {
    const both = [aim(84), aim(500, { every: 'week', from: '2025-12-29' })];
    expect(found(toDateAt('month', '2026-11-18', JANUARY), both)).toMatchObject({
      value: expect.closeTo(52, 9),
      every: 'month',
    });
  });

  test('a stretch of days off has none, rather than one that is reached by doing nothing', () => {
    expect(found(at('day', '2026-11-21'), [aim(84)])).toBeNull();
    expect(found(dates('2026-12-25', '2026-12-27'), [aim(84)])).toBeNull();
    expect(found(at('day', '2026-11-21'), [aim(84, { every: 'once', until: '2026-12-31' })])).toBeNull();
  });

  test('of a target set for days off alone, days in the calendar share it', () => {
    const fair = [aim(30, { every: 'once', from: '2026-12-25', until: '2026-12-27' })];
    expect(found(at('day', '2026-12-26'), fair)?.value).toBeCloseTo(10, 9);
  });

  test('a period that is only partly covered has no target', () => {
    const fromNovember = [aim(84, { from: '2026-11-01' })];
    expect(found(at('quarter', '2026-11-18'), fromNovember)).toBeNull();
    expect(found(at('year', '2026-11-18'), fromNovember)).toBeNull();
    expect(found(dates('2026-10-30', '2026-11-10'), fromNovember)).toBeNull();
    expect(found(at('week', '2026-11-01'), fromNovember)).toBeNull();
  });
});

describe('adding up', () => {
  test('a year takes its quarters before its months', () => {
    const both = [aim(1), aim(300, { every: 'quarter' })];
    expect(found(at('year', '2026-11-18'), both)).toMatchObject({ value: 1_200, every: 'quarter' });
  });

  test('a quarter is the sum of its months', () => {
    expect(found(at('quarter', '2026-11-18'), [aim(80)])).toMatchObject({ value: 240, basis: 'summed' });
  });

  const grains: readonly Grain[] = ['year', 'quarter', 'month', 'week', 'day'];
  const anAim = fc.record({
    value: fc.integer({ min: 0, max: 1_000_000 }),
    every: fc.constantFrom('year', 'quarter', 'month'),
    startMonth: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 0, max: 1_500 }).map((day) => new Date(Date.UTC(2025, 0, 1 + day))),
  });

  test('the parts make the whole, of every kind of period and fiscal year', () => {
    fc.assert(
      fc.property(anAim, ({ value, every, startMonth, date }) => {
        const fiscalYear = { startMonth };
        const whole = at(every, date.toISOString().slice(0, 10), fiscalYear);
        const targets = [aim(value, { every, from: whole.from, until: whole.to })];
        for (const grain of grains.slice(grains.indexOf(every))) {
          if (grain === 'week') continue;
          const parts = split(whole, grain, fiscalYear).map((part) => found(part, targets, { fiscalYear }));
          const sum = parts.reduce((all, part) => all + (part?.value ?? 0), 0);
          expect(sum).toBeCloseTo(value, 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('however a month is cut in two, the halves make it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 9_999 }), (day, value) => {
        const cut = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
        const halves = [dates(cut(1), cut(day)), dates(cut(day + 1), cut(30))];
        const sum = halves.reduce((all, half) => all + (found(half, [aim(value)])?.value ?? 0), 0);
        expect(sum).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('between two dates', () => {
  const campaign = aim(40, { every: 'once', from: '2026-11-02', until: '2026-11-13' });
  const asked = dates('2026-11-02', '2026-11-13');

  test('a target holds before what follows from recurring ones', () => {
    expect(found(asked, [aim(84), campaign])).toMatchObject({ value: 40, basis: 'set', every: 'once' });
  });

  test('inside it, a part by working days; outside or across its ends, none', () => {
    expect(found(at('week', '2026-11-04'), [campaign])).toMatchObject({ value: 20, basis: 'split' });
    expect(found(NOVEMBER, [campaign])).toBeNull();
    expect(found(dates('2026-11-09', '2026-11-16'), [campaign])).toBeNull();
  });

  test('a wider one covers what a narrower one does not', () => {
    const wide = aim(63, { every: 'once', from: '2026-10-01', until: '2026-12-31' });
    expect(found(dates('2026-11-09', '2026-11-16'), [wide, campaign])).toMatchObject({
      value: expect.closeTo(6, 9),
    });
  });

  test('said again with another value it has another version, and other dates are another target', () => {
    const other = aim(9, { every: 'once', from: '2026-12-01', until: '2026-12-04' });
    const raised = aim(50, {
      id: '2',
      every: 'once',
      from: '2026-11-02',
      until: '2026-11-13',
      setAt: '2026-11-03T08:00:00.000Z',
    });
    expect(found(asked, [campaign, other, raised])).toMatchObject({ value: 50, version: 2 });
    expect(found(dates('2026-12-01', '2026-12-04'), [campaign, other, raised])?.version).toBe(1);
  });
});

describe('whose', () => {
  const åsa = aim(50, { filter: { owner: 'Åsa' } });
  const both = aim(20, { filter: { channel: 'email', owner: 'Åsa' } });

  test('a person’s target is theirs, and the whole company’s is nobody’s', () => {
    expect(found(NOVEMBER, [aim(80), åsa])?.value).toBe(80);
    expect(found(NOVEMBER, [aim(80), åsa], { filter: { owner: 'Åsa' } })).toMatchObject({
      value: 50,
      version: 1,
    });
    expect(found(NOVEMBER, [aim(80), åsa], { filter: { owner: 'Erik' } })).toBeNull();
    expect(found(NOVEMBER, [åsa])).toBeNull();
  });

  test('the order of the dimensions says nothing', () => {
    expect(found(NOVEMBER, [both], { filter: { owner: 'Åsa', channel: 'email' } })?.value).toBe(20);
  });
});

describe('a level or a ratio', () => {
  test.each(['pipeline', 'win_rate'])('%s keeps its value in every period', (metric) => {
    const targets = [aim(0.3, { metric })];
    for (const period of [
      at('day', '2026-11-21'),
      at('week', '2026-11-18'),
      NOVEMBER,
      at('quarter', '2026-11-18'),
      at('year', '2026-11-18'),
      rollingTo('day', 90, '2026-11-18'),
      dates('2026-11-03', '2026-12-24'),
    ])
      expect(found(period, targets, { metric })?.value).toBe(0.3);
  });

  test('of the same kind of period first, then a finer one’s, then a coarser one’s', () => {
    const metric = 'pipeline';
    const [week, month, year] = [
      aim(1, { metric, every: 'week', from: '2025-12-29' }),
      aim(2, { metric, every: 'month' }),
      aim(4, { metric, every: 'year' }),
    ];
    expect(found(NOVEMBER, [week, month, year], { metric })).toMatchObject({ value: 2, basis: 'set' });
    expect(found(at('quarter', '2026-11-18'), [week, month, year], { metric })?.value).toBe(2);
    expect(found(NOVEMBER, [week, year], { metric })?.value).toBe(1);
    expect(found(NOVEMBER, [year], { metric })).toMatchObject({ value: 4, basis: 'split', every: 'year' });
  });

  test('where it is meant to be is where it is meant to end', () => {
    const metric = 'pipeline';
    const targets = [aim(5, { metric }), aim(9, { metric, from: '2026-12-01' })];
    expect(found(NOVEMBER, targets, { metric })?.value).toBe(5);
    expect(found(at('quarter', '2026-11-18'), targets, { metric })?.value).toBe(9);
  });
});

test('a fiscal year from May has its own quarters and year', () => {
  const fiscalYear = { startMonth: 5 };
  const year = [aim(1_200, { every: 'year', from: '2026-05-01' })];
  expect(found(at('year', '2026-11-18', fiscalYear), year, { fiscalYear })).toMatchObject({
    value: 1_200,
    basis: 'set',
  });
  expect(found(at('month', '2027-04-10', fiscalYear), year, { fiscalYear })).toMatchObject({
    basis: 'split',
  });
  expect(found(at('month', '2026-04-10', fiscalYear), year, { fiscalYear })).toBeNull();
  const quarter = [aim(300, { every: 'quarter', from: '2026-05-01' })];
  expect(found(at('year', '2026-11-18', fiscalYear), quarter, { fiscalYear })?.value).toBe(1_200);
});
