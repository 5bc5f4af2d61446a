import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { isPng, pngOf } from '../../src/charts/png.ts';

test('opaque pixels come back as they went in', async () => {
  const rgba = Buffer.from([
    255, 0, 0, 255, 0, 128, 0, 255, 1, 2, 3, 255, 250, 251, 252, 255, 9, 9, 9, 255, 0, 0, 0, 255,
  ]);
  const png = await pngOf({ width: 3, height: 2, rgba });
  expect(isPng(png)).toBe(true);
  const context = createCanvas(3, 2).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  expect(Buffer.from(context.getImageData(0, 0, 3, 2).data)).toEqual(rgba);
});

test('text is no PNG', () => {
  expect(isPng(Buffer.from('<html>'))).toBe(false);
});
