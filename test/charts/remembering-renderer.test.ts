import { describe, expect, test } from 'vitest';
import { rememberingRenderer } from '../../src/charts/remembering-renderer.ts';
import type { Chart } from '../../src/charts/renderer.ts';
import { GALLERY } from './support/gallery.ts';

describe('a renderer that remembers', () => {
  function drawing(most?: number) {
    const drawn: Chart[] = [];
    const renderer = rememberingRenderer(
      {
        png: async (chart) => {
          drawn.push(chart);
          return Buffer.from(String(drawn.length));
        },
      },
      most,
    );
    return { renderer, drawn };
  }
  const titled = (title: string): Chart => ({
    config: { type: 'bar', data: { labels: [title], datasets: [] } },
    width: 800,
    height: 400,
  });

  test.each(Object.entries(GALLERY))('draws a %s chart that is asked for twice once', async (_, chart) => {
    const { renderer, drawn } = drawing();
    const [first, again] = await Promise.all([renderer.png(chart()), renderer.png(chart())]);
    expect(again).toBe(first);
    expect(drawn).toHaveLength(1);
  });

  test('draws every chart that differs: in its figures, its kind or its size', async () => {
    const { renderer, drawn } = drawing();
    for (const chart of Object.values(GALLERY)) await renderer.png(chart());
    await renderer.png(titled('51 av 80'));
    await renderer.png(titled('52 av 80'));
    await renderer.png({ ...titled('52 av 80'), width: 400 });
    expect(drawn).toHaveLength(Object.keys(GALLERY).length + 3);
  });

  test('tells apart charts that differ only in how they write a tick', async () => {
    const { renderer, drawn } = drawing();
    const ticked = (callback: (value: number | string) => string): Chart => {
      const chart = titled('51 av 80');
      return { ...chart, config: { ...chart.config, options: { scales: { y: { ticks: { callback } } } } } };
    };
    await renderer.png(ticked((value) => `${value} kr`));
    await renderer.png(ticked((value) => `${value} %`));
    expect(drawn).toHaveLength(2);
  });

  test('forgets the one that nobody has asked for the longest', async () => {
    const { renderer, drawn } = drawing(2);
    for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) await renderer.png(titled(title));
    expect(drawn.map(({ config }) => config.data.labels?.[0])).toEqual(['a', 'b', 'c', 'b']);
  });

  test('tries again what could not be drawn', async () => {
    let tries = 0;
    const renderer = rememberingRenderer({
      png: async () => {
        tries += 1;
        if (tries === 1) throw new Error('out of paper');
        return Buffer.from('png');
      },
    });
    await expect(renderer.png(titled('a'))).rejects.toThrow('out of paper');
    expect(String(await renderer.png(titled('a')))).toBe('png');
  });
});
