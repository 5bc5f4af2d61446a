import { afterEach, describe, expect, test } from 'vitest';
import { inProcessRenderer } from '../../src/charts/in-process-renderer.ts';
import type { Chart, ChartRenderer } from '../../src/charts/renderer.ts';
import { received, sendable } from '../../src/charts/sendable-chart.ts';
import { type ThreadOptions, type ThreadRenderer, threadRenderer } from '../../src/charts/thread-renderer.ts';
import { GALLERY } from './support/gallery.ts';

const open: ThreadRenderer[] = [];
afterEach(async () => {
  for (const renderer of open.splice(0)) await renderer.close();
});

const fallback: ChartRenderer = { png: async () => Buffer.from('drawn here') };

function drawing(options: Partial<ThreadOptions> = {}) {
  const told: unknown[] = [];
  const renderer = threadRenderer({ fallback, onFallback: (reason) => told.push(reason), ...options });
  open.push(renderer);
  return { renderer, told };
}

describe('drawn in a thread', () => {
  test('every kind of chart is, byte for byte, what is drawn in process', async () => {
    const { renderer, told } = drawing();
    for (const [name, chart] of Object.entries(GALLERY)) {
      const png = await renderer.png(chart());
      expect(png.equals(await inProcessRenderer().png(chart())), name).toBe(true);
    }
    expect(told).toEqual([]);
  });

  test('a thread that was warmed is the one that draws', async () => {
    const { renderer, told } = drawing({ timeoutMs: 20_000 });
    renderer.warm();
    renderer.warm();
    expect((await renderer.png(GALLERY.pace!())).subarray(1, 4).toString()).toBe('PNG');
    expect(told).toEqual([]);
  });

  test('many at once each come to whoever asked', async () => {
    const { renderer } = drawing();
    const charts = Object.values(GALLERY);
    const drawn = await Promise.all([...charts, ...charts].map((chart) => renderer.png(chart())));
    for (const [i, chart] of [...charts, ...charts].entries()) {
      expect(drawn[i]!.equals(await inProcessRenderer().png(chart()))).toBe(true);
    }
  });

  test('a chart that cannot be drawn fails alone', async () => {
    const { renderer, told } = drawing();
    const { config, ...size } = GALLERY.pace!();
    const scales = { x: { type: 'crystal ball' } };
    const strange = { config: { ...config, options: { ...config.options, scales } }, ...size } as Chart;
    const [bad, good] = await Promise.allSettled([renderer.png(strange), renderer.png(GALLERY.pace!())]);
    expect(bad).toMatchObject({ reason: { message: expect.stringContaining('crystal ball') } });
    expect(good.status).toBe('fulfilled');
    expect(told).toEqual([]);
  });

  test('a plugin that the thread does not know is no chart at all', () => {
    const chart = sendable(GALLERY.pace!());
    expect(() => received({ ...chart, plugins: ['sparkles'] })).toThrow('sparkles');
  });
});

describe('a thread that fails', () => {
  const entry = new URL('./support/frail-worker.mjs', import.meta.url);
  const chart = (width: number): Chart => ({
    config: { type: 'bar', data: { labels: [], datasets: [] } },
    width,
    height: 1,
  });
  const [ENDS, THROWS, HANGS, ENDS_LATER, DRAWS] = [1, 2, 3, 4, 5];

  test.each([
    ['ends', ENDS, 'ended (3)'],
    ['throws', THROWS, 'out of memory'],
    ['hangs', HANGS, 'more than 2000 ms'],
  ])('one that %s takes its picture with it, and another draws the next', async (_, width, why) => {
    const { renderer, told } = drawing({ entry, timeoutMs: 2_000 });
    const first = await renderer.png(chart(DRAWS));
    await expect(renderer.png(chart(width))).rejects.toThrow(why);
    const next = await renderer.png(chart(DRAWS));
    expect(next[0]).toBeGreaterThan(first[0]!);
    expect(told).toEqual([]);
  });

  test('those that still wait are drawn by the next one', async () => {
    const { renderer } = drawing({ entry });
    const [ended, too, waiting, last] = await Promise.allSettled(
      [ENDS_LATER, ENDS_LATER, DRAWS, DRAWS].map((width) => renderer.png(chart(width))),
    );
    expect([ended!.status, too!.status]).toEqual(['rejected', 'rejected']);
    expect([waiting!.status, last!.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  test('where none can start, charts are drawn here, and that is told once', async () => {
    const { renderer, told } = drawing({ entry: new URL('./support/no-worker.mjs', import.meta.url) });
    const drawn = await Promise.all([1, 2, 3].map((width) => renderer.png(chart(width))));
    expect(drawn.map(String)).toEqual(Array(3).fill('drawn here'));
    expect(told).toEqual([expect.objectContaining({ message: 'no fonts here' })]);
  });
});
