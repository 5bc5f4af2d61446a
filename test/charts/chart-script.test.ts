import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chartScript } from '../../src/charts/chart-script.ts';
import { clashes, textsOn } from './support/drawn.ts';
import { GALLERY } from './support/gallery.ts';
import { chartFrom } from './support/quickchart-server.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const printer = fileURLToPath(new URL('./support/print-scripts.ts', import.meta.url));
const names = Object.keys(GALLERY);

describe('a chart’s source needs nothing but itself', () => {
  test.each(names)('a %s chart says the same words from its source', (name) => {
    const script = chartScript(GALLERY[name]!());
    expect(textsOn(chartFrom(script))).toEqual(textsOn(GALLERY[name]!()));
  });

  // tsx wraps functions in a helper that is not there on the server.
  test('when run by tsx', async () => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', printer], {
      cwd: root,
      maxBuffer: 2 ** 25,
    });
    expectAllDrawn(JSON.parse(stdout));
  }, 60_000);

  test('when compiled', async () => {
    const out = mkdtempSync(join(tmpdir(), 'takt-charts-'));
    try {
      const config = join(out, 'tsconfig.json');
      const files = [printer];
      const compilerOptions = {
        rootDir: root,
        outDir: out,
        noCheck: true,
        typeRoots: [join(root, 'node_modules/@types')],
      };
      writeFileSync(
        config,
        JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files }),
      );
      writeFileSync(join(out, 'package.json'), '{"type":"module"}');
      symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
      await run(join(root, 'node_modules/.bin/tsc'), ['--project', config]);
      const script = join(out, 'test/charts/support/print-scripts.js');
      const { stdout } = await run(process.execPath, [script], { maxBuffer: 2 ** 25 });
      expectAllDrawn(JSON.parse(stdout));
    } finally {
      rmSync(out, { recursive: true });
    }
  }, 60_000);
});

function expectAllDrawn(scripts: Record<string, string>): void {
  expect(Object.keys(scripts)).toEqual(names);
  for (const name of names) {
    const drawn = textsOn(chartFrom(scripts[name]!)).map(({ text }) => text);
    expect(drawn).toEqual(textsOn(GALLERY[name]!()).map(({ text }) => text));
    expect(clashes(chartFrom(scripts[name]!))).toEqual([]);
  }
}
