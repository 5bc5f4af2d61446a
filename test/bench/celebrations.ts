import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import { NOTHING_MORE } from '../../src/domain/target.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { uploadPicture } from '../../src/slack/picture.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startBot } from '../../src/wiring.ts';
import { silent } from '../support/bolt-app.ts';
import { PNG } from '../support/pictures.ts';
import { type Bench, type Finding, findingOf, type Setting } from './finding.ts';
import { inRounds, timed } from './rounds.ts';
import { median } from './statistics.ts';
import { clockFrom, fillWithCompany, NOW, TODAY } from './support/company.ts';
import type { DatabaseKind } from './support/ground.ts';
import { TEAM_ID } from './support/signed-command.ts';

const METRIC = 'references_asked';
/** A channel has one message a second. */
const PACE_MS = 1_050;

/** From the words with which somebody logs what reaches a target to the celebration in the channel, picture and all. */
export const celebrations: Bench = {
  name: 'celebrations',
  about:
    'from logging what reaches a target to its celebration in the channel, beside uploading and posting a picture',
  run: async (setting) => {
    const findings: Finding[] = [];
    for (const kind of setting.ground.kinds) findings.push(await onDatabase(setting, kind));
    return findings;
  },
};

async function onDatabase({ ground, noise, quick }: Setting, kind: DatabaseKind): Promise<Finding> {
  const now = clockFrom(Date.now);
  const { databaseUrl: url, dataDir } = await ground.empty(kind);
  const store = await openStore(url === undefined ? { dataDir } : { url });
  const workspace = await fillWithCompany(store, TEAM_ID, 100_000);
  const sandbox = await startSandbox({
    manifest: await readManifest(),
    now: () => Date.parse(now()),
    team: { id: TEAM_ID },
    rateLimits: false,
  });
  const { botToken, apiUrl, signingSecret } = sandbox;
  const bot = await startBot(
    { now, store },
    { mode: 'http', botToken, slackApiUrl: apiUrl, signingSecret, host: '127.0.0.1', port: 0 },
    { quickChartUrl: undefined, log: pino({ level: 'silent' }) },
  );
  await sandbox.connectHttp(bot.requestUrl!);
  const growth = sandbox.overview().channels.find(({ name }) => name === 'growth')!.id;
  await store.channels.follow(workspace.id, growth, METRIC);
  await store.milestones.begunAt(workspace.id, NOW);
  const åsa = sandbox.as('Åsa');
  const client = new WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  });

  let reached = 0;
  const celebrated = async (): Promise<number> => {
    reached += 1;
    // Each log reaches a target of its own, and it alone.
    await store.targets.add(workspace.id, {
      ...NOTHING_MORE,
      metric: METRIC,
      value: reached,
      every: 'once',
      from: TODAY,
      until: addDays(TODAY, reached),
      filter: {},
      setAt: NOW,
      setBy: 'bench',
    });
    await sleep(PACE_MS);
    const stood = åsa.reads('#growth').length;
    return timed(async () => {
      await åsa.types('#sales', '/kpi log references 1');
      while (åsa.reads('#growth').length === stood) await sleep(2);
    });
  };
  const byHand = (): Promise<number> =>
    timed(async () => {
      const id = await uploadPicture(client, { png: PNG, alt: 'x', filename: 'x.png' });
      const image = { type: 'image', slack_file: { id }, alt_text: 'x' } as const;
      await client.chat.postMessage({ channel: growth, text: 'x', blocks: [image] });
    });
  const five = (one: () => Promise<number>) => async () => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) times.push(await one());
    return median(times);
  };
  const rounds = await inRounds(
    { noise, rounds: quick ? 2 : 5 },
    { ours: five(celebrated), limit: five(byHand) },
  );
  await bot.stop();
  await sandbox.close();
  await store.close();
  return findingOf(rounds, {
    what: `a celebration with its picture, from the log that reaches the target to the channel: p50, ${kind}`,
    unit: 'ms',
    limitIs: 'a picture uploaded and posted',
    aim: { of: 'ours', most: 1_000 },
  });
}
