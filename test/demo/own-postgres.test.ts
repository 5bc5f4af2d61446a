import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { type OwnPostgres, startOwnPostgres } from '../../src/demo/own-postgres.ts';
import { DirectoryInUse } from '../../src/store/store-mistakes.ts';
import { killNow, startChild } from '../support/child.ts';
import { whyNoPostgres } from '../support/postgres.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'takt-own-postgres-'));
// Whoever runs the tests as root: PostgreSQL runs as somebody else, and has to get in.
chmodSync(parent, 0o755);
const folder = path.join(parent, 'postgres');
let running: OwnPostgres | undefined;

afterAll(async () => {
  await running?.stop();
  rmSync(parent, { recursive: true, force: true });
});

async function asked(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

/** By what the server itself has written down. */
function urlOfRunning(): string {
  const port = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgresql://postgres:takt@127.0.0.1:${port}/postgres`;
}

describe.skipIf(whyNoPostgres !== undefined)('the demo’s own PostgreSQL', { timeout: 120_000 }, () => {
  test('keeps its databases from start to start, and drops one that is begun again', async () => {
    running = await startOwnPostgres(folder);
    const first = await running.database('demo');
    await asked(first, 'create table kept (what text)');
    await expect(startOwnPostgres(folder)).rejects.toThrow(DirectoryInUse);
    await running.stop();
    await expect(asked(first, 'select')).rejects.toThrow();
    expect(existsSync(`${folder}.lock`)).toBe(false);

    running = await startOwnPostgres(folder);
    expect(await asked(await running.database('demo'), "select to_regclass('kept')::text")).toEqual(['kept']);
    await running.drop('demo');
    expect(await asked(await running.database('demo'), "select to_regclass('kept')::text")).toEqual([null]);
    await running.stop();
    running = undefined;
  });

  test('is stopped and started anew where a demo that was killed has left it running', async () => {
    const child = await startChild(new URL('./support/leaves-postgres.ts', import.meta.url), folder);
    await killNow(child);
    const leftOver = urlOfRunning();
    expect(await asked(leftOver, 'select 1')).toEqual([1]);
    running = await startOwnPostgres(folder);
    await expect(asked(leftOver, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(await asked(await running.database('demo'), 'select 1')).toEqual([1]);
  });
});
