import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { DueThing } from '../../src/sandbox/options.ts';
import type { Overview } from '../../src/sandbox/sandbox.ts';
import type { SeenMessage } from '../../src/sandbox/seen.ts';
import { killNow } from '../support/child.ts';

const DEMO = fileURLToPath(new URL('../../src/demo/start.mjs', import.meta.url));
const TODAY = ['--today', '2026-11-20', '--lang', 'sv', '--port', '0'];

const MONDAY_DIGEST = Date.parse('2026-11-23T07:30:00.000Z');
const MONDAY_TEN = Date.parse('2026-11-23T09:00:00.000Z');

const folder = mkdtempSync(path.join(tmpdir(), 'takt-whole-demo-'));
let child: ChildProcess | undefined;
let said: string;

afterAll(async () => {
  if (child && child.exitCode === null && child.signalCode === null) await killNow(child);
  rmSync(folder, { recursive: true, force: true });
});

/** @returns the address that it says to open */
async function start(): Promise<string> {
  said = '';
  const started = spawn(process.execPath, [DEMO, ...TODAY], { cwd: folder });
  child = started;
  return new Promise((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece;
      const url = /Öppna (http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (url) resolve(url);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', () => reject(new Error(`The demo ended:\n${said}`)));
  });
}

async function get<T>(url: string, query = {}): Promise<T> {
  return (await (await fetch(`${url}?${new URLSearchParams(query)}`)).json()) as T;
}

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T;
}

const growth = (url: string) =>
  get<SeenMessage[]>(`${url}/sandbox/messages`, { as: 'Åsa Lindqvist', channel: '#growth' });

describe('npm run demo', { timeout: 300_000 }, () => {
  test('the first time: the page is there, and the conversation has begun', async () => {
    const url = await start();
    expect(said).toContain('Skriver arton månader av dess siffror');
    const page = await fetch(`${url}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const messages = await growth(url);
    expect(
      messages.filter(({ author }) => author.isBot).map(({ blocks }) => blocks.map(({ type }) => type)),
    ).toEqual([expect.arrayContaining(['image', 'actions']), expect.arrayContaining(['image', 'actions'])]);
    expect(messages.at(-1)?.text).toContain('`/kpi möten`');
    const { people, moved } = await get<Overview>(`${url}/sandbox/state`);
    expect(people.find(({ isBot }) => !isBot)?.realName).toBe('Åsa Lindqvist');
    expect(moved).toBe(0);
  });

  test('killed, and started again: all of it is there at once, and goes on as the clock is moved', async () => {
    await killNow(child!);
    const url = await start();
    expect(said).not.toContain('Skriver arton månader');
    expect(await growth(url)).toHaveLength(7);

    const morning = Date.parse('2026-11-21T06:12:00.000Z');
    expect(await get<DueThing>(`${url}/sandbox/next-due`)).toMatchObject({ at: morning });
    const { now } = await post<{ now: number }>(`${url}/sandbox/clock`, { toNextDue: true });
    expect(now - morning).toBeGreaterThanOrEqual(0);
    expect(await get<DueThing>(`${url}/sandbox/next-due`)).toMatchObject({ at: morning + 86_400_000 });

    await post(`${url}/sandbox/reset`, {});
    await expect.poll(async () => (await growth(url)).length, { timeout: 60_000 }).toBe(7);
    expect((await get<Overview>(`${url}/sandbox/state`)).now).toBeGreaterThanOrEqual(morning);

    // Monday's digest is what was said last.
    await post(`${url}/sandbox/clock`, { to: MONDAY_TEN });
    await expect.poll(async () => (await growth(url)).length, { timeout: 60_000 }).toBeGreaterThan(7);
  });

  test('stopped, it lets go of everything; the next time it is where it was left', async () => {
    const gone = once(child!, 'exit');
    child!.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
    const url = await start();
    expect(said).toContain('I demon är det redan 23 nov.');
    expect((await get<Overview>(`${url}/sandbox/state`)).now).toBeGreaterThanOrEqual(MONDAY_DIGEST);
    await killNow(child!);
  });
});
