import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDirectory } from '../../src/store/embedded/directory-lock.ts';
import { DirectoryInUse } from '../../src/store/store-mistakes.ts';
import { killNow, startChild } from '../support/child.ts';

const HOLDS_THE_LOCK = new URL('./support/holds-the-lock.ts', import.meta.url);
const nobody = () => {};

describe('the lock on a data directory', () => {
  let folder: string;
  let directory: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'takt-lock-'));
    directory = path.join(folder, 'data');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is refused to a second process, which hears who has it in both languages', async () => {
    const child = await startChild(HOLDS_THE_LOCK, directory);
    let refusal: unknown;
    try {
      lockDirectory(directory, nobody);
    } catch (error) {
      refusal = error;
    }
    await killNow(child);
    expect(refusal).toBeInstanceOf(DirectoryInUse);
    const mistake = refusal as DirectoryInUse;
    expect(mistake.pid).toBe(child.pid);
    expect(mistake.in('en')).toContain(`in use by process ${child.pid}`);
    expect(mistake.in('sv')).toContain(`används av process ${child.pid}`);
  });

  test('of a process that died is taken over', async () => {
    const child = await startChild(HOLDS_THE_LOCK, directory);
    await killNow(child);
    lockDirectory(directory, nobody)();
  });

  test('is refused to the process that has it', () => {
    const release = lockDirectory(directory, nobody);
    expect(() => lockDirectory(directory, nobody)).toThrow(DirectoryInUse);
    release();
    lockDirectory(directory, nobody)();
  });

  test('leaves no file behind', async () => {
    lockDirectory(directory, nobody)();
    expect(await readdir(folder)).toEqual([]);
  });

  const ownerOf = async (about: object): Promise<void> => {
    const release = lockDirectory(directory, nobody);
    const mine = JSON.parse(await readFile(`${directory}.lock`, 'utf8'));
    release();
    await writeFile(`${directory}.lock`, JSON.stringify({ ...mine, nonce: 'another', ...about }));
  };

  test.runIf(process.platform === 'linux')(
    'of a dead process whose number lives again is taken over',
    async () => {
      await ownerOf({ pid: process.ppid, started: '1' });
      lockDirectory(directory, nobody)();
    },
  );

  test('of this process number in an earlier life (a container: always 1) is taken over', async () => {
    await ownerOf({});
    lockDirectory(directory, nobody)();
  });

  test('of another host holds as long as it beats', async () => {
    await ownerOf({ host: 'elsewhere', pid: 1 });
    expect(() => lockDirectory(directory, nobody)).toThrow(DirectoryInUse);
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    await utimes(`${directory}.lock`, twoMinutesAgo, twoMinutesAgo);
    lockDirectory(directory, nobody)();
  });
});
