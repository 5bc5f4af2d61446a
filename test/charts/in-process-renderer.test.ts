import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { inProcessRenderer } from '../../src/charts/in-process-renderer.ts';
import { GALLERY } from './support/gallery.ts';
import { pixelsOf } from './support/pixels.ts';

const run = promisify(execFile);

describe('drawn in process', () => {
  test.each(Object.entries(GALLERY))(
    'a %s chart is 1600 × 800 pixels, opaque, white around the edge',
    async (_, chart) => {
      const { width, height, rgba } = await pixelsOf(await inProcessRenderer().png(chart()));
      expect([width, height]).toEqual([1600, 800]);
      let transparent = 0;
      for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) transparent += 1;
      expect(transparent).toBe(0);
      for (const corner of [0, width - 1, width * (height - 1), width * height - 1]) {
        expect([...rgba.subarray(corner * 4, corner * 4 + 3)]).toEqual([255, 255, 255]);
      }
    },
  );

  test('the font is ours, in three weights, and its licence lies beside it', () => {
    expect(GlobalFonts.has('Takt Inter')).toBe(true);
    const { resolve } = createRequire(import.meta.url);
    expect(existsSync(resolve('inter-ui/LICENSE.txt'))).toBe(true);
  });

  // A host without fonts, where text used to vanish: Skia is told to load none of this one's.
  test('the pixels are the same on a host without any fonts', async () => {
    const script = fileURLToPath(new URL('./support/draw-gallery.ts', import.meta.url));
    const env = { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { env });
    expect(stdout).toContain('fonts: Inter, Takt Inter\n');
    for (const [name, chart] of Object.entries(GALLERY)) {
      const png = await inProcessRenderer().png(chart());
      expect(stdout).toContain(`${name} ${createHash('sha256').update(png).digest('hex')}`);
    }
  }, 60_000);

  test('fifty charts asked for at once leave memory where it was', async () => {
    const renderer = inProcessRenderer();
    const burst = () => Promise.all(Array.from({ length: 50 }, () => renderer.png(GALLERY.pace!())));
    await burst();
    const before = process.memoryUsage.rss();
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 10);
    await burst();
    await burst();
    clearInterval(watch);
    // One chart's pixels are 5 MB: unlimited, fifty of them and their copies would be 500 MB and more.
    expect((highest - before) / 2 ** 20).toBeLessThan(150);
  }, 60_000);
});
