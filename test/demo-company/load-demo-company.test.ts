import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
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
    await loadDemoCompany(store, workspace.id, company);
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
});
