// Prisma's schema engine compiled to WASM, on an in-memory PGlite: writes and checks migrations with no engine binary,
// no server and no network. The package's own entry imports its .wasm as a module, which Node only does behind a flag.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const schemaFile = path.join(import.meta.dirname, 'schema.prisma');
export const migrationsFolder = path.join(import.meta.dirname, 'migrations');

/** The SQL that takes a database with every migration to the schema; `undefined` when they agree. */
export async function missingMigration() {
  const schema = { path: schemaFile, content: await readFile(schemaFile, 'utf8') };
  const SchemaEngine = await loadSchemaEngine();
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(shadowDatabases()),
  );
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await migrations()) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const changed = 2;
  return exitCode === changed ? stdout : undefined;
}

async function loadSchemaEngine() {
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')));
  const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** A factory of empty databases, each from one dump: the first start alone takes two seconds. */
function shadowDatabases() {
  let empty;
  const connect = async () => {
    empty ??= PGlite.create().then((database) => database.dumpDataDir('none'));
    const database = await PGlite.create({ loadDataDir: await empty });
    const adapter = await new PrismaPGlite(database).connect();
    // The adapter's own executeScript (0.7.2) returns before the script has run.
    adapter.executeScript = async (script) => void (await database.exec(script));
    adapter.dispose = () => database.close();
    return adapter;
  };
  return { provider: 'postgres', adapterName: 'pglite', connect, connectToShadowDb: connect };
}

async function migrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories };
}
