import { beforeAll, describe, expect, test } from 'vitest';
import { demoCompany } from '../../src/demo-company/demo-company.ts';
import { loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { monthNamed } from '../../src/domain/named-periods.ts';
import type { Period } from '../../src/domain/period.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { whyKpi } from '../../src/use-cases/why-kpi.ts';
import { openTestStore } from '../support/databases.ts';

const CALENDAR_YEAR = { startMonth: 1 } as const;
const OCTOBER = monthNamed(2026, 10);
const SEPTEMBER = monthNamed(2026, 9);

let store: OpenStore;
let workspace: Workspace;
beforeAll(async () => {
  store = await openTestStore();
  const company = demoCompany({ today: '2026-11-22' });
  workspace = await store.workspaces.create({ ...company.workspace, teamId: 'havsvik' });
  await loadDemoCompany(store, workspace.id, company);
});

const why = (metric: string, period: Period | null, compare: Period | null = null) =>
  whyKpi({ now: () => '2026-11-22T08:00:00.000Z', store }, workspace, BUILT_IN_CATALOGUE, {
    kind: 'why',
    metric,
    period,
    compare,
  });

describe('Havsvik', () => {
  test.each([
    ['a month of revenue', 'revenue', OCTOBER, null, 'target'],
    ['revenue against the month before', 'revenue', OCTOBER, SEPTEMBER, 'period'],
    ['revenue of a year that runs', 'revenue', periodAt('year', '2026-11-22', CALENDAR_YEAR), null, 'target'],
    ['a month of deals', 'deals_won', OCTOBER, null, 'target'],
    [
      'a quarter of customers',
      'new_customers',
      periodAt('quarter', '2026-09-30', CALENDAR_YEAR),
      null,
      'target',
    ],
    [
      'a week of opportunities',
      'opportunities',
      periodAt('week', '2026-11-12', CALENDAR_YEAR),
      null,
      'target',
    ],
    ['a month of meetings that runs', 'meetings', monthNamed(2026, 11), null, 'target'],
    ['leads against the month before', 'mql', OCTOBER, SEPTEMBER, 'period'],
  ] as const)('%s: the parts sum to the change', async (_, metric, period, compare, kind) => {
    const { explanation, report } = await why(metric, period, compare);
    const { change, before, after, parts, against } = explanation!;
    expect(against.kind).toBe(kind);
    expect(after).toBe(report.actual);
    expect(before + change).toBeCloseTo(after, 6);
    expect(parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(change, 5);
    if (kind === 'period') expect(before).toBe(report.change!.value);
    else expect(before).toBe(report.expected);
  });

  test('of October it is the meetings that did not become opportunities', async () => {
    const { report, explanation } = await why('revenue', null);
    expect(report.period).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
    const [worst] = explanation!.parts.toSorted((a, b) => a.effect - b.effect);
    expect(worst).toMatchObject({ kind: 'rate', from: 'meetings', to: 'opportunities' });
  });

  test('what is no part of the funnel is not taken apart', async () => {
    const { explanation, explainable } = await why('cac', OCTOBER);
    expect(explanation).toBeNull();
    expect(explainable.map(({ key }) => key).slice(0, 3)).toEqual(['revenue', 'deals_won', 'new_customers']);
  });
});
