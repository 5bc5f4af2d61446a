import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { PGliteHost } from '../../src/store/embedded/pglite-host.ts';
import { poolOn } from '../../src/store/embedded/pglite-socket.ts';
import { MIGRATIONS, migrate, migrationsIn } from '../../src/store/migrate.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { startPostgres, type TestPostgres, whyNoPostgres } from './postgres.ts';

export type DatabaseKind = {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A new database with the schema and nothing in it; closed after the test file. */
  open(): Promise<Database>;
};

/** Both kinds, for `describe.each(databases)('on $name', ({ open }) => …)`. */
export const databases: readonly DatabaseKind[] = [
  { name: 'PGlite', open: openEmbedded },
  ...(whyNoPostgres === undefined ? [{ name: 'PostgreSQL' as const, open: openOnServer }] : []),
];

if (whyNoPostgres !== undefined) {
  if (process.env.CI === 'true') throw new Error(whyNoPostgres);
  describe.skip('on PostgreSQL', () => test(`skipped: ${whyNoPostgres}`, () => {}));
}

/** A store with nothing in it on PGlite in memory, or on the kind named; closed after the test file. */
export async function openTestStore(kind: DatabaseKind = databases[0]!): Promise<OpenStore> {
  return storeOn(await kind.open());
}

/** One store for all cases of a test file, each a workspace of its own there: to open another takes a second. */
export function sharedTestStore(): Promise<OpenStore> {
  shared ??= openTestStore();
  return shared;
}

/** The server that this test file's PostgreSQL databases are on; started when first asked for. */
export function testPostgres(): Promise<TestPostgres> {
  server ??= startPostgres();
  return server;
}

let server: Promise<TestPostgres> | undefined;
let shared: Promise<OpenStore> | undefined;
const opened: Database[] = [];

afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await (await server)?.stop();
});

async function openEmbedded(): Promise<Database> {
  return open({ image: await migratedImage() });
}

async function openOnServer(): Promise<Database> {
  const postgres = await testPostgres();
  return open({ url: await postgres.createDatabase() });
}

async function open(place: Parameters<typeof openDatabase>[0]): Promise<Database> {
  const database = await openDatabase(place, (error) => {
    throw error;
  });
  let closed: Promise<void> | undefined;
  const once: Database = {
    ...database,
    close: () => {
      closed ??= database.close();
      return closed;
    },
  };
  opened.push(once);
  return once;
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
