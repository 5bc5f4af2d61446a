import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { openTestStore } from '../support/databases.ts';

let store: OpenStore;
let directory: string;
beforeAll(async () => {
  [store, directory] = await Promise.all([openTestStore(), mkdtemp(join(tmpdir(), 'takt-metric-'))]);
});
afterAll(() => rm(directory, { recursive: true }));

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
    now: () => '2026-11-18T09:00:00Z',
    openWorld: async (_, now) => ({ world: { now, store }, close: async () => {} }),
  });
  return { status, ...said };
}

test('a metric of one’s own is added, imported, asked for, counted with, taken away and brought back', async () => {
  expect(await kpi('metric', 'list')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/no metrics of your own/),
  });
  const added = await kpi(
    'metric',
    'add',
    'webinar_leads',
    '--name-sv',
    'Webbinarieleads',
    '--name-en',
    'Webinar leads',
  );
  expect(added).toMatchObject({ status: 0, err: '' });
  expect(added.out).toContain('Log what happens with /kpi log webinar leads 3, or import a file.');

  const file = join(directory, 'webinars.csv');
  await writeFile(file, 'date,value\n2026-11-02,12\n2026-11-09,8\n');
  const imported = await kpi('import', file, '--as', 'observations', '--metric', 'webinar_leads');
  expect(imported.out).toContain('Webinar leads: 2 new');
  expect((await kpi('ask', 'webbinarieleads', 'november', '--locale', 'sv')).out).toContain('20');
  expect(JSON.parse((await kpi('ask', 'hur många webbinarieleads i november?', '--json')).out)).toMatchObject(
    {
      metric: 'webinar_leads',
      actual: 20,
    },
  );

  const rate = [
    'metric',
    'add',
    'webinar_rate',
    '--name-en',
    'Webinar rate',
    '--unit',
    'percent',
    '--formula',
  ];
  expect((await kpi(...rate, 'webinar_leads ÷ (webinar_leads + 60)')).status).toBe(0);
  expect(JSON.parse((await kpi('ask', 'webinar rate', 'november', '--json')).out)).toMatchObject({
    actual: 0.25,
  });

  const needed = await kpi('metric', 'remove', 'webinar_leads');
  expect(needed).toMatchObject({
    status: 1,
    out: '',
    err: 'Webinar leads is needed by Webinar rate. Change it first.\n',
  });
  expect((await kpi('metric', 'remove', 'webinar_rate')).out).toContain('Its figures are kept');
  expect((await kpi('ask', 'webinar_rate')).status).toBe(1);
  await kpi('target', 'set', 'meetings', '80', '--every', 'month');
  expect((await kpi('metric', 'restore', 'webinar_rate')).status).toBe(0);
  expect(JSON.parse((await kpi('ask', 'webinar rate', 'november', '--json')).out)).toMatchObject({
    actual: 0.25,
  });
  expect((await kpi('metric', 'restore', 'webinar_rate')).status).toBe(1);
});

test('a new one is told what would make it a better KPI, in words and as JSON, and a better one less', async () => {
  const add = ['metric', 'add', 'podcasts', '--name-en', 'Podcasts', '--name-sv', 'Poddavsnitt'];
  const { status, out } = await kpi(...add, '--locale', 'sv');
  expect(status).toBe(0);
  expect(out).toContain('Det som skulle göra det till ett bättre nyckeltal\n');
  expect(out).toContain('  Skriv i en mening vad som räknas, så att alla räknar likadant.\n');
  expect(out).toContain(
    '  Inget mäter det än. Logga det som händer med /kpi logga poddavsnitt 3, eller läs in en fil.',
  );
  expect(out).toContain('  Det leder inte in i er tratt');

  // What stands for a definition is none.
  const said = [
    '--definition-en',
    'Podcasts, a figure of your own.',
    '--definition-sv',
    'Poddavsnitt, ett eget nyckeltal.',
  ];
  const unsaid = JSON.parse((await kpi('metric', 'change', 'podcasts', ...said, '--json')).out);
  expect(unsaid.missing).toContainEqual({ mark: 'defined' });

  const file = join(directory, 'podcasts.csv');
  await writeFile(file, 'date,value\n2026-03-02,12\n2026-11-09,8\n');
  await kpi('import', file, '--as', 'observations', '--metric', 'podcasts');
  await kpi('target', 'set', 'podcasts', '9', '--every', 'month', '--why', 'Whoever listens books a meeting');
  const change = ['metric', 'change', 'podcasts', '--definition-en', 'An episode that is out.'];
  const changed = JSON.parse((await kpi(...change, '--json')).out) as { outcome: string; missing: object[] };
  expect(changed.outcome).toBe('changed');
  expect(changed.missing).toEqual([
    { mark: 'quality' },
    { mark: 'owned', departments: ['sales', 'marketing'] },
  ]);
});

