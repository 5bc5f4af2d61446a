import { describe, expect, test } from 'vitest';
import { mergeTraffic, readFrom } from '../../../../src/sandbox/page/tools/traffic/merge-traffic.ts';
import { anExchange } from './an-exchange.ts';

const done = (id: number) => anExchange({ id });
const awaited = (id: number) => anExchange({ id, ms: undefined });
const kept = (oldest: number, newest: number) => ({ oldest, newest });

describe('from where to read', () => {
  test.each([
    ['from the beginning', [], kept(1, 9), 0],
    ['after what is known', [done(1), done(2)], kept(1, 9), 2],
    ['again what is awaited', [done(1), awaited(2), done(3)], kept(1, 9), 1],
    ['all of a sandbox that was started anew', [done(80), done(81)], kept(1, 3), 0],
  ])('%s', (_name, known, span, after) => expect(readFrom(known, span)).toBe(after));
});

describe('what is then known', () => {
  const ids = (...given: Parameters<typeof mergeTraffic>) => mergeTraffic(...given).map(({ id }) => id);

  test('the old and the new', () =>
    expect(ids([done(1), done(2)], [done(3)], 2, kept(1, 3))).toEqual([1, 2, 3]));

  test('an answer takes the place of waiting', () => {
    const [, second] = mergeTraffic([done(1), awaited(2)], [done(2), done(3)], 1, kept(1, 3));
    expect(second?.ms).toBe(12);
  });

  test('not what the sandbox has let go', () =>
    expect(ids([done(1), done(2), done(3)], [done(4)], 3, kept(3, 4))).toEqual([3, 4]));

  test('nothing once it was cleared', () => expect(ids([done(1), done(2)], [], 2, kept(3, 2))).toEqual([]));

  test('what did not change stays the same object, so that nothing is drawn again', () => {
    const first = done(1);
    expect(mergeTraffic([first], [done(2)], 1, kept(1, 2))[0]).toBe(first);
  });
});
