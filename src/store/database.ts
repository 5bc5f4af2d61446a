import path from 'node:path';
import pg from 'pg';
import { takeDataDirectory } from './embedded/data-directory.ts';
import { type EmbeddedPlace, PGliteHost } from './embedded/pglite-host.ts';
import { poolOn } from './embedded/pglite-socket.ts';
import type { PrismaClient } from './generated/client.ts';
import { migrate } from './migrate.ts';
import { UnsuitableServer } from './store-mistakes.ts';

/** One database through two doors: Prisma for the small tables, SQL for the ledger. */
export type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
};

/** PostgreSQL ≥ 15 by its URL, or PGlite in this process. */
export type DatabasePlace = { readonly url: string } | EmbeddedPlace;

type Connection = { readonly pool: pg.Pool; release(): Promise<void> };

/**
 * Opens a database and brings it to this version's schema.
 * @param onFatal called when the database is lost for good while it is in use.
 * @throws DirectoryInUse, NotADatabase, OtherPostgresMajor, NewerDatabase, UnsuitableServer
 */
export async function openDatabase(place: DatabasePlace, onFatal: (error: Error) => void): Promise<Database> {
  const connecting = 'url' in place ? connectToServer(place.url) : startEmbedded(place, onFatal);
  // Read meanwhile: the embedded database takes half a second to start, in a thread of its own.
  const [{ pool, release }, prismaOn] = await Promise.all([connecting, prismaClient()]);
  // The pool replaces an idle connection that dropped; a query that meets a dead one fails on its own.
  pool.on('error', () => {});
  const close = async () => {
    await pool.end();
    await release();
  };
  try {
    await checkServer(pool);
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  const prisma = prismaOn(pool);
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await close();
    },
  };
}

async function prismaClient(): Promise<(pool: pg.Pool) => PrismaClient> {
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('./generated/client.ts'),
    import('@prisma/adapter-pg'),
  ]);
  return (pool) =>
    new PrismaClient({
      adapter: new PrismaPg(pool),
      transactionOptions: { maxWait: 15_000, timeout: 30_000 },
    });
}

function connectToServer(url: string): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // adapter-pg stores wrong instants when the session is not in UTC; dates are read as ISO text.
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    // A server that is gone without a word ends no statement: then the wait ends here.
    query_timeout: 40_000,
    keepAlive: true,
  });
  return { pool, release: async () => {} };
}

async function startEmbedded(place: EmbeddedPlace, onFatal: (error: Error) => void): Promise<Connection> {
  const dataDir = 'dataDir' in place ? path.resolve(place.dataDir) : undefined;
  const unlock = dataDir === undefined ? () => {} : await takeDataDirectory(dataDir, onFatal);
  try {
    const host = await PGliteHost.start(dataDir === undefined ? place : { dataDir }, onFatal);
    const release = async () => {
      await host.close();
      unlock();
    };
    return { pool: poolOn(host), release };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; zone: string; style: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('TimeZone') as zone,
            current_setting('DateStyle') as style`,
  );
  const server = rows[0]!;
  if (server.version < 150_000) {
    throw new UnsuitableServer(
      `Takt needs PostgreSQL 15 or later; DATABASE_URL leads to ${Math.floor(server.version / 10_000)}.`,
      `Takt behöver PostgreSQL 15 eller senare; DATABASE_URL leder till ${Math.floor(server.version / 10_000)}.`,
    );
  }
  if (!/^(Etc\/)?(UTC|GMT)$/i.test(server.zone) || !server.style.startsWith('ISO')) {
    throw new UnsuitableServer(
      "The database does not accept the session settings TimeZone=UTC and DateStyle=ISO. Behind a pooler: ALTER ROLE … SET timezone = 'UTC', and the same for datestyle.",
      "Databasen tar inte emot sessionens inställningar TimeZone=UTC och DateStyle=ISO. Bakom en pooler: ALTER ROLE … SET timezone = 'UTC', och likadant för datestyle.",
    );
  }
}
