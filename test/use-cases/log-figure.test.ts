import { beforeAll, expect, test } from 'vitest';
import type { LogAnswer } from '../../src/domain/answer.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { speak } from '../../src/speech/speak.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { logFigure, unlogFigure } from '../../src/use-cases/log-figure.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';
import { aTarget } from '../support/targets.ts';

let store: OpenStore;
let time = Date.parse('2026-11-18T08:00:00.000Z');
beforeAll(async () => {
  store = await openTestStore();
});

const world = {
  now: () => new Date(time).toISOString(),
  get store() {
    return store;
  },
};
const erik = { id: 'U1', name: 'Erik Holm' };
const log = (workspace: Workspace, about: object = {}, person: typeof erik | undefined = erik) => {
  time += 1000;
  const request = { kind: 'log', metric: 'calls', value: 3, date: null, filter: {}, ...about } as const;
  return logFigure(world, workspace, BUILT_IN_CATALOGUE, request, person);
};
const unlog = (workspace: Workspace, { at, report }: LogAnswer, person = erik) =>
  unlogFigure(world, workspace, BUILT_IN_CATALOGUE, { kind: 'unlog', metric: report.metric.key, at }, person);

test('what is logged counts at once, as the person’s own, and is taken back once, by nobody else', async () => {
  const workspace = await aWorkspace(store);
  const first = (await log(workspace)) as LogAnswer;
  const second = (await log(workspace, { date: '2026-11-17' })) as LogAnswer;
  expect(first).toMatchObject({ kind: 'log', owner: 'Erik Holm', report: { actual: 3 }, others: [] });
  expect(second.report.actual).toBe(6);
  expect(await unlog(workspace, second, { ...erik, id: 'U2' })).toMatchObject({ undone: false });
  expect(await unlog(workspace, second)).toMatchObject({ undone: true });
  expect(await unlog(workspace, second)).toMatchObject({ undone: false });
  const kept = await store.ledger.observationsOf(workspace.id, 'Takt', 'calls');
  expect(kept).toMatchObject([
    { date: '2026-11-18', value: 3, form: 'amount', dimensions: { owner: 'Erik Holm' } },
  ]);
});

test('the owner is written as the figures write it, a level is nobody’s, and other sources are named', async () => {
  const workspace = await aWorkspace(store);
  const about = { metric: 'calls', date: '2026-11-02', value: 5, dimensions: { owner: 'ERIK HOLM' } };
  await deliver(store, workspace, [anObservation(about)]);
  expect(await log(workspace)).toMatchObject({ owner: 'ERIK HOLM', others: ['crm'], report: { actual: 8 } });
  const level = (await log(workspace, { metric: 'followers', value: 4210 })) as LogAnswer;
  expect(level).toMatchObject({ owner: null, report: { actual: 4210 } });
  expect(await log(workspace, { metric: 'followers', value: 4300 })).toMatchObject({
    report: { actual: 4300 },
  });
});

test.each<[string, object, object]>([
  ['what is worked out', { metric: 'win_rate' }, { about: 'derived', inputs: ['deals_won', 'deals_lost'] }],
  ['what has not happened', { date: '2026-11-19' }, { about: 'future' }],
])('%s is not logged', async (_, about, problem) => {
  const workspace = await aWorkspace(store);
  expect(await log(workspace, about)).toMatchObject({ problem: { kind: 'log', problem } });
  expect(await store.ledger.metricsWithData(workspace.id)).toEqual([]);
});

test('nobody logs where it cannot be seen who did', async () => {
  const workspace = await aWorkspace(store);
  const request = { kind: 'log', metric: 'calls', value: 3, date: null, filter: {} } as const;
  expect(await logFigure(world, workspace, BUILT_IN_CATALOGUE, request, undefined)).toMatchObject({
    problem: { problem: { about: 'public' } },
  });
});

test('it is said as a colleague would', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, [anObservation({ metric: 'calls', date: '2026-11-02', value: 5 })]);
  const answer = await log(workspace, { date: '2026-11-17' });
  const said = (['sv', 'en'] as const).map((locale) => {
    const reader = { locale, currency: 'SEK', timeZone: 'Europe/Stockholm', fiscalYear: { startMonth: 1 } };
    const { headline, lines, context } = speak(answer, BUILT_IN_CATALOGUE.get, reader);
    return [headline, ...lines, ...context];
  });
  expect(said).toEqual([
    [
      'Loggat: 3 samtal i går.',
      'November ligger på 8 hittills.',
      'Det läggs ovanpå det som crm rapporterar.',
      'Räknas på Erik Holm.',
    ],
    [
      'Logged: 3 calls yesterday.',
      'November comes to 8 so far.',
      'This comes on top of what crm reports.',
      'Counted as Erik Holm’s.',
    ],
  ]);
});

test('what it comes to is told of the period that somebody wants something of: the month, or else its week or quarter', async () => {
  const workspace = await aWorkspace(store);
  const { id: _, ...usual } = aTarget({ metric: 'calls', from: '2026-01-01' });
  const wants = (every: 'week' | 'month', value: number) =>
    store.targets.add(workspace.id, { ...usual, every, value });
  const told = async () => {
    const { report } = (await log(workspace)) as LogAnswer;
    return [report.period, report.target?.value];
  };
  expect(await told()).toMatchObject([{ grain: 'month' }, undefined]);
  await wants('week', 40);
  expect(await told()).toMatchObject([{ grain: 'week', from: '2026-11-16' }, 40]);
  await wants('month', 150);
  expect(await told()).toMatchObject([{ grain: 'month' }, 150]);
});
