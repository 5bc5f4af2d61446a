import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeRaced, type LeaderboardFacts, leaderboardOf, leadersOf } from '../../src/domain/leaderboard.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../src/domain/periods.ts';

const boardOf = (parts: [string | null, number][], unnamed: string[] = []) => {
  const facts: LeaderboardFacts = {
    metric: BUILT_IN_CATALOGUE.get('meetings')!,
    period: periodAt('month', '2026-11-18', { startMonth: 1 }),
    today: '2026-11-18',
    by: 'owner',
    parts: parts.map(([name, value]) => ({ name, value })),
    unnamed: new Set(unnamed),
  };
  return leaderboardOf(facts);
};
const placesOf = (...asked: Parameters<typeof boardOf>) =>
  boardOf(...asked).places.map(({ place, name }) => `${place} ${name}`);

describe('a leaderboard', () => {
  test('shares a place among those who have as much, and leaves the next ones free', () => {
    expect(
      placesOf([
        ['Bo', 7],
        ['Anna', 9],
        ['Dan', 4],
        ['Cilla', 7],
      ]),
    ).toEqual(['1 Anna', '2 Bo', '2 Cilla', '4 Dan']);
  });

  test('names five places and no more, unless the fifth is shared', () => {
    const six = 'ABCDEF'.split('').map((name, index): [string, number] => [name, 10 - index]);
    expect(placesOf(six)).toHaveLength(5);
    expect(boardOf(six).others).toBe(5);
    expect(placesOf([...six.slice(0, 5), ['G', 6]])).toHaveLength(6);
  });

  test('tells of those who do not want to be named among the others, and of nobody in their place', () => {
    const board = boardOf(
      [
        ['Anna', 9],
        ['Bo', 7],
        [null, 3],
      ],
      ['Anna'],
    );
    expect(board.places).toEqual([{ place: 2, name: 'Bo', value: 7 }]);
    expect(leadersOf(board)).toEqual([]);
    expect([board.others, board.total]).toEqual([12, 19]);
  });

  test('says nothing of those who have nothing', () => {
    expect(
      placesOf([
        ['Anna', 0],
        ['Bo', 2],
      ]),
    ).toEqual(['1 Bo']);
  });

  test('adds up, whoever is shown', () => {
    const part = fc.tuple(fc.option(fc.constantFrom(...'ABCDEFGHIJ')), fc.integer({ min: 0, max: 50 }));
    const parts = fc.uniqueArray(part, { selector: ([name]) => name });
    fc.assert(
      fc.property(parts, fc.subarray([...'ABCDEFGHIJ']), (given, unnamed) => {
        const { places, others, total } = boardOf(given, unnamed);
        expect(places.reduce((sum, { value }) => sum + value, others)).toBe(total);
        expect(places.some(({ name }) => unnamed.includes(name))).toBe(false);
        for (const { place, value } of places)
          expect(place).toBe(1 + given.filter(([name, other]) => name !== null && other > value).length);
      }),
    );
  });
});

test.each([
  ['meetings', true],
  ['revenue', true],
  ['deals_won', true],
  ['win_rate', false],
  ['pipeline', false],
  ['cac', false],
  ['ad_spend', false],
  ['deals_lost', false],
  ['visitors', false],
])('%s can be raced for: %s', (key, can) => {
  expect(canBeRaced(BUILT_IN_CATALOGUE.get(key)!)).toBe(can);
});
