import { beforeEach, describe, expect, test } from 'vitest';
import { demoClock } from '../../src/demo/demo-clock.ts';
import { startClock } from '../../src/sandbox/clock.ts';

const HOUR_MS = 3_600_000;
let real: number;
beforeEach(() => {
  real = Date.parse('2026-11-20T13:45:00.000Z');
});

/** With the sandbox's clock on top, as in the demo. */
function clocks(chosen?: string) {
  const demo = demoClock(chosen, () => real);
  const sandbox = startClock(demo.now);
  demo.follow(sandbox);
  return { demo, sandbox };
}

describe('the demo’s time', () => {
  test('is now, and goes on', () => {
    const { demo } = clocks();
    expect(demo.instant()).toBe('2026-11-20T13:45:00.000Z');
    real += HOUR_MS;
    expect(demo.instant()).toBe('2026-11-20T14:45:00.000Z');
  });

  test.each([
    ['2026-06-30', '2026-06-30T07:00:00.000Z'],
    ['2026-12-24', '2026-12-24T08:00:00.000Z'],
  ])('begins at nine in Stockholm on a chosen day, %s', (chosen, instant) => {
    const { demo } = clocks(chosen);
    expect(demo.instant()).toBe(instant);
    expect(demo.today()).toBe(chosen);
  });

  test('is the sandbox’s, which can be moved there and back', () => {
    const { demo, sandbox } = clocks();
    sandbox.advance(24 * HOUR_MS);
    expect(demo.instant()).toBe('2026-11-21T13:45:00.000Z');
    sandbox.advance(-sandbox.moved());
    expect(demo.instant()).toBe('2026-11-20T13:45:00.000Z');
  });

  test('never goes back to before something was learned, and goes on from there', () => {
    const { demo, sandbox } = clocks();
    sandbox.advance(72 * HOUR_MS);
    demo.notBefore('2026-11-23T06:12:00.000Z');
    expect(demo.instant()).toBe('2026-11-23T13:45:00.000Z');
    sandbox.advance(-sandbox.moved());
    expect(demo.instant()).toBe('2026-11-23T06:12:00.000Z');
    real += HOUR_MS;
    expect(demo.instant()).toBe('2026-11-23T07:12:00.000Z');
    sandbox.advance(HOUR_MS);
    expect(demo.instant()).toBe('2026-11-23T08:12:00.000Z');
  });

  test('begins where it was left when the figures are ahead of the day', () => {
    const { demo, sandbox } = clocks();
    demo.notBefore('2027-02-01T06:12:00.000Z');
    demo.notBefore('2026-12-01T06:12:00.000Z');
    expect(demo.instant()).toBe('2027-02-01T06:12:00.000Z');
    expect(sandbox.moved()).toBe(0);
  });

  test('tells how far a conversation may go back: to midnight, or to the last figures', () => {
    const { demo } = clocks();
    expect(demo.quietFor()).toBe(14.75 * HOUR_MS);
    demo.notBefore('2026-11-20T12:45:00.000Z');
    expect(demo.quietFor()).toBe(HOUR_MS);
  });
});
