import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { PGliteHost } from '../../src/store/embedded/pglite-host.ts';
import { poolOn } from '../../src/store/embedded/pglite-socket.ts';
import { MIGRATIONS, migrate, migrationsIn } from '../../src/store/migrate.ts';
import { NewerDatabase } from '../../src/store/store-mistakes.ts';
import { databases, testPostgres } from '../support/databases.ts';

const hosts: PGliteHost[] = [];
const pools: pg.Pool[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'takt-migrations-'));
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  for (const host of hosts) await host.close();
  await rm(folder, { recursive: true });
});

async function emptyPool(name: string): Promise<pg.Pool> {
  const pool = name === 'PGlite' ? await emptyPGlite() : new pg.Pool({ connectionString: await emptyUrl() });
  pools.push(pool);
  return pool;
}

async function emptyPGlite(): Promise<pg.Pool> {
  const host = await PGliteHost.start({}, () => {});
  hosts.push(host);
  return poolOn(host);
}

async function emptyUrl(): Promise<string> {
  return (await testPostgres()).createDatabase('empty');
}

async function aMigration(name: string, sql: string): Promise<URL> {
  await mkdir(path.join(folder, name, '1_first'), { recursive: true });
  await writeFile(path.join(folder, name, '1_first', 'migration.sql'), sql);
  return pathToFileURL(`${path.join(folder, name)}/`);
}

describe.each(databases)('migrating on $name', ({ name, open }) => {
  test('brings an empty database to the schema, once', async () => {
    const pool = await emptyPool(name);
    const all = (await migrationsIn(MIGRATIONS)).map((migration) => migration.name);
    expect(all).not.toEqual([]);
    const twice = await Promise.all([migrate(pool), migrate(pool)]);
    expect(twice.toSorted((a, b) => b.length - a.length)).toEqual([all, []]);
    expect(await migrate(pool)).toEqual([]);
    const { rows } = await pool.query('select 1 from observation');
    expect(rows).toEqual([]);
  });

  test('refuses a database that a newer version has used, and says which migration', async () => {
    const { pool } = await open();
    await pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '2999_later', now())`,
    );
    await expect(migrate(pool)).rejects.toThrow(NewerDatabase);
    await expect(migrate(pool)).rejects.toThrow('2999_later');
  });

  test('a migration that fails leaves nothing, and can be put right', async () => {
    const pool = await emptyPool(name);
    const broken = await aMigration('broken', 'create table half (); select 1 / 0;');
    await expect(migrate(pool, broken)).rejects.toThrow('1_first failed');
    await expect(pool.query('select from half')).rejects.toMatchObject({ code: '42P01' });
    const mended = await aMigration('broken', 'create table half ();');
    expect(await migrate(pool, mended)).toEqual(['1_first']);
  });

  test('an applied migration may change its line ends, and nothing else', async () => {
    const pool = await emptyPool(name);
    await migrate(pool, await aMigration('edited', 'select 1;\nselect 2;\n'));
    expect(await migrate(pool, await aMigration('edited', 'select 1;\r\nselect 2;\r\n'))).toEqual([]);
    const edited = await aMigration('edited', 'select 1;\nselect 3;\n');
    await expect(migrate(pool, edited)).rejects.toThrow('was changed after');
  });
});

describe.runIf(databases.some(({ name }) => name === 'PostgreSQL'))('two processes on one server', () => {
  test('migrate it once between them', async () => {
    const url = await emptyUrl();
    const opened = await Promise.all([openDatabase({ url }, () => {}), openDatabase({ url }, () => {})]);
    const { rows } = await opened[0].pool.query('select count(*)::int as rows from _prisma_migrations');
    expect(rows).toEqual([{ rows: (await migrationsIn(MIGRATIONS)).length }]);
    await Promise.all(opened.map((database) => database.close()));
  });

  test('need a session in UTC', async () => {
    const url = `${await emptyUrl()}?options=${encodeURIComponent('-c TimeZone=America/New_York')}`;
    await expect(openDatabase({ url }, () => {})).rejects.toThrow('TimeZone=UTC');
  });
});
