import { beforeAll, describe, expect, test } from 'vitest';
import { demoCompany } from '../../src/demo-company/demo-company.ts';
import { loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
import { toNumber } from '../../src/domain/funnel/fraction.ts';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { speakFunnel } from '../../src/speech/funnel-sentences.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { type FunnelMeasure, measureFunnel } from '../../src/use-cases/measure-funnel.ts';
import { showFunnel } from '../../src/use-cases/show-funnel.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const measureOn = (today: string, workspace: Awaited<ReturnType<typeof aWorkspace>>) =>
  measureFunnel({ now: () => `${today}T08:00:00.000Z`, store }, workspace, BUILT_IN_CATALOGUE, USUAL_FUNNEL);

test('without any figures the rules of thumb stand, and nothing drags', async () => {
  const { steps, drag } = await measureOn('2026-11-22', await aWorkspace(store));
  expect(steps.map(({ method, blended }) => [method, blended.ownShare])).toEqual(Array(5).fill(['usual', 0]));
  expect(drag).toBeNull();
});

test('figures that ended long ago are measured where they end', async () => {
  const workspace = await aWorkspace(store);
  const deal = (metric: string, date: string, key: number) =>
    anObservation({ metric, date, key: String(key), value: 1 });
  await deliver(
    store,
    workspace,
    Array.from({ length: 60 }, (_, key) => [
      deal('opportunities', `2017-0${1 + (key % 6)}-10`, key),
      ...(key % 3 === 0 ? [deal('deals_won', `2017-0${2 + (key % 6)}-10`, key)] : []),
    ]).flat(),
  );
  const { steps } = await measureOn('2026-11-22', workspace);
  const last = steps.at(-1)!;
  expect(last).toMatchObject({ method: 'followed', window: { from: '2017-01-10' } });
  expect(last.blended).toMatchObject({ entered: 50, converted: 20 });
});

describe('Havsvik', () => {
  let measure: FunnelMeasure;
  beforeAll(async () => {
    const company = demoCompany({ today: '2026-11-22' });
    const workspace = await store.workspaces.create({ ...company.workspace, teamId: 'havsvik' });
    await loadDemoCompany(store, workspace.id, company);
    measure = await measureOn('2026-11-22', workspace);
  });

  test.each([
    ['contacts', 0.02],
    ['mql', 0.3],
    ['meetings', 0.55],
    ['opportunities', 0.3],
    ['new_customers', 0.32],
  ])('%s come of about %d of the stage before, from a year of its own', (to, rate) => {
    const step = measure.steps.find((one) => one.to === to)!;
    expect(toNumber(step.blended.rate)).toBeGreaterThan(rate * 0.85);
    expect(toNumber(step.blended.rate)).toBeLessThan(rate * 1.15);
    expect(step.blended.ownShare).toBeGreaterThan(0.8);
  });

  test('a deal takes a month and a half from opportunity to signature', () => {
    const { lag, method } = measure.steps.at(-1)!;
    expect(method).toBe('followed');
    expect(lag).toBeGreaterThan(35);
    expect(lag).toBeLessThan(60);
  });

  test('the funnel says where it drags, in which campaign, and how the hand-off goes', async () => {
    const workspace = (await store.workspaces.byTeam('havsvik'))!;
    const world = { now: () => '2026-11-22T08:00:00.000Z', store };
    const answer = await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period: null });
    const { drag, goal, coverage, handOff } = answer.report;
    expect(drag).toMatchObject({ to: 'opportunities', part: { name: 'LinkedIn: bred målgrupp' } });
    expect(drag!.part!.converted / drag!.part!.entered).toBeLessThan(0.12);
    expect(goal).toMatchObject({ metric: 'new_customers', basis: 'set', target: 15 });
    expect(coverage!.times).toBeGreaterThan(2.5);
    expect(handOff!.promised.metric.key).toBe('mql');
    expect(handOff!.followUp!.days).toBeLessThan(4);
    const reader = {
      locale: 'sv',
      currency: 'SEK',
      timeZone: 'Europe/Stockholm',
      fiscalYear: { startMonth: 1 },
    } as const;
    const { headline, lines } = speakFunnel(answer, BUILT_IN_CATALOGUE.get, reader);
    expect(headline).toMatch(/^\d+ av 15 nya kunder under Q4: /);
    expect(lines[0]).toMatch(
      /^Det tar stopp mellan möten och affärsmöjligheter: \d+.% går vidare sedan augusti/,
    );
    expect(lines[1]).toContain('LinkedIn: bred målgrupp');
    // Before it began nothing dragged.
    const spring = { kind: 'dates', from: '2026-04-01', to: '2026-04-30' } as const;
    const before = await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period: spring });
    expect(before.report.drag).toBeNull();
  });

  test('the stage that drags is found, and the month since which it does', () => {
    expect(measure.drag).toMatchObject({ from: 'meetings', to: 'opportunities', since: '2026-08-01' });
  });
});
