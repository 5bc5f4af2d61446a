import type { ActionsBlock, KnownBlock, RichTextSection } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { SpokenDigest } from '../../speech/digest-sentences.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import type { Message } from './message.ts';
import { bold, section, words } from './rich-text.ts';

export type DigestExtras = {
  /** By which the next one knows what this one told. */
  readonly mark: string;
  readonly picture: { readonly fileId: string; readonly alt: string } | null;
  readonly actions: ActionsBlock;
};

/** The finding, the picture, a few lines each under its own word, and what to press. */
export function digestMessage(
  { notes, headline, lines, context }: SpokenDigest,
  { mark, picture, actions }: DigestExtras,
): Message {
  const blocks: KnownBlock[] = [
    ...(notes.length > 0 ? [small(notes)] : []),
    { type: 'rich_text', block_id: mark, elements: [section(...bold(headline))] },
    ...(picture
      ? [
          {
            type: 'image' as const,
            slack_file: { id: picture.fileId },
            alt_text: shortened(clean(picture.alt), LIMITS.image.altText),
          },
        ]
      : []),
    ...(lines.length > 0 ? [bullets(lines.map(({ label, text }) => labelled(label, text)))] : []),
    ...(context.length > 0 ? [small(context)] : []),
    actions,
  ];
  const said = [...notes, headline, ...lines.map(({ label, text }) => `${label}: ${text}`)];
  return { text: shortened(escaped(said.join('\n')), LIMITS.message.updateText), blocks };
}

function labelled(label: string, text: string): RichTextSection {
  return section(...bold(label), ...words(`: ${text}`));
}

function bullets(elements: RichTextSection[]): KnownBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

function small(lines: readonly string[]): KnownBlock {
  return {
    type: 'context',
    elements: lines.slice(0, LIMITS.context.elements).map((line) => ({
      type: 'plain_text',
      text: shortened(clean(line), LIMITS.text),
      emoji: false,
    })),
  };
}
