import { Writable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { openTestStore } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

async function kpi(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk;
        done();
      },
    });
  const status = await runCli(args.includes('--locale') ? args : ['--locale', 'en', ...args], {
    out: into('out'),
    err: into('err'),
    now: () => '2026-11-18T08:00:00.000Z',
    openWorld: async (_, now) => ({ world: { now, store }, close: async () => {} }),
  });
  return { status, out: plainly(said.out), err: plainly(said.err) };
}

const TO = ['--channel', 'C0GROWTH', '--owner', 'U0ASA'];

test('a digest is added, listed, previewed, paused, resumed, sent and deleted from the terminal', async () => {
  expect(await kpi('digest', 'list')).toMatchObject({ status: 0, out: 'There is no digest yet.\n' });
  const added = await kpi('digest', 'add', 'mondays 08:30', 'meetings', ...TO);
  expect(added).toMatchObject({ status: 0, err: '' });
  expect(added.out).toContain('Done: the digest comes in C0GROWTH, Mondays at 08:30.');
  expect(added.out).toContain('Next: Monday 23 Nov 08:30, Monday 30 Nov 08:30 and Monday 7 Dec 08:30.');
  const again = JSON.parse((await kpi('digest', 'add', 'mondays 08:30 meetings', ...TO, '--json')).out);
  expect(again).toMatchObject({
    outcome: 'same',
    digest: {
      channel: 'C0GROWTH',
      owner: 'U0ASA',
      metrics: ['meetings'],
      weekdays: [1],
      time: '08:30',
      time_zone: 'Europe/Stockholm',
      next: [{ date: '2026-11-23', at: '2026-11-23T07:30:00.000Z' }, {}, {}],
    },
  });
  const { id } = again.digest;
  expect((await kpi('--locale', 'sv', 'digest', 'list')).out).toContain(`${id}  Måndagar 08:30 i C0GROWTH`);

  const preview = await kpi('digest', 'preview', String(id));
  expect(preview).toMatchObject({ status: 0, out: expect.stringContaining('Vecka 46: inga siffror än.') });
  expect(JSON.parse((await kpi('digest', 'preview', String(id), '--json')).out)).toMatchObject({
    scope: 'last_week',
    as_of: '2026-11-17',
    period: { from: '2026-11-09', to: '2026-11-15' },
    headline: { kind: 'plain', claims: [] },
    metrics: [{ metric: 'meetings' }],
  });

  expect((await kpi('digest', 'pause', `#${id}`)).out).toContain('Paused. Nothing comes in C0GROWTH');
  expect(JSON.parse((await kpi('digest', 'pause', String(id), '--json')).out)).toEqual({
    outcome: 'already',
    id,
  });
  expect((await kpi('digest', 'resume', String(id))).out).toBe(
    'It runs again. Next: Monday 23 Nov 08:30, Monday 30 Nov 08:30 and Monday 7 Dec 08:30.\n',
  );
  expect((await kpi('digest', 'send', String(id))).out).toBe('Queued: the running bot sends it.\n');
  expect((await kpi('digest', 'delete', String(id))).out).toContain('Deleted: the digest in C0GROWTH');
  expect(await kpi('digest', 'delete', String(id))).toMatchObject({ status: 2, out: '' });
});

test('what cannot be is said with what to write instead, and ends in 2', async () => {
  expect(await kpi('digest', 'add', 'mondays 25:00', ...TO)).toMatchObject({
    status: 2,
    err: expect.stringContaining('“25:00” is no time of day. Write it as 08:30.'),
  });
  expect(await kpi('digest', 'add', 'pipeline', ...TO)).toMatchObject({
    status: 2,
    err: expect.stringContaining('On which days should it come?'),
  });
  expect(await kpi('digest', 'pause', 'mondays')).toMatchObject({
    status: 2,
    err: expect.stringContaining('“mondays” is no digest’s number.'),
  });
});

test('asking sets nothing up', async () => {
  const asked = await kpi('ask', 'digest mondays 9 to me');
  expect(asked).toMatchObject({ status: 1, err: expect.stringContaining('Say where it should come') });
  expect(await store.digests.all((await store.workspaces.all())[0]!.id)).toEqual([]);
  const proposed = await kpi('ask', 'digest mondays 9 in <#C0GROWTH|growth>');
  expect(proposed.out).toContain('A digest in C0GROWTH, Mondays at 09:00: shall I set it up?');
  expect(await store.digests.all((await store.workspaces.all())[0]!.id)).toEqual([]);
});

test('the status tells of every digest, in words and as JSON', async () => {
  const added = await kpi('digest', 'add', 'fridays 15:00', 'meetings', ...TO, '--json');
  const { id } = JSON.parse(added.out).digest;
  const told = await kpi('status');
  expect(told).toMatchObject({ status: 0, err: '' });
  expect(told.out).toContain('Fridays at 15:00 in C0GROWTH');
  expect(told.out).toContain('Next: Friday 20 Nov 15:00.');
  const sv = await kpi('status', '--locale', 'sv');
  expect(sv.out).toContain('Den har inte kommit än.');
  const json = JSON.parse((await kpi('status', '--json')).out);
  expect(json).toMatchObject({
    counts: { paused_by_slack: 0, missed: 0, unknown: 0, gave_up: 0 },
    digests: expect.arrayContaining([
      expect.objectContaining({
        id,
        channel: 'C0GROWTH',
        next: { date: '2026-11-20', at: '2026-11-20T14:00:00.000Z' },
      }),
    ]),
    unsaid: [],
  });
});
