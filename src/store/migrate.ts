import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Pool, PoolClient } from 'pg';
import { NewerDatabase } from './store-mistakes.ts';

/** From src/store and from dist/store alike. */
export const MIGRATIONS = new URL('../../prisma/migrations/', import.meta.url);

/** `prisma migrate` takes the same lock and keeps the same table, so that it and this agree both ways. */
const PRISMA_MIGRATE_LOCK = 72707369;
const PRISMA_MIGRATIONS_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

type Migration = { readonly name: string; readonly sql: string };

/**
 * Brings the database to this version's schema, each migration whole or not at all.
 * @returns the names of those it applied
 * @throws NewerDatabase
 */
export async function migrate(pool: Pool, folder = MIGRATIONS): Promise<string[]> {
  const migrations = await migrationsIn(folder);
  const connection = await pool.connect();
  try {
    await connection.query('select pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK]);
    const missing = await missingOf(migrations, connection);
    for (const migration of missing) await apply(migration, connection);
    return missing.map(({ name }) => name);
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [PRISMA_MIGRATE_LOCK]).catch(() => {});
    connection.release();
  }
}

/** In the order in which they are applied. */
export async function migrationsIn(folder: URL): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(new URL(`${name}/migration.sql`, folder), 'utf8'),
    })),
  );
}

async function missingOf(migrations: readonly Migration[], connection: PoolClient): Promise<Migration[]> {
  await connection.query(PRISMA_MIGRATIONS_TABLE);
  const { rows } = await connection.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) throw new Error(`Migration ${failed.name} failed earlier: see "prisma migrate resolve".`);

  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);

  const checksums = new Map(rows.map((row) => [row.name, row.checksum]));
  return migrations.filter(({ name, sql }) => {
    const checksum = checksums.get(name);
    if (checksum === undefined) return true;
    if (!possibleChecksums(sql).includes(checksum)) {
      throw new Error(`Migration ${name} was changed after it had been applied.`);
    }
    return false;
  });
}

async function apply({ name, sql }: Migration, connection: PoolClient): Promise<void> {
  await connection.query('begin');
  try {
    await connection.query(sql);
    await connection.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), sha256(sql), name],
    );
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw new Error(`Migration ${name} failed and was taken back.`, { cause: error });
  }
}

/** Git may have changed the line ends since. */
function possibleChecksums(sql: string): string[] {
  const lf = sql.replaceAll('\r\n', '\n');
  return [sql, lf, lf.replaceAll('\n', '\r\n')].map(sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