test('what targets build on is taken away only by who says so', async () => {
  await kpi('metric', 'add', 'visits', '--name-en', 'Site visits made');
  await kpi('target', 'set', 'visits', '12', '--every', 'month');
  const refused = await kpi('metric', 'remove', 'visits');
  expect(refused).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^A target would have no metric any more/),
  });
  expect((await kpi('metric', 'remove', 'visits', '--yes')).status).toBe(0);
});

test('a name may begin like a win, and goes before it', async () => {
  const add = ['metric', 'add', 'win_size', '--name-en', 'Win size', '--name-sv', 'Vinst före skatt'];
  expect(await kpi(...add, '--unit', 'money')).toMatchObject({ status: 0, err: '' });
  for (const asked of ['win size', 'vinst före skatt']) {
    const { out } = await kpi('ask', asked, 'november', '--json');
    expect(JSON.parse(out)).toMatchObject({ metric: 'win_size' });
  }
  expect((await kpi('metric', 'remove', 'win_size')).status).toBe(0);
});

test('a built-in is changed, is told what counts with it, and is given back', async () => {
  const changed = await kpi(
    'metric',
    'change',
    'win_rate',
    '--name-en',
    'Deal success',
    '--formula',
    'deals_won ÷ opportunities',
  );
  expect(changed.out).toContain('Worked out with it: Sales velocity and Coverage needed.');
  expect((await kpi('ask', 'explain deal success')).out).toContain('deals_won ÷ opportunities');
  expect((await kpi('metric', 'list')).out).toMatch(/win_rate +Deal success .*built in, changed/);
  expect((await kpi('metric', 'remove', 'win_rate')).out).toContain('as Takt defines it again');
  expect((await kpi('ask', 'explain win rate')).out).toContain('deals_won / (deals_won + deals_lost)');
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'an unknown name, with the place and what was meant',
    ['check', 'deals_won ÷ meetngs', '--locale', 'sv'],
    ['  deals_won ÷ meetngs\n              ^\nVid tecken 13: ', 'Menade ni meetings'],
  ],
  [
    'a formula that is not finished',
    ['check', 'calls +'],
    ['  calls +\n         ^\n', 'something is missing here'],
  ],
  ['a name that is taken', ['add', 'mine', '--name-en', 'Leads'], ['already means contacts']],
  ['a word that is a command', ['add', 'mine', '--name-en', 'Plan'], ['“Plan” already means something else']],
  ['a word that tells of a win', ['add', 'mine', '--name-sv', 'Vinst'], ['“Vinst” already means']],
  ['a period', ['add', 'mine', '--name-en', 'November'], ['“November” already means something else']],
  ['what figures are told apart by', ['add', 'mine', '--name-sv', 'Säljare'], ['“Säljare” already means']],
  ['a key that is taken', ['add', 'cac', '--name-en', 'Mine'], ['a metric with the key cac already']],
  ['an unknown metric', ['change', 'nope', '--unit', 'money'], ['There is no metric “nope”']],
  ['nothing to take away', ['remove', 'cac'], ['built in and you have changed nothing']],
])('%s is said and ends in 2', async (_, args, sentences) => {
  const { status, out, err } = await kpi('metric', ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  for (const sentence of sentences) expect(err).toContain(sentence);
});
