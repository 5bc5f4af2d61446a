import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { KEPT, startTraffic } from '../../src/sandbox/traffic.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox();
  running = await startBolt(sandbox, 'http', (app) => {
    app.command('/acked', async ({ ack }) => ack('Svar i kvittot'));
    app.command('/responded', async ({ ack, respond }) => {
      await ack();
      await respond('Svar genom response_url');
    });
    app.command('/posted', async ({ ack, client, command }) => {
      await ack();
      const { ts } = await client.chat.postMessage({ channel: command.channel_id, text: 'Svar' });
      await client.chat.update({ channel: command.channel_id, ts: ts!, text: 'Ändrat svar' });
    });
  });
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

describe('an exchange knows the messages it wrote', () => {
  test.each([
    ['/acked', ['/acked']],
    ['/responded', ['response_url']],
    ['/posted', ['chat.postMessage', 'chat.update']],
  ])('%s', async (command, writers) => {
    const åsa = sandbox.as('Åsa');
    await åsa.types('#growth', command);
    const wrote = () => sandbox.traffic.list().filter((one) => one.wrote.length > 0);
    await expect.poll(() => wrote().map(({ name }) => name)).toEqual(writers);
    const [message] = åsa.reads('#growth');
    for (const one of wrote()) expect(one.wrote).toEqual([{ channel: message?.channel, ts: message?.ts }]);
  });

  test('and a refused one wrote none', async () => {
    sandbox.faults.add({ kind: 'error', error: 'fatal_error', method: 'response_url' });
    await sandbox.as('Åsa').types('#growth', '/responded');
    await expect.poll(() => sandbox.traffic.list().at(-1)).toMatchObject({ fault: 'error', wrote: [] });
  });
});

test('an answer through a response_url tells which one', async () => {
  await sandbox.as('Åsa').types('#growth', '/responded');
  await expect.poll(() => sandbox.traffic.list().at(-1)?.name).toBe('response_url');
  const [command, answer] = sandbox.traffic.list().slice(-2);
  expect(command!.path).toBeUndefined();
  const { response_url: url } = command!.request as { response_url: string };
  expect(`${sandbox.url}${answer?.path}`).toBe(url);
});

describe('what is kept', () => {
  test('the newest, and the overview says which', () => {
    const traffic = startTraffic(
      () => 0,
      () => {},
    );
    expect(traffic.span()).toEqual({ oldest: 1, newest: 0 });
    for (let n = 0; n < KEPT + 5; n += 1)
      traffic.begin({ direction: 'from bot', via: 'web api', name: 'api.test', request: {} });
    expect(traffic.list()).toHaveLength(KEPT);
    expect(traffic.span()).toEqual({ oldest: 6, newest: KEPT + 5 });
  });

  test('nothing once it was cleared, and everybody who looks on is told', async () => {
    await sandbox.as('Åsa').types('#growth', '/acked');
    const before = sandbox.version();
    await fetch(`${sandbox.url}/sandbox/traffic`, { method: 'DELETE' });
    expect(sandbox.traffic.list()).toEqual([]);
    expect(sandbox.version()).toBeGreaterThan(before);
    const { oldest, newest } = sandbox.overview().traffic;
    expect(oldest).toBe(newest + 1);
    await sandbox.as('Åsa').types('#growth', '/acked');
    expect(sandbox.traffic.list().map(({ id }) => id)).toEqual([oldest]);
  });
});
