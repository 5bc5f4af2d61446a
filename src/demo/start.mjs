// `npm run demo`: puts the demo together into a few files and runs those. That saves Node two seconds, in which it would
// look for hundreds of files one by one; whoever starts a demo waits for every one of them. What was put together is
// kept until something that it was made of changes.
// `npx tsx src/demo.ts` does the same, with stack traces that lead to the source.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { areUnchanged, statesOf } from '../sandbox/input-states.mjs';

const ENTRIES = [
  new URL('../demo.ts', import.meta.url),
  new URL('../charts/painting-worker.mjs', import.meta.url),
].map((url) => fileURLToPath(url));
// Within node_modules, so that packages are found from there.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/takt/', import.meta.url));
const KEPT = path.join(CACHE, 'demo.json');

/** Files are found beside the source, wherever the code runs from; but for what is put together as well. */
const whereItWas = {
  name: 'where it was',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      const url = JSON.stringify(pathToFileURL(file).href);
      return {
        contents: code.replaceAll(/(?<!painting-worker\.mjs', )import\.meta\.url/g, url),
        loader: 'ts',
      };
    });
  },
};

await import(pathToFileURL(path.join((await readKept()) ?? (await make()), 'demo.mjs')).href);

/** The folder of what was put together before, if it is still what would be put together now. */
async function readKept() {
  try {
    const { folder, inputs } = JSON.parse(readFileSync(KEPT, 'utf8'));
    return existsSync(folder) && (await areUnchanged(inputs)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

async function make() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: ENTRIES,
    entryNames: '[name]',
    bundle: true,
    packages: 'external',
    // What is loaded later stays apart.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: CACHE,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [whereItWas],
  });
  const folder = folderWith(outputFiles);
  const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(file));
  const aside = `${KEPT}.${randomUUID()}`;
  writeFileSync(aside, JSON.stringify({ folder, inputs: await statesOf([import.meta.filename, ...inputs]) }));
  renameSync(aside, KEPT);
  return folder;
}

/** In a folder named after what they hold, moved there whole: another demo that starts now sees all of it or nothing. */
function folderWith(files) {
  const hash = createHash('sha256');
  for (const { contents } of files) hash.update(contents);
  const folder = path.join(CACHE, `demo-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  for (const { path: file, contents } of files)
    writeFileSync(path.join(aside, path.basename(file)), contents);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
