import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { areUnchanged, statesOf } from './input-states.mjs';

export type Bundle = {
  /** Everything it was made of. */
  readonly inputs: readonly string[];
  /** By name. */
  readonly files: Readonly<Record<string, Buffer>>;
};

type Kept = {
  readonly inputs: Readonly<Record<string, string>>;
  /** In base64. */
  readonly files: Readonly<Record<string, string>>;
};

const KEPT = fileURLToPath(new URL('../../node_modules/.cache/takt/page.json', import.meta.url));

/** What was bundled before, as long as nothing that it was made of has changed; else bundled anew, and kept. */
export async function keptBundle(make: () => Promise<Bundle>, file = KEPT): Promise<Bundle['files']> {
  const kept = await readKept(file);
  if (kept) return kept;
  const { inputs, files } = await make();
  // Without a place to keep it, it is made again the next time.
  await keep(file, inputs, files).catch(() => {});
  return files;
}

async function readKept(file: string): Promise<Bundle['files'] | undefined> {
  try {
    const { inputs, files } = JSON.parse(await readFile(file, 'utf8')) as Kept;
    if (!(await areUnchanged(inputs))) return undefined;
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'base64')]),
    );
  } catch {
    return undefined;
  }
}

async function keep(file: string, inputs: readonly string[], files: Bundle['files']): Promise<void> {
  const kept: Kept = {
    inputs: await statesOf(inputs),
    files: Object.fromEntries(Object.entries(files).map(([name, body]) => [name, body.toString('base64')])),
  };
  await mkdir(path.dirname(file), { recursive: true });
  // Several may make it at once; nobody may read half of it.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, JSON.stringify(kept));
  await rename(aside, file);
}
