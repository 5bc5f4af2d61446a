import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inFlight } from '../../src/slack/in-flight.ts';
import { inTurns } from '../../src/slack/in-turns.ts';

describe('answers in turn', () => {
  test('never more than a few at once, and each of them in the end', async () => {
    const inTurn = inTurns(2);
    let under = 0;
    let most = 0;
    const answers = Array.from({ length: 9 }, (_, i) =>
      inTurn(async () => {
        under += 1;
        most = Math.max(most, under);
        await nextTurn();
        under -= 1;
        return i;
      }),
    );
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(2);
  });

  test('what arrives meanwhile is heard between two answers, and not after the last', async () => {
    const inTurn = inTurns(1);
    const order: string[] = [];
    const answers = ['first', 'second', 'third'].map((name) => inTurn(() => order.push(name)));
    const acks = (async () => {
      for (let i = 0; i < 3; i += 1) {
        await nextTurn();
        order.push('ack');
      }
    })();
    await Promise.all([...answers, acks]);
    expect(order.indexOf('ack')).toBeLessThan(order.indexOf('second'));
    expect(order.lastIndexOf('ack')).toBeGreaterThan(order.indexOf('first'));
  });

  test('one that fails makes room for the next', async () => {
    const inTurn = inTurns(1);
    const failed = inTurn(() => Promise.reject(new Error('no database')));
    const next = inTurn(() => 'answered');
    await expect(failed).rejects.toThrow('no database');
    expect(await next).toBe('answered');
  });

  test('stopping waits for those that wait their turn', async () => {
    const inTurn = inTurns(1);
    const { track, drain } = inFlight();
    const answered: number[] = [];
    for (const i of [1, 2, 3]) void track(inTurn(() => answered.push(i)));
    expect(await drain(10_000)).toBe(true);
    expect(answered).toEqual([1, 2, 3]);
  });
});
