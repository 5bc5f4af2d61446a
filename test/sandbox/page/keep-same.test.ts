import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepSame } from '../../../src/sandbox/page/keep-same.ts';

describe('what is read again', () => {
  test('is what was read, whatever was there before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (old, fresh) => {
        expect(keepSame(old, structuredClone(fresh))).toEqual(fresh);
      }),
    );
  });

  test('is the old itself where nothing is different', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(keepSame(value, structuredClone(value))).toBe(value);
      }),
    );
  });

  test('keeps the parts that are the same', () => {
    const old = [
      { ts: '1', words: ['a'] },
      { ts: '2', words: ['b'] },
    ];
    const fresh = keepSame(old, [
      { ts: '1', words: ['a'] },
      { ts: '2', words: ['c'] },
      { ts: '3', words: [] },
    ]);
    expect(fresh[0]).toBe(old[0]);
    expect(fresh[1]).not.toBe(old[1]);
    expect(fresh).toHaveLength(3);
  });
});
