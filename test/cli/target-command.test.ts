import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, deliver } from '../support/deliveries.ts';
import { plainly } from '../support/plainly.ts';

const NOW = '2026-11-18T09:00:00.000Z';
let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

/** Runs `kpi target …` on 18 November 2026. */
async function target(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk;
        done();
      },
    });
  const language = args.includes('--locale') ? [] : ['--locale', 'en'];
  const status = await runCli([...language, 'target', ...args], {
    out: into('out'),
    err: into('err'),
    now: () => NOW,
    openWorld: async () => ({ world: { store, now: () => NOW }, close: async () => {} }),
  });
  return { status, out: plainly(said.out), err: plainly(said.err) };
}

test('a shared target is drafted, agreed to, changed, taken back and ended, each with what holds meanwhile', async () => {
  const terms = [
    '--minimum',
    '70',
    '--stretch',
    '95',
    '--why',
    'pipeline',
    '--guard',
    'meeting_to_opportunity',
  ];
  const agreed = await target(
    ...['set', 'meetings', '80', '--every', 'month', '--owner', 'marknad=Sara', ...terms],
    ...['--agreed-by', 'sales=Åsa', '--agreed-by', 'marketing=Sara'],
  );
  expect(agreed.out).toBe(
    'Target set: Meetings booked 80 every month from 2026-11-01.\nContract v1, agreed by Åsa and Sara.\n',
  );
  const change = await target('set', 'meetings', '90', '--every', 'month', '--reason', 'one seller more');
  expect(change.out).toContain('Drafted: Meetings booked 90 every month from 2026-11-01.\n');
  expect(change.out).toContain('(id 2) and waits for sales and marketing');
  expect(change.out).toContain('Until then 80 holds.');

  expect(await target('agree', '2', '--as', 'sälj', '--name', 'Erik', '--locale', 'sv')).toEqual({
    status: 0,
    out: 'Erik har sagt ja för sälj.\n',
    err: '',
  });
  expect((await target('agree', '2', '--as', 'sales', '--name', 'Nisse')).out).toContain('Erik has agreed');
  expect(await target('agree', '2', '--as', 'marketing', '--name', 'erik')).toMatchObject({
    status: 1,
    out: '',
  });

  const listed = (await target('list')).out;
  expect(listed).toMatch(/1 +Meetings booked +80 .*contract v1, Åsa and Sara +●/);
  expect(listed).toMatch(/2 +Meetings booked +90 .*draft v2, waits for marketing$/m);
  const { versions } = JSON.parse((await target('history', 'meetings', '--json')).out);
  expect(versions).toMatchObject([
    { id: '1', minimum: 70, stretch: 95, owners: { marketing: 'Sara' }, draft: false },
    // What was not said is as it was; the levels belonged to the old value.
    { id: '2', minimum: null, why: 'pipeline', guard: 'meeting_to_opportunity', reason: 'one seller more' },
  ]);
  expect(versions[1].waiting_for).toEqual(['marketing']);

  expect((await target('undo', '2')).out).toBe('Target taken back: Meetings booked 90.\n');
  expect(await target('undo', '1')).toMatchObject({
    status: 1,
    err: expect.stringContaining('agreed by everybody'),
  });
  const end = JSON.parse((await target('end', '1', '--reason', 'counted otherwise', '--json')).out);
  expect(end).toMatchObject({
    outcome: 'ended',
    ending: { ends: true, from: '2026-12-01', parties: ['sales', 'marketing'], reason: 'counted otherwise' },
  });
  expect((await target('list', '--locale', 'sv')).out).toMatch(
    /utkast v2, väntar på sälj och marknad \(upphör\)/,
  );
});

describe('what cannot be is refused before anything is set', () => {
  test.each<[readonly string[], number, string]>([
    [
      ['set', 'meetings', '80', '--every', 'month', '--minimum', '90'],
      2,
      'The minimum lies on the wrong side',
    ],
    [['set', 'cac', '80', '--every', 'month', '--stretch', '90'], 2, 'The stretch lies on the wrong side'],
    [['set', 'meetings', '80', '--every', 'month', '--guard', 'meetings'], 2, 'cannot guard itself'],
    [
      ['set', 'calls', '80', '--every', 'month', '--agreed-by', 'sales=Åsa'],
      2,
      'does not need the agreement',
    ],
    [['set', 'meetings', '80', '--every', 'month', '--owner', 'finance=Åsa'], 2, 'Write department=name'],
    [
      ['set', 'sql', '9', '--every', 'month', '--agreed-by', 'sales=Åsa', '--agreed-by', 'marketing=Åsa'],
      2,
      'Åsa is named for both',
    ],
    [['agree', '99', '--as', 'sales', '--name', 'Åsa'], 1, 'There is no target 99.'],
    [['end', 'x'], 1, 'There is no target x.'],
  ])('target %j', async (args, status, sentence) => {
    const refused = await target(...args);
    expect(refused).toMatchObject({ status, out: '' });
    expect(refused.err).toContain(sentence);
  });
});

test('a part of the company is named as the figures do, and a slip is told', async () => {
  const workspace = (await store.workspaces.all())[0]!;
  await deliver(store, workspace, [anObservation({ key: 'of-erik', dimensions: { owner: 'Erik Holm' } })]);
  const forWhom = (name: string) =>
    target('set', 'meetings', '20', '--every', 'month', '--for', `owner=${name}`, '--json');
  const { status, out } = await forWhom('erik');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ target: { filter: { owner: 'Erik Holm' } } });
  const slip = await target('set', 'meetings', '20', '--every', 'month', '--for', 'owner=Erik Hol');
  expect(slip.status).toBe(0);
  expect(slip.out).toContain(
    'No figures are told by “Erik Hol” yet. If you meant Erik Holm, undo the target',
  );
  expect(JSON.parse((await forWhom('Kim Nyström')).out)).toMatchObject({
    target: { filter: { owner: 'Kim Nyström' } },
  });
});
