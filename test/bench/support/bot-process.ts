import { App, LogLevel } from '@slack/bolt';
import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { openWorld, startBot } from '../../../src/wiring.ts';
import { clockFrom } from './company.ts';
import { argumentOf, serveParent } from './process-protocol.ts';
import { SIGNING_SECRET } from './signed-command.ts';

// Takt as it is, or the least that Bolt can do: acknowledge, and where it is asked to, say the words it was given.

export type BotWanted = { readonly bot: 'takt' | 'empty'; readonly slack: string } & DatabaseConfig;

type Bot = { readonly url: string; stop(): Promise<unknown> };

async function takt({ slack, databaseUrl, dataDir }: BotWanted): Promise<Bot> {
  const { world, close } = await openWorld({ databaseUrl, dataDir }, clockFrom(Date.now));
  const bot = await startBot(
    world,
    {
      mode: 'http',
      botToken: 'xoxb-bench',
      slackApiUrl: `${slack}/api/`,
      signingSecret: SIGNING_SECRET,
      host: '127.0.0.1',
      port: 0,
    },
    { quickChartUrl: undefined, log: pino({ level: 'warn' }, pino.destination(2)) },
  );
  return { url: bot.requestUrl!, stop: () => bot.stop().then(close) };
}

async function empty({ slack }: BotWanted): Promise<Bot> {
  const app = new App({
    token: 'xoxb-bench',
    signingSecret: SIGNING_SECRET,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    clientOptions: { slackApiUrl: `${slack}/api/` },
  });
  app.command('/kpi', async ({ ack, command: { text }, respond }) => {
    await ack();
    if (text.startsWith('say ')) await respond({ response_type: 'ephemeral', text: text.slice(4) });
  });
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('Bolt listens nowhere.');
  return { url: `http://127.0.0.1:${address.port}/slack/events`, stop: () => app.stop() };
}

/** Bytes after a full collection; what PGlite holds outside the heap is in the resident set alone. */
function memory(): Memory {
  for (let i = 0; i < 3; i += 1) globalThis.gc!();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapBytes: heapUsed, residentBytes: rss };
}

export type Memory = { readonly heapBytes: number; readonly residentBytes: number };

const wanted = argumentOf<BotWanted>();
const bot = await (wanted.bot === 'takt' ? takt : empty)(wanted);
serveParent(bot.url, { memory: () => memory() }, async () => void (await bot.stop()));
