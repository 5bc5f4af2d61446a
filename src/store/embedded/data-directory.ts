import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NotADatabase, OtherPostgresMajor } from '../store-mistakes.ts';
import { lockDirectory } from './directory-lock.ts';
import { fsyncFolder } from './durable-node-fs.mjs';

/** Of the PostgreSQL inside PGlite. A directory made by another can only be dumped and loaded. */
const POSTGRES_MAJOR = '18';

/**
 * Takes the directory for this process and makes a database in it when there is none.
 * @returns the release
 * @throws DirectoryInUse, NotADatabase, OtherPostgresMajor
 */
export async function takeDataDirectory(
  directory: string,
  onLost: (error: Error) => void,
): Promise<() => void> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = lockDirectory(directory, onLost);
  try {
    const versionFile = path.join(directory, 'PG_VERSION');
    if (!existsSync(versionFile)) await createCluster(directory);
    const major = readFileSync(versionFile, 'utf8').trim();
    if (major !== POSTGRES_MAJOR) throw new OtherPostgresMajor(directory, major, POSTGRES_MAJOR);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** Made beside the real place and moved when it is whole and on the disk: a kill half-way leaves nothing half-made. */
async function createCluster(directory: string): Promise<void> {
  if (readdirSync(directory).length > 0) throw new NotADatabase(directory);
  const parent = path.dirname(directory);
  const prefix = `${path.basename(directory)}.making-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const aside = path.join(parent, prefix + randomUUID());
  mkdirSync(aside, { mode: 0o700 });
  try {
    const script = fileURLToPath(new URL('./create-cluster.mjs', import.meta.url));
    await promisify(execFile)(process.execPath, [script, aside]);
    rmdirSync(directory);
    renameSync(aside, directory);
    fsyncFolder(parent);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
