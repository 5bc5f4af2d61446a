import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

let sandbox: Sandbox;
let running: RunningApp;
let heard: string[];
let refused: string[];

beforeEach(async () => {
  heard = [];
  refused = [];
  sandbox = await startSandbox({ ackTimeoutMs: 1_500 });
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const start = async (by: 'http' | 'socket') => {
  running = await startBolt(sandbox, by, (app) => {
    app.command('/kpi', async ({ ack, client, command }) => {
      heard.push(command.text);
      await ack('Hört');
      const view = {
        type: 'modal' as const,
        title: { type: 'plain_text' as const, text: 'Mål' },
        blocks: [],
      };
      await client.views
        .open({ trigger_id: command.trigger_id, view })
        .catch((error) => refused.push(error.data.error));
    });
    app.event('app_mention', async ({ event, body }) => {
      heard.push(`${body.event_id} ${event.text}`);
    });
  });
};
const words = () =>
  sandbox
    .as('Åsa')
    .reads('#growth')
    .map((one) => one.words);

describe.each(['http', 'socket'] as const)('by %s', (by) => {
  beforeEach(() => start(by));

  test('a command comes late, while its trigger runs out', async () => {
    sandbox.faults.add({ kind: 'delayed', ms: 100, method: '/kpi', times: 1 });
    const typed = sandbox.as('Åsa').types('#growth', '/kpi möten');
    sandbox.clock.advance(3_000);
    await typed;
    await expect.poll(() => refused).toEqual(['expired_trigger_id']);
    expect(words()).toContain('Hört');
    await sandbox.as('Åsa').types('#growth', '/kpi möten');
    await expect.poll(() => sandbox.as('Åsa').modals()).toHaveLength(1);
  });

  test('a command whose acknowledgement is not heard is done, and the person reads that it failed', async () => {
    sandbox.faults.add({ kind: 'unheard', method: '/kpi', times: 1 });
    const outcome = await sandbox.as('Åsa').types('#growth', '/kpi möten');
    expect(outcome).toEqual({ ok: false, error: 'operation_timeout' });
    expect(heard).toEqual(['möten']);
    expect(words()).toEqual(['/kpi misslyckades eftersom appen inte svarade.']);
    expect(sandbox.traffic.list().find(({ name }) => name === '/kpi')).toMatchObject({
      fault: 'unheard',
      answer: expect.anything(),
    });
  });

  test('an event whose acknowledgement is not heard comes again under the same id', async () => {
    sandbox.faults.add({ kind: 'unheard', method: 'app_mention', times: 1 });
    await sandbox.as('Åsa').types('#growth', '@Takt möten');
    expect(heard).toHaveLength(2);
    expect(new Set(heard).size).toBe(1);
  });

  test('a command that cannot be delivered is not done, and the person reads that it failed', async () => {
    sandbox.faults.add({ kind: 'unreachable', method: '/kpi', times: 1 });
    const outcome = await sandbox.as('Åsa').types('#growth', '/kpi möten');
    expect(outcome).toEqual({ ok: false, error: 'dispatch_failed' });
    expect(heard).toEqual([]);
  });
});

describe('a fault strikes on its own way only', () => {
  beforeEach(() => start('http'));

  test('one of the calls leaves deliveries alone, one of the deliveries leaves calls alone', async () => {
    sandbox.faults.add({ kind: 'error', error: 'fatal_error' });
    await sandbox.as('Åsa').types('#growth', '/kpi möten');
    await expect.poll(() => refused).toEqual(['fatal_error']);
    expect(heard).toEqual(['möten']);
    sandbox.faults.clear();
    sandbox.faults.add({ kind: 'unreachable', method: 'block_actions' });
    await sandbox.as('Åsa').types('#growth', '/kpi leads');
    expect(heard).toEqual(['möten', 'leads']);
    expect(sandbox.faults.list()).toMatchObject([{ kind: 'unreachable', struck: 0 }]);
  });

  test('and how often it has struck is counted', async () => {
    sandbox.faults.add({ kind: 'unreachable', method: '/kpi', times: 3 });
    await sandbox.as('Åsa').types('#growth', '/kpi');
    await sandbox.as('Åsa').types('#growth', '/kpi');
    expect(sandbox.faults.list()).toMatchObject([{ struck: 2, left: 1 }]);
  });
});

test('the clock goes back to where it would be', async () => {
  await start('http');
  const before = sandbox.clock.now();
  sandbox.clock.advance(86_400_000);
  expect(sandbox.overview().moved).toBe(86_400_000);
  await fetch(`${sandbox.url}/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"back":true}',
  });
  expect(sandbox.overview().moved).toBe(0);
  expect(sandbox.clock.now() - before).toBeLessThan(86_400_000);
});
