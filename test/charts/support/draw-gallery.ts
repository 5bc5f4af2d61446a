import { createHash } from 'node:crypto';
import { GlobalFonts } from '@napi-rs/canvas';
import { inProcessRenderer } from '../../../src/charts/in-process-renderer.ts';
import { GALLERY } from './gallery.ts';

for (const [name, chart] of Object.entries(GALLERY)) {
  const png = await inProcessRenderer().png(chart());
  console.log(name, createHash('sha256').update(png).digest('hex'));
}
console.log(`fonts: ${GlobalFonts.families.map(({ family }) => family).join(', ')}`);
