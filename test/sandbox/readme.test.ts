import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

const run = promisify(execFile);
const hasCurl = spawnSync('bash', ['-c', 'curl --version']).status === 0;

let sandbox: Sandbox;
let running: RunningApp;
let readme: string;

beforeAll(async () => {
  readme = await readFile(new URL('../../src/sandbox/README.md', import.meta.url), 'utf8');
  sandbox = await startSandbox();
  running = await startBolt(sandbox, 'http', (app) => {
    app.command('/kpi', async ({ ack, respond, command }) => {
      await ack();
      await respond(`Svar om ${command.text}`).catch(() => undefined);
    });
  });
});
afterAll(async () => {
  await running.stop();
  await sandbox.close();
});

/** `GET /state`: each call that the tables name, several in a cell for one verb too. */
function namedCalls(): string[] {
  const cells = [...readme.matchAll(/^\| (`(?:GET|POST|DELETE) \/[^|]*)\|/gm)].map(([, cell]) => cell!);
  return cells.flatMap((cell) => {
    let verb = '';
    return [...cell.matchAll(/`(?:(GET|POST|DELETE) )?(\/[\w-]+)(?:\/ID)?`/g)].map(([, said, path]) => {
      verb = said ?? verb;
      return `${verb} ${path}`;
    });
  });
}

describe("the sandbox's README", () => {
  test('names every call there is, and no other', async () => {
    const listing = (await (await fetch(`${sandbox.url}/sandbox`)).json()) as { readonly call: string }[];
    const calls = listing.map(({ call }) => call.replace('/sandbox', '').replace('/ID', ''));
    expect(namedCalls().sort()).toEqual(calls.sort());
  });

  test.skipIf(!hasCurl)('has a script that runs (skipped without bash and curl)', async () => {
    const script = /```bash\n([\s\S]*?)```/.exec(readme)?.[1] ?? 'exit 1';
    const before = sandbox.clock.now();
    const { stdout } = await run('bash', ['-c', script], { env: { ...process.env, SANDBOX: sandbox.url } });
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(86_400_000);
    expect(stdout.match(/\{"ok":true\}/g)).toHaveLength(2);
    expect(stdout).toContain('Svar om pipeline');
    await expect.poll(() => sandbox.traffic.list().map(({ fault }) => fault)).toContain('lost');
    expect(sandbox.faults.list()).toEqual([]);
  });
});
