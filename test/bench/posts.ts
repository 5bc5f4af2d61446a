import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import pLimit from 'p-limit';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import { silent } from '../support/bolt-app.ts';
import { MONDAY, manyTeams, type Spoken, speaksForAll } from '../support/many-teams.ts';
import { aPost } from '../support/outbox.ts';
import { type Bench, type Finding, findingOf, type Setting } from './finding.ts';
import { inRounds } from './rounds.ts';
import type { DatabaseKind } from './support/ground.ts';

const SLACK_TAKES_MS = 200;
/** As many calls as the outbox has under way. */
const AT_ONCE = 64;
const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

/** What Takt says unasked: on time, and at Slack's pace. */
export const posts: Bench = {
  name: 'posts',
  about: `teams' digests at nine, Slack answering in ${SLACK_TAKES_MS} ms; a channel's pace`,
  run: async (setting) => {
    const findings: Finding[] = [];
    for (const kind of setting.ground.kinds) findings.push(...(await onDatabase(setting, kind)));
    return findings;
  },
};

async function onDatabase({ ground, noise, quick }: Setting, kind: DatabaseKind): Promise<Finding[]> {
  const { databaseUrl: url, dataDir } = await ground.empty(kind);
  const store = await openStore(url === undefined ? { dataDir } : { url });
  const sandbox = await startSandbox({ rateLimits: false });
  const channelId = sandbox.overview().channels.find(({ name }) => name === 'growth')!.id;
  // The embedded database is for one team, and writes every change to disk by itself.
  const teams = kind === 'PGlite' ? 50 : quick ? 100 : 1_000;
  await manyTeams(store, channelId, teams);
  // The clock says what it is told to, and goes on from there.
  let from = MONDAY;
  let since = performance.now();
  const now = () => new Date(from + (performance.now() - since)).toISOString();
  const setTo = (moment: number) => {
    from = moment;
    since = performance.now();
  };
  const { outbox, spoken } = speaksForAll(sandbox, { now, store });

  let monday = MONDAY;
  const digestsAtNine = async (): Promise<number> => {
    setTo(monday - 2 * 60_000);
    await outbox.tick();
    await outbox.idle();
    spoken.splice(0);
    setTo(monday - 500);
    await sleep(500);
    const nine = performance.now();
    await outbox.tick();
    const digests = await answered(spoken, teams, ({ key }) => !key.endsWith(':thread'));
    const early = digests.filter(({ askedAt }) => askedAt < nine - 1);
    if (early.length > 0) throw new Error(`${early.length} digests were said before nine`);
    await answered(spoken, 2 * teams, () => true);
    await outbox.idle();
    empty(sandbox);
    monday += WEEK_MS;
    return (Math.max(...digests.map(({ answeredAt }) => answeredAt)) - nine) / 1_000;
  };
  empty(sandbox);
  const nine = await inRounds(
    { noise, rounds: quick ? 1 : 3 },
    { ours: digestsAtNine, limit: () => nothingKept(sandbox, channelId, teams) },
  );
  sandbox.faults.clear();

  let said = 0;
  const workspaceId = (await store.workspaces.all())[0]!.id;
  const say = async (count: number): Promise<Spoken[]> => {
    // A working day, outside quiet hours.
    setTo(monday + HOUR_MS);
    spoken.splice(0);
    const all = Array.from({ length: count }, () => {
      said += 1;
      return aPost(channelId, now(), { key: `goal ${said}` });
    });
    await store.posts.add(workspaceId, all, now());
    return answered(spoken, count, () => true);
  };
  const pace = await inRounds(
    { noise, rounds: quick ? 1 : 2 },
    {
      ours: async () => {
        await sleep(1_050);
        const begun = performance.now();
        await say(8);
        return (performance.now() - begun) / 1_000;
      },
      limit: async () => 7,
    },
  );
  await outbox.stop();
  await store.close();
  await sandbox.close();
  const named = `${teams.toLocaleString('en')} teams' digests due at nine, Slack answering in ${SLACK_TAKES_MS} ms`;
  return [
    findingOf(nine, {
      what: `the last of ${named}, ${kind}`,
      unit: 's',
      limitIs: `${AT_ONCE} at once, nothing kept`,
      aim: { of: 'ours', most: 15 },
      isHeadline: kind === 'PostgreSQL',
    }),
    findingOf(pace, {
      what: `eight messages to one channel, ${kind}`,
      unit: 's',
      limitIs: "Slack's one a second",
      aim: { of: 'ours', most: 8 },
      isHeadline: kind === 'PostgreSQL',
    }),
  ];
}

/** Nothing was said yet, and Slack takes its time. */
function empty({ faults, reset }: Sandbox): void {
  reset();
  faults.clear();
  faults.add({ kind: 'late', ms: SLACK_TAKES_MS, method: 'chat.postMessage' });
}

/** The same messages from a loop that would lose and double them. @returns seconds */
async function nothingKept(sandbox: Sandbox, channel: string, count: number): Promise<number> {
  const client = clientOf(sandbox);
  const limit = pLimit(AT_ONCE);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: count }, (_, n) => limit(() => client.chat.postMessage({ channel, text: `${n}` }))),
  );
  const seconds = (performance.now() - begun) / 1_000;
  empty(sandbox);
  return seconds;
}

function clientOf({ botToken, apiUrl }: Sandbox): WebClient {
  return new WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    maxRequestConcurrency: AT_ONCE,
    logger: silent,
  });
}

/** Those that Slack has taken, once there are so many. @throws Error where it did not take one */
async function answered(
  spoken: readonly Spoken[],
  count: number,
  which: (one: Spoken) => boolean,
): Promise<Spoken[]> {
  for (;;) {
    const found = spoken.filter(which);
    const wrong = found.find(({ kind }) => kind !== 'sent');
    if (wrong) throw new Error(`${wrong.key}: ${wrong.kind}`);
    if (found.length >= count) return found;
    await sleep(2);
  }
}
