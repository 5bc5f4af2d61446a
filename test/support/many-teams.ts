import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { type Outbox, type OutboxTimes, startOutbox } from '../../src/schedule/outbox.ts';
import { slackMessenger } from '../../src/slack/messenger.ts';
import type { Store, World } from '../../src/use-cases/ports.ts';
import type { Compose, Messenger, PostOutcome } from '../../src/use-cases/posts-port.ts';
import { silent } from './bolt-app.ts';
import { MONDAYS_AT_NINE } from './outbox.ts';

/** Monday 23 November 2026 in Stockholm. */
export const MONDAY = Date.parse('2026-11-23T08:00:00.000Z');

/** So many teams, each with a digest on Mondays at nine in a channel that all of them have the same id for. */
export async function manyTeams(store: Store, channelId: string, count: number): Promise<void> {
  const created = new Date(MONDAY - 86_400_000).toISOString();
  const next = nextSlot(MONDAYS_AT_NINE, { isWorkingDay: () => true }, created);
  for (let n = 0; n < count; n += 1) {
    const { id } = await store.workspaces.create({
      teamId: `T0MANY${n}`,
      name: `Team ${n}`,
      timeZone: 'Europe/Stockholm',
      country: 'SE',
      region: null,
      worksOnEves: false,
      fiscalYearStartMonth: 1,
      currency: 'SEK',
      locale: 'sv',
    });
    const digest = {
      channelId,
      metrics: [],
      role: null,
      quiet: null,
      remindHours: null,
      locale: 'sv',
      ownerId: 'U0NOBODY',
      when: MONDAYS_AT_NINE,
    } as const;
    await store.digests.add(id, digest, next, created);
  }
}

export type Spoken = {
  readonly key: string;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly kind: PostOutcome['kind'];
};

/** An outbox that speaks for all of them with the sandbox's one token, and what it asked Slack when (`performance.now()`). */
export function speaksForAll(
  sandbox: Pick<Sandbox, 'botToken' | 'apiUrl'>,
  world: World,
  times: Partial<OutboxTimes> = {},
): { readonly outbox: Outbox; readonly spoken: Spoken[] } {
  // A team of its own, each with its client: its queue is not another's.
  const clients = new Map<string, WebClient>();
  const clientOf = (teamId: string) => {
    const client =
      clients.get(teamId) ??
      new WebClient(sandbox.botToken, {
        slackApiUrl: sandbox.apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
        logger: silent,
      });
    clients.set(teamId, client);
    return client;
  };
  const log = pino({ level: 'silent' });
  const real = slackMessenger(clientOf, log);
  const spoken: Spoken[] = [];
  const messenger: Messenger = {
    ...real,
    post: async (workspace, to, message, key) => {
      const askedAt = performance.now();
      const outcome = await real.post(workspace, to, message, key);
      const { kind } = outcome;
      spoken.push({ key: `${workspace.id} ${key}`, askedAt, answeredAt: performance.now(), kind });
      return outcome;
    },
  };
  const compose: Compose = async ({ id }, { key }) => ({
    picture: null,
    message: () => ({ text: `${id} ${key}`, blocks: [] }),
  });
  const outbox = startOutbox(
    { world, messenger, compose, log, abort: () => {} },
    { leaseMs: 120_000, graceMs: 60_000, betweenMs: 1_000, finishMs: 8_000, ...times },
  );
  return { outbox, spoken };
}
