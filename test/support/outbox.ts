import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest.ts';
import type { DigestTime } from '../../src/domain/digest.ts';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import type { NewPost, Post } from '../../src/domain/post.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type Outbox, type OutboxTimes, startOutbox } from '../../src/schedule/outbox.ts';
import { slackMessenger } from '../../src/slack/messenger.ts';
import { ensureTeamWorkspace } from '../../src/use-cases/ensure-workspace.ts';
import type { Store, World } from '../../src/use-cases/ports.ts';
import type { Compose } from '../../src/use-cases/posts-port.ts';
import { silent } from './bolt-app.ts';

/** Monday 23 November 2026, 08:58 in Stockholm. */
export const BEFORE_NINE = '2026-11-23T07:58:00.000Z';
export const NINE = '2026-11-23T08:00:00.000Z';

const HOUR_MS = 3_600_000;
const MONDAYS_AT_NINE: DigestTime = {
  weekdays: [1],
  time: '09:00',
  timeZone: 'Europe/Stockholm',
  onDayOff: 'next_working_day',
};

/** The outbox of one team between a store and its sandbox Slack, with words that say which post it is. */
export type TestOutbox = {
  readonly sandbox: Sandbox;
  readonly world: World;
  readonly workspace: Workspace;
  readonly outbox: Outbox;
  readonly growth: string;
  /** What the log was told at `error`. */
  readonly errors: { readonly [name: string]: unknown }[];
  /** Another process on the same store. */
  another(times?: Partial<OutboxTimes>): Outbox;
  at(moment: string): void;
  /** Time passes to a moment, and everything that there is to do then is done. */
  goTo(moment: string): Promise<void>;
  queue(...posts: (Partial<NewPost> & Pick<NewPost, 'key'>)[]): Promise<void>;
  post(key: string): Promise<Post | undefined>;
  /** What stands in #growth, or what somebody was told directly. */
  said(where?: string): string[];
  close(): Promise<void>;
};

export type OutboxOptions = {
  readonly store: Store;
  readonly compose?: Compose;
  readonly times?: Partial<OutboxTimes>;
  readonly scopes?: readonly string[];
  readonly sandbox?: SandboxOptions;
  readonly timeoutMs?: number;
};

let teams = 0;

export async function anOutbox({
  store,
  compose = saysItsKey,
  times = {},
  scopes = [],
  sandbox: options = {},
  timeoutMs = 400,
}: OutboxOptions): Promise<TestOutbox> {
  teams += 1;
  let now = BEFORE_NINE;
  const sandbox = await startSandbox({
    manifest: withScopes(await readManifest(), scopes),
    rateLimits: false,
    fileProcessingMs: 0,
    team: { id: `T0OUTBOX${process.pid}${teams}` },
    ...options,
  });
  const world: World = { now: () => now, store };
  const workspace = await ensureTeamWorkspace(world, { id: sandbox.teamId, name: 'Sandbox' });
  const errors: { [name: string]: unknown }[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(JSON.parse(line)) });
  const outboxes: Outbox[] = [];
  const another = (its: Partial<OutboxTimes> = times) => {
    const ending = new AbortController();
    const client = new WebClient(sandbox.botToken, {
      slackApiUrl: sandbox.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: timeoutMs,
      logger: silent,
    });
    const outbox = startOutbox(
      {
        world,
        messenger: slackMessenger(
          (team) => (team === sandbox.teamId ? client : undefined),
          log,
          ending.signal,
        ),
        compose,
        log,
        abort: () => ending.abort(),
      },
      { leaseMs: 120_000, graceMs: 50, betweenMs: 0, ...its },
    );
    outboxes.push(outbox);
    return outbox;
  };
  const outbox = another();
  const growth = sandbox.overview().channels.find(({ name }) => name === 'growth')!.id;
  return {
    sandbox,
    world,
    workspace,
    outbox,
    growth,
    errors,
    another,
    at: (moment) => {
      now = moment;
    },
    goTo: async (moment) => {
      now = moment;
      await outbox.tick();
      await outbox.idle();
    },
    queue: async (...posts) => {
      const usual = {
        kind: 'goal',
        channelId: growth,
        threadOf: null,
        digestId: null,
        dueAt: now,
        expiresAt: new Date(Date.parse(now) + 6 * HOUR_MS).toISOString(),
        content: {},
      } as const;
      await store.posts.add(
        workspace.id,
        posts.map((post) => ({ ...usual, ...post })),
        now,
      );
    },
    post: (key) => store.posts.byKey(workspace.id, key),
    said: (where = '#growth') =>
      sandbox
        .as('Åsa')
        .reads(where)
        .map(({ text }) => text),
    close: async () => {
      await Promise.all(outboxes.map((one) => one.stop()));
      await sandbox.close();
    },
  };
}

/** Every Monday at nine in #growth, Åsa's. */
export async function aDigest(
  { world, workspace, growth, sandbox }: TestOutbox,
  {
    when = {},
    ...rest
  }: {
    readonly when?: Partial<DigestTime>;
    readonly quiet?: null | { from: string; until: string };
    readonly remindHours?: number;
    readonly channelId?: string;
  } = {},
) {
  const time = { ...MONDAYS_AT_NINE, ...when };
  const now = world.now();
  return world.store.digests.add(
    workspace.id,
    {
      channelId: growth,
      metrics: [],
      role: null,
      quiet: null,
      remindHours: null,
      locale: 'en',
      ownerId: sandbox.as('Åsa').person.id,
      ...rest,
      when: time,
    },
    nextSlot(time, { isWorkingDay: () => true }, now),
    now,
  );
}

const saysItsKey: Compose = async (_workspace, { key, kind, content }, { late, mayRepeat }) => {
  const about = kind === 'note' ? `${content.cause} ${content.error} ${content.about}` : key;
  const text = `${about}${late ? ' (late)' : ''}${mayRepeat ? ' (may be a repeat)' : ''}`;
  return { picture: null, message: () => ({ text, blocks: [section(text)] }) };
};

export function section(text: string) {
  return { type: 'section', text: { type: 'plain_text', text } };
}

function withScopes(manifest: unknown, more: readonly string[]): unknown {
  const changed = structuredClone(manifest) as { oauth_config: { scopes: { bot: string[] } } };
  changed.oauth_config.scopes.bot.push(...more);
  return changed;
}
