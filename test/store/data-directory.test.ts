import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { takeDataDirectory } from '../../src/store/embedded/data-directory.ts';
import { DurableNodeFS } from '../../src/store/embedded/durable-node-fs.mjs';
import { NotADatabase, OtherPostgresMajor } from '../../src/store/store-mistakes.ts';

const nobody = () => {};

describe('a data directory', () => {
  let folder: string;
  let made: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'takt-directory-'));
    made = path.join(folder, 'made');
    await mkdir(path.join(folder, 'made.making-killed-half-way'));
    (await takeDataDirectory(made, nobody))();
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is made whole, for its owner alone, and what an earlier try left is gone', async () => {
    expect(await readdir(made)).toContain('PG_VERSION');
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(['made']);
  });

  test('is taken as it is the next time', async () => {
    const before = await stat(path.join(made, 'PG_VERSION'));
    (await takeDataDirectory(made, nobody))();
    expect((await stat(path.join(made, 'PG_VERSION'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('that holds other files is left alone', async () => {
    const other = path.join(folder, 'other');
    await mkdir(other);
    await writeFile(path.join(other, 'thesis.txt'), 'mine');
    await expect(takeDataDirectory(other, nobody)).rejects.toThrow(NotADatabase);
    expect(await readdir(other)).toEqual(['thesis.txt']);
    await rm(other, { recursive: true });
  });

  test('of another PostgreSQL is refused by name', async () => {
    const older = path.join(folder, 'older');
    await mkdir(older);
    await writeFile(path.join(older, 'PG_VERSION'), '17\n');
    await expect(takeDataDirectory(older, nobody)).rejects.toThrow(OtherPostgresMajor);
    await rm(older, { recursive: true });
  });

  test('has each commit on the disk before it is acknowledged', async () => {
    const startParams = [
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      '-c',
      'fsync=on',
      '-c',
      'wal_sync_method=fsync',
    ];
    const database = await PGlite.create({ fs: new DurableNodeFS(made), startParams });
    await database.exec('create table if not exists kept (value int)');
    const fsync = vi.spyOn(fs, 'fsyncSync');
    for (const commit of [1, 2, 3]) {
      await database.query('insert into kept values ($1)', [commit]);
      expect(fsync).toHaveBeenCalledTimes(commit);
    }
    await database.query('select * from kept');
    expect(fsync).toHaveBeenCalledTimes(3);
    fsync.mockRestore();
    await database.close();
    expect((await readFile(path.join(made, 'PG_VERSION'), 'utf8')).trim()).toBe('18');
  });
});
