// A child process of the chaos: an outbox on a database of its own pool, until it is killed, told to stop, or comes to
// the step at which it is to die.
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { startOutbox } from '../../../src/schedule/outbox.ts';
import { slackMessenger } from '../../../src/slack/messenger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { silent } from '../../support/bolt-app.ts';
import { dyingAt, type Step } from '../../support/dying.ts';
import { withPicture } from '../../support/outbox.ts';

export type ProcessSeed = {
  readonly url: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly teamId: string;
  readonly now: string;
  readonly step: Step | null;
  readonly leaseMs: number;
  readonly graceMs: number;
};

const seed = JSON.parse(process.argv[2]!) as ProcessSeed;
const real = await openStore({ url: seed.url });
const client = new WebClient(seed.botToken, {
  slackApiUrl: seed.apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  logger: silent,
});
const log = pino({ level: 'warn' }, { write: (line: string) => process.send?.({ log: line }) });
const ending = new AbortController();
const messenger = slackMessenger((id) => (id === seed.teamId ? client : undefined), log, ending.signal);
const dying = seed.step ? dyingAt(seed.step, () => process.send?.('there')) : undefined;
const outbox = startOutbox(
  {
    world: { now: () => seed.now, store: dying?.store(real) ?? real },
    messenger: dying?.messenger(messenger) ?? messenger,
    compose: dying?.compose(withPicture) ?? withPicture,
    log,
    abort: () => ending.abort(),
  },
  { leaseMs: seed.leaseMs, graceMs: seed.graceMs, betweenMs: 0, finishMs: 8_000 },
);

process.once('SIGTERM', async () => {
  await outbox.stop();
  await real.close();
  process.exit();
});
if (!seed.step) process.send?.('running');
await outbox.tick();
// In the place of the minute's tick.
setInterval(() => outbox.tick(), 200);
