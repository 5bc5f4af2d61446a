import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { send } from './http.ts';

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
  // Loaded here, since a bot without a page needs no bundler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.tsx', FOLDER))],
    bundle: true,
    write: false,
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
  const html = await readFile(new URL('page.html', FOLDER));
  return new Map<string, Served>([
    ['/', { contentType: CONTENT_TYPES.html, body: html }],
    ...outputFiles.map(({ path, contents }): [string, Served] => {
      const name = path.split(/[\\/]/).at(-1)!;
      return [`/page/${name}`, { contentType: contentTypeOf(name), body: Buffer.from(contents) }];
    }),
  ]);
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

export async function servePage(path: string, response: ServerResponse): Promise<void> {
  const served = (await pageBundle()).get(path);
  if (!served) return send(response, { status: 404, body: 'Nothing is here.' });
  const { contentType, body } = served;
  send(response, { status: 200, body, headers: { 'content-type': contentType, ...SECURITY } });
}
