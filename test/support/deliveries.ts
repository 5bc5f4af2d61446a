import type { Observation } from '../../src/domain/observation.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { Delivery, Recorded } from '../../src/use-cases/ports.ts';

export const MONDAY = '2026-03-02T08:00:00.000Z';
export const TUESDAY = '2026-03-03T08:00:00.000Z';
export const WEDNESDAY = '2026-03-04T08:00:00.000Z';

/** A workspace of its own for each test: they share a database. */
export function aWorkspace(store: OpenStore, name = 'Nordljus'): Promise<Workspace> {
  return store.workspaces.create({
    teamId: null,
    name,
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    region: null,
    worksOnEves: false,
    fiscalYearStartMonth: 1,
    currency: 'SEK',
    locale: 'sv',
  });
}

/** A deal won for 100 on 10 February, but for what the test is about. */
export function anObservation(about: Partial<Observation> = {}): Observation {
  return {
    metric: 'revenue',
    date: '2026-02-10',
    value: 100,
    form: 'amount',
    dimensions: {},
    key: 'deal-1',
    ...about,
  };
}

/** Delivers on Monday, from the CRM, but for what the test is about. */
export function deliver(
  store: OpenStore,
  { id }: Workspace,
  observations: Iterable<Observation> | AsyncIterable<Observation>,
  about: Partial<Delivery> = {},
): Promise<Recorded> {
  const delivery: Delivery = {
    workspaceId: id,
    source: 'crm',
    label: 'deals.csv',
    learnedAt: MONDAY,
    dry: false,
    completeFor: [],
    leftOut: () => [],
    ...about,
  };
  return store.ledger.record(delivery, inTurn(observations));
}

async function* inTurn(observations: Iterable<Observation> | AsyncIterable<Observation>) {
  yield* observations;
}
