import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest.ts';
import type { DigestTime } from '../../src/domain/digest.ts';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import type { NewPost, Post, PostState } from '../../src/domain/post.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type Outbox, type OutboxTimes, startOutbox } from '../../src/schedule/outbox.ts';
import { slackMessenger } from '../../src/slack/messenger.ts';
import { OPTIONAL_SCOPES } from '../../src/slack/slack-scopes.ts';
import { ensureTeamWorkspace } from '../../src/use-cases/ensure-workspace.ts';
import type { Store, World } from '../../src/use-cases/ports.ts';
import type { Compose, Messenger } from '../../src/use-cases/posts-port.ts';
import { silent } from './bolt-app.ts';
import { PNG } from './pictures.ts';

/** Monday 23 November 2026, 08:58 in Stockholm. */
export const BEFORE_NINE = '2026-11-23T07:58:00.000Z';
export const NINE = '2026-11-23T08:00:00.000Z';

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 15_000;
export const MONDAYS_AT_NINE: DigestTime = {
  weekdays: [1],
  time: '09:00',
  timeZone: 'Europe/Stockholm',
  onDayOff: 'next_working_day',
};

export type AnotherProcess = {
  readonly times?: Partial<OutboxTimes>;
  readonly store?: (store: Store) => Store;
  readonly messenger?: (messenger: Messenger) => Messenger;
  readonly compose?: Compose;
};

/** A team and its sandbox Slack. */
export type TestTeam = { readonly sandbox: Sandbox; readonly workspace: Workspace; readonly growth: string };

/** The outbox of one team between a store and its sandbox Slack, with words that say which post it is. */
export type TestOutbox = TestTeam & {
  readonly world: World;
  readonly outbox: Outbox;
  /** What the log was told at `error`. */
  readonly errors: { readonly [name: string]: unknown }[];
  /** Another process on the same store; what it has of the world may be another thing in its way. */
  another(change?: AnotherProcess): Outbox;
  /** Another team that the same process speaks for. */
  anotherTeam(): Promise<TestTeam>;
  /** It is another moment now, and nobody has looked yet. */
  at(moment: string): void;
  /** Time passes to a moment, and everything that there is to do then is done. */
  goTo(moment: string): Promise<void>;
  queue(...posts: (Partial<NewPost> & Pick<NewPost, 'key'>)[]): Promise<void>;
  post(key: string): Promise<Post | undefined>;
  /** The post, once it is in a state. */
  until(key: string, state: PostState): Promise<Post>;
  /** What stands in #growth, or what Åsa was told directly, as text. */
  said(where?: '#growth' | 'Takt'): string[];
  /** How often the bot asked Slack for a method. */
  calls(method: string): number;
  close(): Promise<void>;
};

export type OutboxOptions = {
  readonly store: Store;
  readonly compose?: Compose;
  readonly times?: Partial<OutboxTimes>;
  /** Whether whoever installed Takt let it look for what was lost in channels. */
  readonly mayLook?: boolean;
  readonly sandbox?: SandboxOptions;
  readonly timeoutMs?: number;
};

let teams = 0;

export async function anOutbox({
  store,
  compose = saysItsKey,
  times = {},
  mayLook = true,
  sandbox: options = {},
  timeoutMs = 3_000,
}: OutboxOptions): Promise<TestOutbox> {
  let now = BEFORE_NINE;
  const world: World = { now: () => now, store };
  const clients = new Map<string, WebClient>();
  const open: (() => Promise<void>)[] = [];
  const aTeam = async (): Promise<TestTeam> => {
    teams += 1;
    const id = `T0OUTBOX${teams}`;
    const sandbox = await startSandbox({
      manifest: await readManifest(),
      declinedScopes: mayLook ? [] : Object.keys(OPTIONAL_SCOPES),
      rateLimits: false,
      fileProcessingMs: 0,
      team: { id },
      ...options,
    });
    open.push(sandbox.close);
    const client = new WebClient(sandbox.botToken, {
      slackApiUrl: sandbox.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: timeoutMs,
      logger: silent,
    });
    clients.set(sandbox.teamId, client);
    const workspace = await ensureTeamWorkspace(world, { id: sandbox.teamId, name: 'Sandbox' });
    return { sandbox, workspace, growth: growthIn(sandbox) };
  };
  const team = await aTeam();
  const { sandbox, workspace, growth } = team;
  const errors: { [name: string]: unknown }[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(JSON.parse(line)) });
  const another = (its: AnotherProcess = {}) => {
    const ending = new AbortController();
    const messenger = slackMessenger((id) => clients.get(id), log, ending.signal);
    const outbox = startOutbox(
      {
        world: { ...world, store: its.store?.(store) ?? store },
        messenger: its.messenger?.(messenger) ?? messenger,
        compose: its.compose ?? compose,
        log,
        abort: () => ending.abort(),
      },
      { leaseMs: 120_000, graceMs: 200, betweenMs: 0, finishMs: 1_000, ...times, ...its.times },
    );
    open.push(outbox.stop);
    return outbox;
  };
  const outbox = another();
  const post = (key: string) => store.posts.byKey(workspace.id, key);
  return {
    ...team,
    world,
    outbox,
    errors,
    another,
    anotherTeam: aTeam,
    at: (moment) => {
      now = moment;
    },
    goTo: async (moment) => {
      now = moment;
      await outbox.tick();
      await outbox.idle();
    },
    queue: async (...posts) => {
      await store.posts.add(
        workspace.id,
        posts.map((one) => aPost(growth, now, one)),
        now,
      );
    },
    post,
    until: async (key, state) => {
      for (const begun = performance.now(); ; await sleep(15)) {
        const found = await post(key);
        if (found?.state === state) return found;
        const waited = performance.now() - begun;
        if (waited > PATIENCE_MS)
          throw new Error(`${key} is ${found?.state} (${found?.error}), not ${state}`);
      }
    },
    said: (where = '#growth') => {
      const åsa = sandbox.as('Åsa');
      return åsa.reads(where === 'Takt' ? åsa.directMessage() : where).map(({ text }) => text);
    },
    calls: (method) => sandbox.traffic.list().filter(({ name }) => name === method).length,
    close: async () => {
      // On one store, the next test's clock would move them.
      for (const { id } of await store.digests.all(workspace.id)) {
        await store.digests.delete(workspace.id, id, now);
      }
      for (const close of open.reverse()) await close();
    },
  };
}

/** A celebration that is due at once, unless it is said otherwise. */
export function aPost(
  channelId: string,
  now: string,
  post: Partial<NewPost> & Pick<NewPost, 'key'>,
): NewPost {
  return {
    kind: 'goal',
    channelId,
    threadOf: null,
    digestId: null,
    dueAt: now,
    expiresAt: new Date(Date.parse(now) + 6 * HOUR_MS).toISOString(),
    content: {},
    ...post,
  };
}

function growthIn(sandbox: Sandbox): string {
  return sandbox.overview().channels.find(({ name }) => name === 'growth')!.id;
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

/** With a picture, so that there is something to lose on the way. */
export const withPicture: Compose = async (_workspace, { key }, { mayRepeat }) => ({
  picture: { png: PNG, alt: 'a picture', filename: 'x.png' },
  message: () => ({ text: `${key}${mayRepeat ? ' (may be a repeat)' : ''}`, blocks: [section(key)] }),
});

export function section(text: string) {
  return { type: 'section', text: { type: 'plain_text', text } };
}
