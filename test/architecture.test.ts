import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../src');

/** Which folder may import which, beside itself; `src/README.md` tells why. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'block-kit': [],
  speech: ['domain'],
  'use-cases': ['speech', 'domain'],
  charts: ['speech', 'domain'],
  store: ['use-cases', 'domain'],
  connectors: ['use-cases', 'domain'],
  schedule: ['use-cases', 'domain'],
  slack: ['use-cases', 'speech', 'domain', 'block-kit'],
  sandbox: ['block-kit'],
  'demo-company': ['use-cases', 'connectors', 'domain'],
  cli: ['connectors', 'use-cases', 'speech', 'domain', 'slack', 'config'],
  demo: ['demo-company', 'sandbox', 'schedule', 'store', 'cli', 'use-cases', 'speech', 'domain'],
};
const PURE = ['domain', 'speech', 'block-kit'];
const PURE_PACKAGES = /^(temporal-polyfill|jsep|date-holidays|intl-messageformat|fuse\.js|zod)$/;

type Source = {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: string[];
};

const sources: Source[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('store/generated'))
  .map((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export|\}).*?from '([^']+)'|import\('([^']+)'\)/gm)].map(
      ([, from, dynamic]) => from ?? dynamic!,
    );
    return { file, folder: folderOf(file), text, imports };
  });

function folderOf(file: string): string {
  return file.split('/')[0]!.replace(/^(config|wiring)\.ts$/, '$1');
}

function targetOf(file: string, imported: string): string {
  return folderOf(path.join(path.dirname(file), imported));
}

describe('the house', () => {
  test('something was read, and every folder has its arrows', () => {
    expect(sources.length).toBeGreaterThan(100);
    const folders = new Set(sources.filter(({ file }) => file.includes('/')).map(({ folder }) => folder));
    expect([...folders].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test.each(Object.entries(ARROWS))('%s imports only what it may', (folder, allowed) => {
    const wrong = sources
      .filter((source) => source.folder === folder)
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => name.startsWith('.'))
          .map((name) => [file, targetOf(file, name)] as const)
          .filter(([, target]) => target !== folder && !allowed.includes(target)),
      );
    expect(wrong).toEqual([]);
  });

  test.each(PURE)('%s reads no clock, draws no chance, and knows only pure packages', (folder) => {
    for (const { file, text, imports } of sources.filter((source) => source.folder === folder)) {
      expect(text, file).not.toMatch(/new Date\(\)|Date\.now\(|Math\.random\(|performance\.now|process\./);
      const packages = imports.filter((name) => !name.startsWith('.'));
      expect(
        packages.filter((name) => !PURE_PACKAGES.test(name)),
        file,
      ).toEqual([]);
    }
  });

  test('only config reads the environment, and only the outermost files read the clock', () => {
    const outermost = /^(config|main|cli|demo|wiring)\.ts$|^(sandbox|store|demo)\//;
    for (const { file, text } of sources) {
      if (file !== 'config.ts') expect(text, file).not.toMatch(/process\.env/);
      if (!outermost.test(file)) expect(text, file).not.toMatch(/new Date\(\)|Date\.now\(\)|Math\.random\(/);
    }
  });

  test('there are no default exports, drawers or barrels', () => {
    for (const { file, text } of sources) {
      expect(text, file).not.toMatch(/^export default/m);
      expect(file).not.toMatch(/(^|\/)(utils|helpers|index)(\/|\.ts$)/);
    }
  });
});
