import { afterEach, describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.parse('2026-11-20T08:00:00Z');
const TEN = MORNING + 2 * HOUR_MS;

let sandbox: Sandbox;
let done: number[];
afterEach(() => sandbox.close());

/** An app that does something at ten. */
const atTen: SandboxOptions = {
  nextDue: async () => (done.includes(TEN) ? undefined : { at: TEN, what: 'Digesten i #growth' }),
  moveClock: async (to, set) => {
    if (!done.includes(TEN) && to >= TEN) {
      set(TEN);
      // It takes a while, and the clock waits for it.
      await new Promise((resolve) => setTimeout(resolve, 10));
      done.push(sandbox.clock.now());
    }
    set(to);
  },
};

async function start(options: SandboxOptions): Promise<void> {
  done = [];
  sandbox = await startSandbox({ now: () => MORNING, ...options });
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${sandbox.url}/sandbox${path}`)).json();
}

async function move(body: object): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

describe('what is due', () => {
  test('is told with its time, and is nothing where the app has nothing to do', async () => {
    await start(atTen);
    expect(await get('/next-due')).toEqual({ at: TEN, what: 'Digesten i #growth' });
    await sandbox.close();
    await start({});
    expect(await get('/next-due')).toBeNull();
    expect(await move({ toNextDue: true })).toEqual({ now: MORNING });
  });

  test('is where the clock goes when somebody asks for it', async () => {
    await start(atTen);
    expect(await move({ toNextDue: true })).toEqual({ now: TEN });
    expect(done).toEqual([TEN]);
    expect(await get('/next-due')).toBeNull();
  });

  test('happens at its own time when the clock is moved past it, before the move is answered', async () => {
    await start(atTen);
    expect(await move({ advance: 24 * HOUR_MS })).toEqual({ now: MORNING + 24 * HOUR_MS });
    expect(done).toEqual([TEN]);
  });

  test('that should have happened already happens now: the clock does not go back for it', async () => {
    const moves: number[] = [];
    await start({
      nextDue: async () => ({ at: MORNING - HOUR_MS, what: 'Digesten i #growth' }),
      moveClock: async (to) => void moves.push(to),
    });
    expect(await move({ toNextDue: true })).toEqual({ now: MORNING });
    expect(moves).toEqual([MORNING]);
  });

  test('happens once when two people move the clock at the same time', async () => {
    await start(atTen);
    await Promise.all([move({ to: TEN + HOUR_MS }), move({ to: TEN + 2 * HOUR_MS })]);
    expect(done).toEqual([TEN]);
  });

  test('is left alone when the clock goes back', async () => {
    const moves: number[] = [];
    await start({ moveClock: async (to) => void moves.push(to) });
    await move({ to: MORNING - HOUR_MS });
    expect(sandbox.clock.now()).toBe(MORNING - HOUR_MS);
    expect(moves).toEqual([]);
  });

  test('a move that fails is told, and does not stand in the way of the next', async () => {
    let fails = true;
    await start({
      moveClock: async (to, set) => {
        if (fails) throw new SyntaxError('The database is gone.');
        set(to);
      },
    });
    expect(await move({ advance: HOUR_MS })).toEqual({ error: 'The database is gone.' });
    fails = false;
    expect(await move({ advance: HOUR_MS })).toEqual({ now: MORNING + HOUR_MS });
  });
});

test('whoever began a conversation hears when everything is as at the start', async () => {
  const seen: number[] = [];
  await start({ onReset: () => void seen.push(sandbox.clock.moved()) });
  sandbox.clock.advance(HOUR_MS);
  sandbox.reset();
  expect(seen).toEqual([0]);
});
