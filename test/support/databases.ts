import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { PGliteHost } from '../../src/store/embedded/pglite-host.ts';
import { poolOn } from '../../src/store/embedded/pglite-socket.ts';
import { MIGRATIONS, migrate, migrationsIn } from '../../src/store/migrate.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { atFileEnd } from './file-end.ts';
import { postgresAt, type TestPostgres, whyNoPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which a test file is told the URL of the run's PostgreSQL. */
    postgres: string;
  }
}

export type DatabaseKind = {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A database with the schema and nothing in it; given back after the test file. */
  open(): Promise<Database>;
};

/** Both kinds, for `describe.each(databases)('on $name', ({ open }) => …)`. */
export const databases: readonly DatabaseKind[] = [
  { name: 'PGlite', open: () => open('PGlite') },
  ...(whyNoPostgres === undefined ? [{ name: 'PostgreSQL' as const, open: () => open('PostgreSQL') }] : []),
];

if (whyNoPostgres !== undefined) {
  if (process.env.CI === 'true') throw new Error(whyNoPostgres);
  describe.skip('on PostgreSQL', () => test(`skipped: ${whyNoPostgres}`, () => {}));
}

/** A store with nothing in it on PGlite in memory, or on the kind named; given back after the test file. */
export async function openTestStore(kind: DatabaseKind = databases[0]!): Promise<OpenStore> {
  return storeOn(await kind.open());
}

/** One store for all cases of a test file, each a workspace of its own there. */
export function sharedTestStore(): Promise<OpenStore> {
  shared ??= openTestStore();
  return shared;
}

/** The server of the whole run; see `one-postgres`. */
export function testPostgres(): Promise<TestPostgres> {
  server ??= fetch(inject('postgres')).then(async (answer) => {
    const said = await answer.text();
    if (!answer.ok) throw new Error(said);
    return postgresAt(said);
  });
  return server;
}

type Opened = { readonly kind: DatabaseKind['name']; readonly database: Database; isClosed: boolean };

let server: Promise<TestPostgres> | undefined;
let shared: Promise<OpenStore> | undefined;
/** Of the test file that is running. */
let opened: Opened[] = [];
/** Of those before it, with what they have left there: to open another takes a second. */
const free: Opened[] = [];

atFileEnd.add(() => {
  free.push(...opened.filter(({ isClosed }) => !isClosed));
  opened = [];
  shared = undefined;
});

async function open(kind: DatabaseKind['name']): Promise<Database> {
  const at = free.findIndex((one) => one.kind === kind);
  const one = at < 0 ? { kind, database: await make(kind), isClosed: false } : free.splice(at, 1)[0]!;
  opened.push(one);
  if (at >= 0) await clear(one.database);
  return {
    ...one.database,
    close: async () => {
      if (one.isClosed) return;
      one.isClosed = true;
      await one.database.close();
    },
  };
}

async function make(kind: DatabaseKind['name']): Promise<Database> {
  const place =
    kind === 'PGlite'
      ? { image: await migratedImage() }
      : { url: await (await testPostgres()).createDatabase() };
  return openDatabase(place, (error) => {
    throw error;
  });
}

/** As it was made. The ledger refuses to be emptied, but not as a replica. */
async function clear({ pool }: Database): Promise<void> {
  await pool.query(`
    do $$ begin
      set local session_replication_role = replica;
      execute (
        select format('truncate %s restart identity', string_agg(oid::regclass::text, ', ')) from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations');
    end $$`);
}

/** PGlite with the schema, made once for each schema and kept between runs: from nothing it takes seconds. */
async function migratedImage(): Promise<Uint8Array> {
  const schema = JSON.stringify([pgliteVersion(), await migrationsIn(MIGRATIONS)]);
  const name = createHash('sha256').update(schema).digest('hex').slice(0, 16);
  const folder = fileURLToPath(new URL('../../node_modules/.cache/takt/', import.meta.url));
  const file = path.join(folder, `pglite-${name}.tar`);
  if (existsSync(file)) return readFileSync(file);
  const image = await makeImage();
  mkdirSync(folder, { recursive: true });
  // Several test files may make it at once; nobody may read half of it.
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, image);
  renameSync(aside, file);
  return image;
}

async function makeImage(): Promise<Uint8Array> {
  const host = await PGliteHost.start({}, () => {});
  const pool = poolOn(host);
  await migrate(pool);
  await pool.end();
  const image = await host.image();
  await host.close();
  return image;
}

function pgliteVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(manifest).dependencies['@electric-sql/pglite'];
}
