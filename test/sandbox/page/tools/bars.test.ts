import { expect, test } from 'vitest';
import { barsOf } from '../../../../src/sandbox/page/tools/traffic/bars.ts';
import { aDelivery, anExchange, NOON } from './an-exchange.ts';

const cause = aDelivery('/kpi', {}, { ms: 100 });
const after = (at: number, ms: number | undefined) =>
  ({ exchange: anExchange({ at: NOON + at, ms }), tie: 'id' }) as const;

test('each bar begins when its call began and is as long as it took', () => {
  const { bars, span } = barsOf({ id: 1, cause, calls: [after(200, 200)] });
  expect(span).toBe(400);
  expect(bars.map(({ from, wide }) => [from, wide])).toEqual([
    [0, 25],
    [50, 50],
  ]);
});

test('what took no time can still be seen, and nothing sticks out', () => {
  const { bars } = barsOf({ id: 1, cause, calls: [after(400, 0), after(200, undefined)] });
  for (const { from, wide } of bars) {
    expect(wide).toBeGreaterThanOrEqual(1);
    expect(from + wide).toBeLessThanOrEqual(100);
  }
});
