import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptBundle } from '../../src/sandbox/kept-bundle.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'takt-bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** @returns the bundle's text, and how often it has been made. */
function bundling() {
  const input = path.join(folder, 'main.tsx');
  let made = 0;
  const make = async () => {
    made += 1;
    return { inputs: [input], files: { 'main.js': Buffer.from(`bundle ${made}`) } };
  };
  return {
    input,
    get: async () => String((await keptBundle(make, path.join(folder, 'kept', 'page.json')))['main.js']),
  };
}

test('what was bundled is served again as long as nothing has changed', async () => {
  const { input, get } = bundling();
  await writeFile(input, 'one');
  expect([await get(), await get()]).toEqual(['bundle 1', 'bundle 1']);
  await writeFile(input, 'another');
  expect([await get(), await get()]).toEqual(['bundle 2', 'bundle 2']);
  await rm(input);
  expect(await get()).toBe('bundle 3');
});

test('a file that is broken is bundled anew', async () => {
  const { input, get } = bundling();
  await writeFile(input, 'one');
  await get();
  await writeFile(path.join(folder, 'kept', 'page.json'), '{"inputs":');
  expect([await get(), await get()]).toEqual(['bundle 2', 'bundle 2']);
});
