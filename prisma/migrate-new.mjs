// node prisma/migrate-new.mjs NAME     writes prisma/migrations/<time>_NAME/migration.sql, to be read and added to by hand
// node prisma/migrate-new.mjs --check  exits 1 and prints the missing SQL when the migrations do not make the schema
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsFolder, missingMigration } from './schema-engine.mjs';

const [what] = process.argv.slice(2);
if (!what || !/^(--check|[a-z0-9_]+)$/.test(what)) {
  console.error('Usage: node prisma/migrate-new.mjs NAME (a–z, 0–9, _) | --check');
  process.exit(2);
}

const sql = await missingMigration();
if (sql === undefined) {
  console.log('The migrations make the schema.');
} else if (what === '--check') {
  console.error(`The migrations do not make prisma/schema.prisma. Missing:\n\n${sql}`);
  process.exitCode = 1;
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${what}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  await writeFile(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(path.relative(process.cwd(), path.join(folder, 'migration.sql')));
}
// The engine keeps its shadow databases open, and they keep the process alive.
process.exit();
