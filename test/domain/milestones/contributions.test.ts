import { describe, expect, test } from 'vitest';
import { isTelling, sidesOf, waysOf, waysTold } from '../../../src/domain/milestones/contributions.ts';

describe('where a figure came from', () => {
  test.each([
    ['all of it', [['a', 10]], true],
    [
      'two fifths of it',
      [
        ['a', 4],
        [null, 6],
      ],
      true,
    ],
    [
      'less',
      [
        ['a', 3],
        [null, 7],
      ],
      false,
    ],
    ['nothing at all', [], false],
    [
      'what was taken back',
      [
        ['a', -5],
        [null, 5],
      ],
      false,
    ],
  ] as const)('is told when the figures say so of %s', (_, parts, expected) => {
    expect(isTelling(parts.map(([name, value]) => ({ name, value })))).toBe(expected);
  });

  const parts = [
    { name: 'Telefon', value: 20 },
    { name: null, value: 30 },
    { name: 'Mejl', value: 20 },
    { name: 'Mässa', value: 4 },
    { name: 'Webb', value: 0 },
    { name: 'Webbinarium', value: 26 },
  ];

  test('names the largest first, those alike by the alphabet, and nothing that is nothing', () => {
    expect(sidesOf(parts).map(({ name }) => name)).toEqual(['Webbinarium', 'Mejl', 'Telefon']);
  });

  test('leaves ways of less than a tenth to the breakdown', () => {
    expect(waysOf(parts.slice(0, 4)).map(({ name }) => name)).toEqual(['Mejl', 'Telefon']);
  });

  test('makes each way one of its own where there are no sides', () => {
    const ways = [{ name: 'Telefon', value: 20 }];
    expect(waysTold([{ name: null, value: 20, ways }])).toEqual([{ name: 'Telefon', value: 20, ways: [] }]);
    expect(waysTold([{ name: 'sales', value: 20, ways }])).toEqual([{ name: 'sales', value: 20, ways }]);
  });
});
