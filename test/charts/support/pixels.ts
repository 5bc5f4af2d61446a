import { createCanvas, loadImage } from '@napi-rs/canvas';

export async function pixelsOf(
  png: Buffer,
): Promise<{ width: number; height: number; rgba: Uint8ClampedArray }> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, rgba: data };
}

/** The share of pixels that differ visibly. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let i = 0; i < a.rgba.length; i += 4) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((a.rgba[i + channel] ?? 0) - (b.rgba[i + channel] ?? 0)) > 24,
    );
    if (far) different += 1;
  }
  return different / (a.rgba.length / 4);
}
