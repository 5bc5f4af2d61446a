import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatabaseWish, demoDatabase } from '../../src/demo/demo-database.ts';
import { lockDirectory } from '../../src/store/embedded/directory-lock.ts';
import { DirectoryInUse } from '../../src/store/store-mistakes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'takt-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wish = (more: Partial<DatabaseWish> = {}) =>
  demoDatabase({ folder, today: undefined, postgres: undefined, fresh: false, ...more });
const at = (...names: string[]) => path.join(folder, ...names);

/** As an earlier start left it. */
function kept(name: string): string {
  mkdirSync(at(name), { recursive: true });
  writeFileSync(at(name, 'PG_VERSION'), '18');
  return at(name, 'PG_VERSION');
}

describe('the demo’s database', () => {
  test('is one, and another for each day that is asked for', async () => {
    expect((await wish()).place).toEqual({ dataDir: at('pglite') });
    expect((await wish({ today: '2026-06-30' })).place).toEqual({ dataDir: at('pglite-2026-06-30') });
  });

  test('is kept from start to start, and with --fresh begun again without touching the others', async () => {
    const [ours, other] = [kept('pglite'), kept('pglite-2026-06-30')];
    await wish();
    expect(existsSync(ours)).toBe(true);
    await wish({ fresh: true });
    expect([existsSync(ours), existsSync(other)]).toEqual([false, true]);
    expect(existsSync(at('pglite.lock'))).toBe(false);
  });

  test('is not begun again under another demo’s feet', async () => {
    const ours = kept('pglite');
    const release = lockDirectory(at('pglite'), () => {});
    await expect(wish({ fresh: true })).rejects.toThrow(DirectoryInUse);
    release();
    expect(existsSync(ours)).toBe(true);
  });

  test('on somebody’s own server is never emptied', async () => {
    const postgres = 'postgresql://a@b/c';
    expect((await wish({ postgres })).place).toEqual({ url: postgres });
    await expect(wish({ postgres, fresh: true })).rejects.toThrow(
      '--fresh empties only the demo’s own databases',
    );
  });
});
