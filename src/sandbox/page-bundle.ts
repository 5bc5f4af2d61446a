import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { send } from './http.ts';
import { type Bundle, keptBundle } from './kept-bundle.ts';

const FOLDER = new URL('./page/', import.meta.url);

type Served = { readonly contentType: string; readonly body: Buffer };

let bundling: Promise<ReadonlyMap<string, Served>> | undefined;

/** Bundles the page once, by address; a failure is tried again the next time. */
export function pageBundle(): Promise<ReadonlyMap<string, Served>> {
  bundling ??= bundle().catch((error: unknown) => {
    bundling = undefined;
    throw error;
  });
  return bundling;
}

async function bundle(): Promise<ReadonlyMap<string, Served>> {
  const [files, html] = await Promise.all([keptBundle(build), readFile(new URL('page.html', FOLDER))]);
  return new Map<string, Served>([
    ['/', { contentType: CONTENT_TYPES.html, body: html }],
    ...Object.entries(files).map(([name, body]): [string, Served] => [
      `/page/${name}`,
      { contentType: contentTypeOf(name), body },
    ]),
  ]);
}

async function build(): Promise<Bundle> {
  // Loaded here, since a bot without a page needs no bundler.
  const esbuild = await import('esbuild');
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('main.tsx', FOLDER))],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'page',
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    minify: true,
    sourcemap: false,
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    publicPath: '/page',
    logLevel: 'silent',
  });
  const named = outputFiles.map(({ path: file, contents }) => [path.basename(file), Buffer.from(contents)]);
  return {
    // What esbuild makes up itself, such as what `jsx` imports, is no file.
    inputs: Object.keys(metafile.inputs)
      .map((file) => path.resolve(file))
      .filter((file) => existsSync(file)),
    files: Object.fromEntries(named),
  };
}

const CONTENT_TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

const contentTypeOf = (name: string): string =>
  CONTENT_TYPES[name.split('.').at(-1) as keyof typeof CONTENT_TYPES] ?? 'application/octet-stream';

/** Nothing of the page may come from, or go to, another address than the sandbox's own. */
const SECURITY = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export async function servePage(address: string, response: ServerResponse): Promise<void> {
  const served = (await pageBundle()).get(address);
  if (!served) return send(response, { status: 404, body: 'Nothing is here.' });
  const { contentType, body } = served;
  send(response, { status: 200, body, headers: { 'content-type': contentType, ...SECURITY } });
}
