import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSet } from '../../src/store/ledger/id-set.ts';

describe('a set of ids', () => {
  const ids = fc.array(
    fc.oneof(fc.nat(300), fc.nat(20_000), fc.integer({ min: 2 ** 40, max: 2 ** 40 + 70 })),
  );

  test('holds what a Set holds, and says of each whether it is new', () => {
    fc.assert(
      fc.property(ids, ids, (added, asked) => {
        const [set, model] = [idSet(), new Set<number>()];
        for (const id of added) {
          expect(set.add(id)).toBe(!model.has(id));
          model.add(id);
        }
        expect(set.size).toBe(model.size);
        for (const id of [...added, ...asked]) expect(set.has(id)).toBe(model.has(id));
      }),
    );
  });

  test.each<[string, number[], string]>([
    ['nothing', [], '{}'],
    ['one', [7], '{[7,8)}'],
    ['neighbours, in any order', [3, 1, 2], '{[1,4)}'],
    ['gaps', [1, 3, 4, 9], '{[1,2),[3,5),[9,10)}'],
    ['neighbours over the end of a page', [4_095, 4_096], '{[4095,4097)}'],
    ['the ends of words', [0, 31, 32, 63], '{[0,1),[31,33),[63,64)}'],
    ['beyond 32 bits', [2 ** 33 + 1, 2 ** 33], `{[${2 ** 33},${2 ** 33 + 2})}`],
  ])('is a multirange: %s', (_, added, multirange) => {
    const set = idSet();
    for (const id of added) set.add(id);
    expect(set.multirange()).toBe(multirange);
  });
});
