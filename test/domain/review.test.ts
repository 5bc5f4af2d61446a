import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { daysLate, usualDue } from '../../src/domain/decision.ts';
import {
  byVotes,
  linesIn,
  linesShown,
  REVIEW_KINDS,
  type ReviewNote,
  writtenIn,
} from '../../src/domain/review.ts';

let ids = 0;
function aNote(about: Partial<ReviewNote> = {}): ReviewNote {
  ids += 1;
  return { id: ids, kind: 'stop', text: `line ${ids}`, userId: 'U1', name: 'Åsa', votes: [], ...about };
}
const voters = (count: number) => Array.from({ length: count }, (_, at) => `U${at}`);

test.each([
  ['one line\n\n  another  ', ['one line', 'another']],
  ['- a\n• b\n1. c\n2) d\n– e', ['a', 'b', 'c', 'd', 'e']],
  ['same\nsame', ['same']],
  ['3 calls a day, -5 % cost, 2.5 hours', ['3 calls a day, -5 % cost, 2.5 hours']],
  ['-\n  \n• ', []],
])('%j is written as lines', (text, lines) => {
  expect(linesIn(text)).toEqual(lines);
});

test('before anything is revealed it is known how many lines, from how many, and no more', () => {
  const notes = [aNote(), aNote({ userId: 'U2', kind: 'more' }), aNote({ userId: 'U2', kind: 'stop' })];
  expect(writtenIn(notes)).toEqual({
    lines: 3,
    people: 2,
    byKind: { stop: 2, start: 0, continue: 0, more: 1, less: 0 },
  });
});

describe('the lines that have room', () => {
  test('go by votes, what was written first before what came later', () => {
    const [first, second, third] = [aNote(), aNote(), aNote({ votes: voters(2) })];
    expect(byVotes([second, third, first])).toEqual([third, first, second]);
    expect(linesShown([first, second, third], 2)).toEqual({ shown: [third, first], hidden: 1 });
  });

  test('show each heading’s first before any heading’s second', () => {
    const stops = [aNote(), aNote(), aNote()];
    const less = aNote({ kind: 'less' });
    expect(linesShown([...stops, less], 2)).toEqual({ shown: [stops[0], less], hidden: 2 });
  });

  test('lose no line and never show one with fewer votes instead of one with more', () => {
    const note = fc.record({ kind: fc.constantFrom(...REVIEW_KINDS), votes: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 60 }), fc.nat({ max: 40 }), (given, room) => {
        const notes = given.map(({ kind, votes }) => aNote({ kind, votes: voters(votes) }));
        const { shown, hidden } = linesShown(notes, room);
        expect(shown.length + hidden).toBe(notes.length);
        const fewest = Math.min(...shown.map(({ votes }) => votes.length));
        const left = notes.filter((one) => !shown.includes(one));
        expect(Math.max(-1, ...left.map(({ votes }) => votes.length))).toBeLessThanOrEqual(
          shown.length === 0 ? Infinity : fewest,
        );
      }),
    );
  });
});

describe('a decision’s date', () => {
  const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
  test.each([
    ['2026-11-16', '2026-11-23'],
    // In a week is Christmas Eve: then the first working day after.
    ['2026-12-17', '2026-12-28'],
  ])('decided on %s it is due on %s where nobody says', (today, due) => {
    expect(usualDue(today, calendar)).toBe(due);
  });
  test.each([
    ['2026-11-18', 0],
    ['2026-11-17', 1],
    ['2026-11-20', -2],
  ])('due on %s it is %i days late on the 18th', (dueOn, days) => {
    expect(daysLate({ dueOn }, '2026-11-18')).toBe(days);
  });
});
