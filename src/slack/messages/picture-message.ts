import { LIMITS } from '../../block-kit/limits.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import type { Message } from './message.ts';

/** A chart alone, for one who has its words already. */
export function pictureMessage({ fileId, alt }: { fileId: string; alt: string }): Message {
  return {
    text: shortened(escaped(alt), LIMITS.message.updateText),
    blocks: [
      { type: 'image', slack_file: { id: fileId }, alt_text: shortened(clean(alt), LIMITS.image.altText) },
    ],
  };
}
