import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { type Due, dueOf, stillDue } from '../../../src/domain/funnel/due.ts';
import { sumOf } from '../../../src/domain/numbers.ts';
import { periodAt } from '../../../src/domain/periods.ts';
import { splitTarget } from '../../../src/domain/split-target.ts';

const fiscalYear = { startMonth: 1 };
const rules = {
  calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }),
  fiscalYear,
  season: null,
};
const year = periodAt('year', '2027-01-01', fiscalYear);
const due = (need: number, days: number, since = year.from) => dueOf(need, year, days, since, rules);

/** How much of it has to have come by the end of a date; exact to a working day of a month. */
function by(date: string, { before, months }: Due): number {
  return (
    before +
    sumOf(
      months.map(({ from, to, value }) => {
        if (date < from) return 0;
        const last = date < to ? date : to;
        const all = rules.calendar.workingDays(from, to);
        return all > 0 ? (value * rules.calendar.workingDays(from, last)) / all : value;
      }),
    )
  );
}

describe('when what a goal takes of a stage has to come', () => {
  test('the goal’s own stretch, moved back by the way from here to the goal', () => {
    const meetings = due(786, 47);
    expect(meetings).toMatchObject({ from: '2026-11-15', to: '2027-11-14', days: 47 });
    // 31 of the 251 working days lie before the year.
    expect(meetings.before).toBe(97);
    expect(meetings.months).toHaveLength(11);
    expect(meetings.months[0]).toMatchObject({ from: '2027-01-01', to: '2027-01-31' });
    expect(meetings.months.at(-1)).toMatchObject({ from: '2027-11-01', to: '2027-11-14' });
    expect(meetings.before + stillDue(meetings)).toBe(786);
  });

  test('a way of no days leaves everything where it was', () => {
    const { before, months } = due(667, 0);
    expect(before).toBe(0);
    expect(months).toEqual(splitTarget(667, year, 'month', { ...rules, decimals: 0 }));
  });

  test('from the middle of a month on, what is behind is one figure', () => {
    const told = due(365, 30, '2027-03-18');
    expect(told.months[0]).toMatchObject({ from: '2027-03-18', to: '2027-03-31' });
    expect(told.before + stillDue(told)).toBe(365);
  });

  test('a way longer than the stretch leaves nothing that could still come', () => {
    expect(due(40, 400)).toMatchObject({ before: 40, months: [] });
  });

  test('where nobody works all of it is shared by days', () => {
    const weekend = { from: '2027-01-09', to: '2027-01-10' };
    expect(dueOf(10, weekend, 0, '2027-01-10', rules)).toMatchObject({ before: 5 });
  });

  test('a season of the goal’s is met as many days before it', () => {
    const season = [...Array(11).fill(1), 5];
    const told = dueOf(1200, year, 31, year.from, { ...rules, season, ahead: 31 });
    const most = [...told.months].sort((a, b) => b.value - a.value)[0]!;
    expect(most).toMatchObject({ from: '2027-11-01', to: '2027-11-30' });
  });

  const need = fc.integer({ min: 0, max: 1_000_000 });
  const days = fc.integer({ min: 0, max: 500 });
  const since = fc.integer({ min: 0, max: 364 }).map((day) => addDays(year.from, day));

  test('its parts sum to the need, whatever the way and the day it is told', () => {
    fc.assert(
      fc.property(need, days, since, (need, days, since) => {
        const told = due(need, days, since);
        expect(told.before + stillDue(told)).toBe(need);
        expect(told.before).toBeGreaterThanOrEqual(0);
        for (const { from, to, value } of told.months) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(from >= since && to <= told.to && from <= to).toBe(true);
        }
      }),
    );
  });

  test('a higher need never asks for less by any date', () => {
    fc.assert(
      fc.property(
        need,
        need,
        days,
        since,
        fc.integer({ min: 0, max: 400 }),
        (one, other, days, since, at) => {
          const date = addDays(year.from, at);
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map((some) =>
            due(some, days, since),
          );
          expect(high!.before).toBeGreaterThanOrEqual(low!.before);
          // Each month is whole, so that a date’s sum is right to a thing a month.
          expect(by(date, high!)).toBeGreaterThanOrEqual(by(date, low!) - 12);
        },
      ),
    );
  });

  test('a longer way never moves a need later', () => {
    fc.assert(
      fc.property(days, days, since, fc.integer({ min: 0, max: 400 }), (one, other, since, at) => {
        const date = addDays(year.from, at);
        const [short, long] = [Math.min(one, other), Math.max(one, other)].map((days) =>
          due(1_000_000, days, since),
        );
        expect(long!.to <= short!.to).toBe(true);
        expect(long!.before).toBeGreaterThanOrEqual(short!.before);
        // Whole things, a million of them: what rounding can move is a dozen.
        expect(by(date, long!)).toBeGreaterThanOrEqual(by(date, short!) - 12);
      }),
    );
  });
});
