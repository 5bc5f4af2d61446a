import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseConfig } from '../../../src/config.ts';
import { type DatabasePlace, openDatabase } from '../../../src/store/database.ts';
import { storeOn } from '../../../src/store/open-store.ts';
import { type RunningPostgres, startPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { fillWithCompany } from './company.ts';
import { TEAM_ID } from './signed-command.ts';

export type DatabaseKind = 'PGlite' | 'PostgreSQL';

/** What the benchmarks stand on; made when first asked for, and gone after `clear`. */
export type Ground = {
  readonly kinds: readonly DatabaseKind[];
  /** A folder of its own. */
  folder(): Promise<string>;
  /** A database with the schema and nothing in it. */
  empty(kind: DatabaseKind): Promise<DatabaseConfig>;
  /** The database in which the company has so many observations; the same at each call, to be read only. */
  company(kind: DatabaseKind, observations: number): Promise<DatabaseConfig>;
  clear(): Promise<void>;
};

export function placeOf({ databaseUrl, dataDir }: DatabaseConfig): DatabasePlace {
  return databaseUrl === undefined ? { dataDir } : { url: databaseUrl };
}

export async function groundOf(): Promise<Ground> {
  const root = await mkdtemp(path.join(tmpdir(), 'takt-bench-'));
  const filled = new Map<string, Promise<DatabaseConfig>>();
  let postgres: Promise<RunningPostgres> | undefined;
  // Copied rather than made each time: creating a PostgreSQL cluster takes seconds.
  let template: Promise<string> | undefined;
  let folders = 0;

  const folder = async () => {
    folders += 1;
    const made = path.join(root, String(folders));
    await mkdir(made);
    return made;
  };
  const makeTemplate = async () => {
    const dataDir = path.join(await folder(), 'template');
    const database = await openDatabase({ dataDir }, rethrow);
    await database.close();
    return dataDir;
  };
  const empty = async (kind: DatabaseKind): Promise<DatabaseConfig> => {
    const dataDir = path.join(await folder(), 'data');
    if (kind === 'PGlite') {
      template ??= makeTemplate();
      await cp(await template, dataDir, { recursive: true });
      return { databaseUrl: undefined, dataDir };
    }
    postgres ??= startPostgres();
    return { databaseUrl: await (await postgres).createDatabase(), dataDir };
  };
  const fill = async (kind: DatabaseKind, observations: number) => {
    const database = await empty(kind);
    const store = storeOn(await openDatabase(placeOf(database), rethrow), kind === 'PGlite');
    await fillWithCompany(store, TEAM_ID, observations);
    await store.tidy();
    await store.close();
    return database;
  };

  return {
    kinds: whyNoPostgres === undefined ? ['PGlite', 'PostgreSQL'] : ['PGlite'],
    folder,
    empty,
    company: (kind, observations) => {
      const name = `${kind} ${observations}`;
      const known = filled.get(name) ?? fill(kind, observations);
      filled.set(name, known);
      return known;
    },
    clear: async () => {
      await (await postgres)?.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

function rethrow(error: Error): never {
  throw error;
}
