import { describe, expect, test } from 'vitest';
import { importObservations } from '../../src/use-cases/import-observations.ts';
import { databases, openTestStore } from '../support/databases.ts';
import { csv, dealsIn, STOCKHOLM } from '../support/imports.ts';

const HEADER = 'id,status,created,closed,amount,owner,company';

describe.each(databases)('deals on $name', (kind) => {
  test('an import, the same again, and a correction that reopens the first win', async () => {
    const store = await openTestStore(kind);
    const { id: _, ...nordvik } = STOCKHOLM;
    const workspace = await store.workspaces.create(nordvik);
    const world = { now: () => '2026-11-18T08:00:00.000Z', store };
    const take = (rows: readonly string[], complete = false) =>
      importObservations(world, {
        workspace,
        source: 'crm',
        label: 'export.csv',
        dry: false,
        complete,
        read: () => dealsIn(csv(HEADER, ...rows)),
      });
    const rows = [
      '1,Won,2026-01-10,2026-03-01,1200.5,Åsa,Acme',
      '2,Won,2026-02-10,2026-05-01,200,Johan,Acme',
      '3,Open,2026-03-10,,300,Åsa,Beta',
    ];
    expect((await take(rows)).recorded).toMatchObject({
      added: 15,
      corrected: 0,
      withdrawn: 0,
      unchanged: 0,
    });
    expect((await take(rows)).recorded).toMatchObject({
      added: 0,
      corrected: 0,
      withdrawn: 0,
      unchanged: 15,
    });

    const { recorded } = await take(['1,Open,2026-01-10,2026-12-01,1200.5,Åsa,Acme', ...rows.slice(1)]);
    expect(recorded).toMatchObject({ added: 1, corrected: 3, withdrawn: 5, unchanged: 7 });
    const known = await store.ledger.observationsOf(workspace.id, 'crm', 'new_customers');
    expect(known.map(({ key, date }) => [key, date])).toEqual([['["acme","2"]', '2026-05-01']]);

    await take(rows.slice(2), true);
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'revenue')).toEqual([]);
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'pipeline')).toHaveLength(1);
  });
});
