import { beforeAll, describe, expect, test } from 'vitest';
import { laterCompany } from '../../src/demo-company/demo-company.ts';
import { begunIn, handOver, heardBy, loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { openTestStore } from '../support/databases.ts';
import { companyOn, knownOn, monthOf, valuesOf } from './support/company-on.ts';

const TODAY = '2026-11-22';

describe('the demo company in the ledger', () => {
  const company = companyOn(TODAY);
  let store: Store;
  let workspace: Workspace;

  beforeAll(async () => {
    store = await openTestStore();
    workspace = await store.workspaces.create(company.workspace);
    // As if it had been cut short after twenty deliveries.
    for (const delivery of company.deliveries.slice(0, 20))
      await handOver(store.ledger, workspace.id, delivery);
    await loadDemoCompany(store, workspace.id, company);
  });

  test('a loading that was cut short goes on where it was, and one that is whole has nothing to do', async () => {
    const runs = () => store.ledger.importRuns(workspace.id, 1_000);
    const labels = (await runs()).map(({ label }) => label);
    expect(labels.toReversed()).toEqual(company.deliveries.map(({ label }) => label));
    await loadDemoCompany(store, workspace.id, company);
    expect((await runs()).length).toBe(labels.length);
  });

  test('when it began can be read from it, and when each system was last heard of', async () => {
    expect(await begunIn(store.ledger, workspace.id)).toBe('2026-11-01');
    const heard = await heardBy(store.ledger, workspace.id);
    expect(heard).toEqual(new Map(company.deliveries.map(({ source, learnedAt }) => [source, learnedAt])));
    expect(await begunIn(store.ledger, workspace.id + 1)).toBeUndefined();
  });

  test('everything that counts this morning is there', async () => {
    const metrics = await store.ledger.metricsWithData(workspace.id);
    const sources = await store.ledger.sources(workspace.id, metrics);
    expect(sources.reduce((sum, { rows }) => sum + rows, 0)).toBe(knownOn(TODAY).length);
    expect((await store.targets.all(workspace.id)).map(({ id: _, ...target }) => target)).toEqual(
      company.targets,
    );
  });

  test('the pipeline is as fresh as this morning 07:12', async () => {
    const [pipeline] = await store.ledger.sources(workspace.id, ['pipeline']);
    expect(pipeline).toMatchObject({ source: 'HubSpot', learnedAt: '2026-11-22T06:12:00.000Z' });
  });

  test('reads back what was put in', async () => {
    const october = monthOf('2026-10-01');
    const { flows } = await store.ledger.readings({
      workspaceId: workspace.id,
      flows: ['meetings'],
      levels: [],
      from: october.from,
      to: october.to,
    });
    const [meetings] = valuesOf(TODAY, 'meetings', [october]);
    expect(flows.reduce((sum, { sum: amount }) => sum + amount, 0)).toBe(meetings);
  });

  test('tells what was known on a Monday from what is known now', async () => {
    const request = {
      workspaceId: workspace.id,
      flows: ['visitors'],
      levels: [],
      from: '2026-11-05',
      to: '2026-11-05',
    };
    const sumOf = async (knownAt?: string) => {
      const { flows } = await store.ledger.readings({ ...request, ...(knownAt && { knownAt }) });
      return flows.reduce((sum, { sum: amount }) => sum + amount, 0);
    };
    // Robots came on the first Thursday of November, and were counted out the Tuesday after.
    expect(await sumOf('2026-11-09T22:59:59.999Z')).toBeGreaterThan(await sumOf());
  });

  test('a week later November is what it is for those who begin that day', async () => {
    const later = laterCompany({ begun: TODAY, end: '2026-12-31' });
    const heard = await heardBy(store.ledger, workspace.id);
    for (const delivery of later.deliveries(heard, '2026-11-29T11:00:00.000Z'))
      await handOver(store.ledger, workspace.id, delivery);
    const november = { from: '2026-11-01', to: '2026-11-29' };
    const { flows } = await store.ledger.readings({
      workspaceId: workspace.id,
      flows: ['meetings'],
      levels: [],
      ...november,
    });
    const [before] = valuesOf(TODAY, 'meetings', [november]);
    const [meetings] = valuesOf('2026-11-29', 'meetings', [november]);
    expect(flows.reduce((sum, { sum: amount }) => sum + amount, 0)).toBe(meetings);
    expect(meetings).toBeGreaterThan(before!);
  });
});
