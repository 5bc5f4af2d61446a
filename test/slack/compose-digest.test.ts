import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import type { Digest } from '../../src/domain/digest.ts';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import type { NewPost, Post } from '../../src/domain/post.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { composeDigest, composeDigestThread } from '../../src/slack/digest-posts.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { ensureTeamWorkspace } from '../../src/use-cases/ensure-workspace.ts';
import type { Compose } from '../../src/use-cases/posts-port.ts';
import { metricsOf } from '../../src/use-cases/workspace-metrics.ts';
import { sharedTestStore } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';

const MONDAY = '2026-11-23T07:30:00.000Z';
const when = {
  weekdays: [1],
  time: '08:30',
  timeZone: 'Europe/Stockholm',
  onDayOff: 'next_working_day',
} as const;

let store: OpenStore;
let workspace: Workspace;
let digest: Digest;
beforeAll(async () => {
  store = await sharedTestStore();
  const world = { now: () => MONDAY, store };
  workspace = await ensureTeamWorkspace(world, { id: 'T0COMPOSE', name: 'Havsvik' });
  const wanted = {
    channelId: 'C0GROWTH',
    metrics: ['meetings'],
    role: null,
    when,
    quiet: null,
    remindHours: null,
  };
  const next = nextSlot(when, calendarOf(workspace), '2026-11-22T12:00:00.000Z');
  digest = await store.digests.add(workspace.id, { ...wanted, locale: 'sv', ownerId: 'U0ASA' }, next, MONDAY);
  async function* bookings() {
    for (const date of [
      '2026-10-14',
      '2026-10-21',
      '2026-10-28',
      '2026-11-04',
      '2026-11-11',
      '2026-11-18',
      '2026-11-20',
    ])
      yield { metric: 'meetings', date, value: 20, form: 'amount' as const, dimensions: {}, key: date };
  }
  const delivery = {
    workspaceId: workspace.id,
    source: 'HubSpot',
    label: 'test.csv',
    learnedAt: '2026-11-20T17:00:00.000Z',
  };
  await store.ledger.record({ ...delivery, dry: false, completeFor: [], leftOut: () => [] }, bookings());
});

const post = (more: Partial<Post> = {}): Post => ({
  ...newPost('digest:1:2026-11-23', 'digest'),
  id: '99',
  workspaceId: workspace.id,
  state: 'preparing',
  attempts: 0,
  message: null,
  ts: null,
  sentTo: null,
  sentAt: null,
  error: null,
  createdAt: MONDAY,
  ...more,
});

function newPost(key: string, kind: NewPost['kind'], more: Partial<NewPost> = {}): NewPost {
  return {
    key,
    kind,
    channelId: 'C0GROWTH',
    threadOf: null,
    digestId: digest.id,
    dueAt: MONDAY,
    expiresAt: MONDAY,
    content: { date: '2026-11-23' },
    ...more,
  };
}

/** Nothing is drawn, and what was held back says its key. */
const others: Compose = async (_, { key }) => ({
  picture: null,
  message: () => ({ text: `Målet är nått &amp; firat: ${key} :tada:\nTack <@U1>`, blocks: [] }),
});
const deps = () => ({
  world: { now: () => MONDAY, store },
  metricsOf: metricsOf({ store }),
  draw: async () => {
    throw new Error('the thread for charts has died');
  },
  log: pino({ level: 'silent' }),
});
const onTime = { now: MONDAY, late: false, mayRepeat: false };

test('a digest tells what was held back for the channel’s sake, and a picture that fails never takes its words', async () => {
  await store.posts.add(
    workspace.id,
    [
      newPost('goal:1', 'goal', { digestId: null }),
      newPost('goal:2', 'goal', { digestId: null, channelId: 'C0OTHER' }),
    ],
    MONDAY,
    'folded',
  );
  const composed = await composeDigest(deps(), others)(workspace, post(), onTime);
  const message = composed!.message(null);
  expect(composed!.picture).toBeNull();
  expect(validateMessage(message)).toEqual([]);
  expect(plainly(message.text)).toContain('Vecka 47: 40 möten');
  expect(message.text).toContain('Också: Målet är nått &amp; firat: goal:1');
  expect(message.text).not.toContain('goal:2');
});

test('late, and perhaps again, is the first thing it says', async () => {
  const how = { ...onTime, late: true, mayRepeat: true };
  const { text } = (await composeDigest(deps(), others)(workspace, post(), how))!.message(null);
  expect(plainly(text).split('\n').slice(0, 2)).toEqual([
    'Det här kommer sent: det skulle ha kommit måndag 23 nov. 08:30.',
    'Du kan ha läst det här redan: Slack bekräftade aldrig det första.',
  ]);
});

test('the thread tells figure by figure; of a digest that is deleted nothing is said any more', async () => {
  const thread = await composeDigestThread(deps())(workspace, post({ kind: 'digest_thread' }), onTime);
  expect(validateMessage(thread!.message(null))).toEqual([]);
  expect(plainly(thread!.message(null).text)).toMatch(
    /^Siffra för siffra\nBokade möten\n40 vecka 47, 20 veckan före\./,
  );
  await store.digests.delete(workspace.id, digest.id, MONDAY);
  expect(await composeDigest(deps(), others)(workspace, post(), onTime)).toBeNull();
  expect(await composeDigestThread(deps())(workspace, post({ kind: 'digest_thread' }), onTime)).toBeNull();
});
