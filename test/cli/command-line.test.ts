import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { openWorld } from '../../src/wiring.ts';
import { openTestStore } from '../support/databases.ts';

let directory: string;
let store: OpenStore;
beforeAll(async () => {
  [directory, store] = await Promise.all([mkdtemp(join(tmpdir(), 'takt-cli-')), openTestStore()]);
});
afterAll(() => rm(directory, { recursive: true }));

/** One database for all commands: opening it anew is most of what one costs. Any other place is really opened. */
const openOnce: typeof openWorld = async (place, now = () => '2026-11-18T09:00:00Z') => {
  if (place.dataDir !== join(directory, 'data')) return openWorld(place, now);
  return { world: { now, store }, tidy: () => store.tidy(), close: async () => {} };
};

/** Runs `kpi …` on 18 November 2026, in English unless it says otherwise. */
async function kpi(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk;
        done();
      },
    });
  const language = args.includes('--locale') ? [] : ['--locale', 'en'];
  const status = await runCli(['--data', join(directory, 'data'), ...language, ...args], {
    out: into('out'),
    err: into('err'),
    now: () => '2026-11-18T09:00:00Z',
    openWorld: openOnce,
  });
  return { status, ...said };
}

describe('a command that is not understood ends in 2 and says why, on standard error only', () => {
  test.each<[readonly string[], string]>([
    [['nosuch'], 'There is no command "nosuch".'],
    [['nosuch', '--locale', 'sv'], 'Det finns inget kommando "nosuch".'],
    [['ask', '--jsno'], 'There is no option --jsno here. Did you mean --json?'],
    [['target', 'set', 'meetings'], '<value> is missing.'],
    [['target', 'set', 'meetings', '80', '--every'], 'The option --every <period> wants a value.'],
    [['target', 'set', 'meetings', '80', '--every', 'day'], 'Write one of: week, month, quarter, year.'],
    [['target', 'set', 'meetings', '80', '--every', 'month', '--from', '2026-02-31'], 'YYYY-MM-DD'],
    [['target', 'set', 'meetings', '80'], 'Give either --every, or --from and --until.'],
    [['target', 'set', 'meetings', '80', '--from', '2026-03-02', '--until', '2026-03-01'], 'The last day'],
    [['target', 'set', 'meetings', 'many', '--every', 'month'], '"many" is not a number.'],
    [['target', 'set', 'meetings', '80', '--every', 'month', '--for', 'team=A'], 'dimension=value'],
    [['target', 'set', 'win_rate', '30', '--every', 'month'], 'Write 30% or a fraction such as 0.3.'],
    [['target', 'set', 'win_rat', '30%', '--every', 'month'], 'Close to it: win_rate'],
    [['workspace', '--name', ' '], 'Write a name.'],
    [['workspace', '--time-zone', 'Mars'], 'There is no time zone "Mars".'],
    [['workspace', '--country', 'XX'], 'There are no holidays for "XX".'],
    [['workspace', '--currency', 'QQQ'], 'There is no currency "QQQ".'],
    [['workspace', '--fiscal-year-start-month', '13'], 'from 1 to 12'],
    [['workspace', '--works-on-eves', 'maybe'], 'Write yes or no.'],
    [['--workspace', 'nope', 'workspace'], 'There is no workspace nope in this database. It has: '],
  ])('kpi %j', async (args, sentence) => {
    const { status, out, err } = await kpi(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
  });
});

test('help is in the language, and shows what every command takes', async () => {
  const { status, out } = await kpi('ask', '--help', '--locale', 'sv');
  expect(status).toBe(0);
  for (const words of ['Användning: kpi ask', 'Flaggor:', 'Flaggor för alla kommandon:', '--data <dir>']) {
    expect(out).toContain(words);
  }
  expect(out).not.toMatch(/Options|display help|default/);
});

test('a percentage may be written either way, and the same target twice is one', async () => {
  const set = (value: string) => kpi('target', 'set', 'win_rate', value, '--every', 'month');
  expect((await set('30%')).out).toBe('Target set: Win rate 30% every month from 2026-11-01.\n');
  expect((await set('0,3')).out).toBe('That target is set already; nothing has changed.\n');
  const { targets } = JSON.parse((await kpi('target', 'list', '--json')).out);
  expect(targets).toMatchObject([{ metric: 'win_rate', value: 0.3, every: 'month', from: '2026-11-01' }]);
});

test('an answer as JSON has every figure by name, with null where there is none', async () => {
  const file = join(directory, 'figures.csv');
  await writeFile(file, 'metric,date,value\nmeetings,2026-11-02,30\nmeetings,2026-11-09,21\n');
  await kpi('import', file, '--as', 'observations');
  await kpi('target', 'set', 'meetings', '60', '--every', 'month', '--from', '2026-11-17');
  const answer = JSON.parse((await kpi('ask', 'meetings', '--json')).out);
  expect(answer).toMatchObject({
    metric: 'meetings',
    period: { from: '2026-11-01', to: '2026-11-30' },
    actual: 51,
    target: 60,
    attainment: 0.85,
    remaining: 9,
  });
  const none = JSON.parse((await kpi('ask', 'revenue', '--json')).out);
  expect(none).toMatchObject({ actual: null, target: null, attainment: null, forecast: null, status: null });
});

test('what goes wrong is one sentence, and one object for whoever asked for one', async () => {
  const file = join(directory, 'a-file');
  await writeFile(file, '');
  const { status, out, err } = await kpi('--data', file, 'ask', '--json');
  expect(status).toBe(1);
  expect(err).toMatch(/^The folder or file cannot be used: EEXIST/);
  expect(err).not.toContain(' at ');
  expect(JSON.parse(out)).toMatchObject({ problem: { kind: 'failed' } });
  expect(
    await kpi('ask', 'meetology', '--json').then(({ status, out }) => [status, JSON.parse(out)]),
  ).toMatchObject([1, { problem: { kind: 'unknown_words', near: [{ metric: 'meetings' }, {}, {}] } }]);
});

test('a question in own words is answered, and the object says how it was taken', async () => {
  const { status, out } = await kpi(
    'ask',
    'vem bokade flest möten förra veckan?',
    '--json',
    '--today',
    '2026-11-18',
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    intent: 'top',
    metric: 'meetings',
    period: { from: '2026-11-09', to: '2026-11-15' },
    by: 'owner',
    compare: null,
  });
  const compared = await kpi('ask', 'leads in october vs september', '--json', '--today', '2026-11-18');
  expect(JSON.parse(compared.out)).toMatchObject({
    intent: 'compare',
    metric: 'contacts',
    compare: { from: '2026-09-01', to: '2026-09-30' },
  });
  const missing = await kpi('--locale', 'sv', 'ask', 'hur många möten saknas', '--today', '2026-11-18');
  expect(missing.out).toContain('Jag tog det som: Vad som saknas, bokade möten, november.');
});

