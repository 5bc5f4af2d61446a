import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { DirectoryInUse } from '../../src/store/store-mistakes.ts';
import { killNow, startChild } from '../support/child.ts';
import { databases, testPostgres } from '../support/databases.ts';
import { anObservation, deliver } from '../support/deliveries.ts';

const IMPORTS_HALF = new URL('./support/imports-half.ts', import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'takt-killed-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(databases)('a process killed in the middle of an import, on $name,', ({ name }) => {
  test('leaves the deliveries before and nothing of this one', { timeout: 120_000 }, async () => {
    const dataDir = path.join(folder, 'data');
    const place = name === 'PGlite' ? { dataDir } : { url: await (await testPostgres()).createDatabase() };
    const child = await startChild(IMPORTS_HALF, JSON.stringify(place));
    if (name === 'PGlite') {
      const second = openStore(place);
      await expect(second).rejects.toThrow(DirectoryInUse);
      await expect(second).rejects.toThrow(`process ${child.pid}`);
    }
    await killNow(child);

    const store = await openStore(place);
    const [workspace] = await store.workspaces.all();
    const whole = anObservation({ key: 'whole' });
    expect(await store.ledger.observationsOf(workspace!.id, 'crm', 'revenue')).toEqual([whole]);
    expect(await store.ledger.importRuns(workspace!.id, 10)).toHaveLength(1);
    const again = await deliver(store, workspace!, [whole, anObservation({ key: 'row 1' })]);
    expect(again).toMatchObject({ added: 1, unchanged: 1 });
    await store.close();
    expect((await readdir(folder)).filter((file) => file !== 'data')).toEqual([]);
  });
});
