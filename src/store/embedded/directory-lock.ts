import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { DirectoryInUse } from '../store-mistakes.ts';

/** Who holds a lock. The start time tells a process from an older one with the same number. */
const ownerSchema = z.object({ pid: z.number(), host: z.string(), started: z.string(), nonce: z.string() });
type Owner = z.infer<typeof ownerSchema>;

const BEAT_MS = 5_000;
/** Nobody can ask another host whether its process lives; its lock is as old as its last beat. */
const DEAD_ELSEWHERE_MS = 60_000;

/** What this process holds: the file alone cannot tell it from an earlier process with its number. */
const heldHere = new Set<string>();

/**
 * One process for each data directory: PGlite takes no lock, and two processes on one directory corrupt it silently.
 * The lock of a process that has died is taken over.
 * @param onLost called when somebody removed or took the lock while it was held.
 * @returns the release
 * @throws DirectoryInUse
 */
export function lockDirectory(directory: string, onLost: (error: Error) => void): () => void {
  const file = `${directory}.lock`;
  const me: Owner = {
    pid: process.pid,
    host: thisHost(),
    started: startOf(process.pid),
    nonce: randomUUID(),
  };
  while (!tryToCreate(file, me)) {
    const owner = readOwner(file);
    if (!owner) continue;
    if (holds(owner, me, file)) throw new DirectoryInUse(directory, owner.pid, owner.host, file);
    removeLockOf(owner, file, me);
  }
  heldHere.add(me.nonce);

  const beat = setInterval(() => {
    if (readOwner(file)?.nonce === me.nonce) return utimesSync(file, new Date(), new Date());
    clearInterval(beat);
    onLost(new Error(`The lock ${file} was removed or taken by another process.`));
  }, BEAT_MS);
  beat.unref();

  return () => {
    clearInterval(beat);
    heldHere.delete(me.nonce);
    if (readOwner(file)?.nonce === me.nonce) rmSync(file, { force: true });
  };
}

/** Writes aside and links, so that nobody ever reads half a lock. */
function tryToCreate(file: string, owner: Owner): boolean {
  const aside = `${file}.${owner.nonce}`;
  writeFileSync(aside, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new Error(`${file} is not a lock that Takt wrote.`, { cause: error });
  }
}

function holds(owner: Owner, me: Owner, file: string): boolean {
  if (owner.host !== me.host) return ageOf(file) < DEAD_ELSEWHERE_MS;
  if (owner.pid === me.pid) return heldHere.has(owner.nonce);
  return isAlive(owner.pid) && startOf(owner.pid) === owner.started;
}

/** Moves the lock aside before looking again: of two that take over at once, one puts the other's new lock back. */
function removeLockOf(dead: Owner, file: string, me: Owner): void {
  const aside = `${file}.${me.nonce}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readOwner(aside)?.nonce !== dead.nonce) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** Linux: ticks between the boot and the process's start (field 22 of stat); elsewhere nothing is known. */
function startOf(pid: number): string {
  return readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]);
}

/** With the namespace of process numbers: containers may share a host's name. */
function thisHost(): string {
  return [hostname(), readOr('', () => readlinkSync('/proc/self/ns/pid'))].filter(Boolean).join(' ');
}

function readOr(otherwise: string, read: () => string | undefined): string {
  try {
    return read() ?? otherwise;
  } catch {
    return otherwise;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