test('decisions of every channel are told, with what they have moved; the words of /kpi decide nothing here', async () => {
  const [workspace] = await store.workspaces.all();
  const decided = {
    reviewId: null,
    ownerId: 'U1',
    ownerName: 'Åsa Lindqvist',
    dueOn: '2026-11-16',
    metric: 'meetings',
    decidedOn: '2026-11-09',
    decidedAt: '2026-11-09T08:00:00.000Z',
    decidedBy: 'U1',
  };
  const { decision } = await store.decisions.add(workspace!.id, {
    ...decided,
    channelId: 'C1',
    text: 'Call',
  });
  await store.decisions.add(workspace!.id, { ...decided, channelId: 'C2', text: 'Write', metric: null });
  expect((await kpi('decisions')).out).toContain('2 open decisions, all of them past their date.');
  expect((await kpi('ask', 'beslut', '--locale', 'sv')).out).toContain('2 öppna beslut');
  const told = JSON.parse((await kpi('decisions', '--channel', 'C1', '--json')).out);
  expect(told).toMatchObject({
    closed: false,
    late: 1,
    decisions: [
      { text: 'Call', owner: { id: 'U1', name: 'Åsa Lindqvist' }, due_on: '2026-11-16', outcome: null },
    ],
  });
  expect(told.decisions[0].since).toEqual({ state: 'worse', before: 6, since: 3 });
  await store.decisions.close(workspace!.id, decision.id, {
    outcome: 'done',
    at: '2026-11-18T08:00:00.000Z',
    by: 'U1',
  });
  expect((await kpi('decisions', '--closed')).out).toContain('Åsa Lindqvist, done 18 Nov.');
  expect(JSON.parse((await kpi('ask', 'decision "Ring" meetings', '--json')).out)).toMatchObject({
    intent: 'decide',
    proposed: { text: 'Ring', metric: 'meetings', due_on: '2026-11-25' },
  });
  expect(await store.decisions.openDecisions(workspace!.id, null)).toHaveLength(1);
  expect((await kpi('ask', 'review')).out).toContain(
    'Open the week’s review with /kpi review in your channel.',
  );
});
