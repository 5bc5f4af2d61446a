import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CivilDate } from '../domain/civil-date.ts';
import { lockDirectory } from '../store/embedded/directory-lock.ts';
import type { StoreOptions } from '../store/open-store.ts';
import { demoMistake } from './demo-words.ts';
import { startOwnPostgres } from './own-postgres.ts';

export type DemoDatabase = { readonly place: StoreOptions; stop(): Promise<void> };

export type DatabaseWish = {
  /** Everything of the demo's own is below this folder. */
  readonly folder: string;
  /** A day that was asked for has a database of its own. */
  readonly today: CivilDate | undefined;
  /** `true` for a PostgreSQL of the demo's own, or the URL of somebody's; else the embedded database. */
  readonly postgres: true | string | undefined;
  readonly fresh: boolean;
};

/** Where the demo company is kept from one start to the next. @throws Mistake, DirectoryInUse */
export async function demoDatabase({ folder, today, postgres, fresh }: DatabaseWish): Promise<DemoDatabase> {
  if (typeof postgres === 'string') {
    if (fresh) throw demoMistake('problem.notOurs');
    return { place: { url: postgres }, stop: async () => {} };
  }
  await mkdir(folder, { recursive: true });
  if (!postgres) {
    const dataDir = path.join(folder, ['pglite', ...(today ? [today] : [])].join('-'));
    if (fresh) await empty(dataDir);
    return { place: { dataDir }, stop: async () => {} };
  }
  const server = await startOwnPostgres(path.resolve(folder, 'postgres'));
  const name = ['demo', ...(today ? [today] : [])].join('-');
  try {
    if (fresh) await server.drop(name);
    return { place: { url: await server.database(name) }, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Not under another demo's feet. */
async function empty(dataDir: string): Promise<void> {
  const release = lockDirectory(dataDir, () => {});
  await rm(dataDir, { recursive: true, force: true });
  release();
}
