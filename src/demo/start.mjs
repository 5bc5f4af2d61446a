// `npm run demo`: puts the demo together into a few files and runs those. That takes half a second and saves Node two,
// in which it would look for hundreds of files one by one; whoever starts a demo waits for every one of them.
// `npx tsx src/demo.ts` does the same, with stack traces that lead to the source.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../demo.ts', import.meta.url));
// Within node_modules, so that packages are found from there.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/takt/', import.meta.url));

/** Files are found beside the source, wherever the code runs from. */
const whereItWas = {
  name: 'where it was',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      const url = JSON.stringify(pathToFileURL(file).href);
      return { contents: code.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  packages: 'external',
  // What is loaded later stays apart.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outdir: CACHE,
  write: false,
  logLevel: 'error',
  plugins: [whereItWas],
});
await import(pathToFileURL(path.join(kept(outputFiles), 'demo.js')).href);

/** In a folder named after what they hold, moved there whole: another demo that starts now sees all of it or nothing. */
function kept(files) {
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
