// Generates the Prisma client into src/store/generated, or exits at once when it is there for this schema.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const schemaFile = path.join(import.meta.dirname, 'schema.prisma');
const generated = path.join(import.meta.dirname, '../src/store/generated');
const stampFile = path.join(generated, 'stamp');

const schema = readFileSync(schemaFile, 'utf8');
const { version } = JSON.parse(readFileSync(require.resolve('prisma/package.json'), 'utf8'));
const stamp = createHash('sha256').update(`${version}\n${schema}`).digest('hex');

if (readStamp() !== stamp) generate();

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

function generate() {
  // Made aside and moved file by file, the stamp last: a second process that starts now sees whole files only.
  const aside = path.join(generated, `.making-${process.pid}`);
  try {
    mkdirSync(aside, { recursive: true });
    const asideSchema = path.join(aside, 'schema.prisma');
    writeFileSync(asideSchema, schema.replace('"../src/store/generated"', '"./client"'));
    const made = runPrisma([
      'generate',
      '--no-hints',
      '--schema',
      asideSchema,
      '--config',
      path.join(import.meta.dirname, 'prisma.config.ts'),
    ]);
    if (!made) return;
    moveFiles(path.join(aside, 'client'), generated);
    writeFileSync(path.join(aside, 'stamp'), stamp);
    renameSync(path.join(aside, 'stamp'), stampFile);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Quiet unless it fails. `prisma generate` runs no schema engine, yet downloads one unless a file is named; any existing file satisfies it.
 * Only this child may see the variable: with it `prisma migrate` reports success and does nothing.
 */
function runPrisma(args) {
  const cli = require.resolve('prisma/build/index.js');
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
    env,
    encoding: 'utf8',
  });
  if (status === 0) return true;
  process.stderr.write(`prisma ${args[0]} failed.\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}\n`);
  process.exitCode = 1;
  return false;
}

/** Afterwards `to` holds what `from` held and nothing else that was generated before. */
function moveFiles(from, to) {
  mkdirSync(to, { recursive: true });
  const fresh = readdirSync(from);
  for (const name of readdirSync(to)) {
    const ours = name === 'stamp' || name.startsWith('.making-');
    if (!ours && !fresh.includes(name)) rmSync(path.join(to, name), { recursive: true, force: true });
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) moveFiles(source, target);
    else renameSync(source, target);
  }
}
