import type { KnownBlock, RichTextSection, TableBlock } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Spoken, SpokenTable } from '../../speech/spoken.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import type { Message } from './message.ts';
import { bold, richText, section, words } from './rich-text.ts';

/** What stands in an answer beside its words. */
export type Extras = {
  /** A chart that Slack has processed, and what it says to those who do not see it. */
  readonly picture?: { readonly fileId: string; readonly alt: string } | undefined;
  readonly actions?: KnownBlock | undefined;
  /** One more small line. */
  readonly footnote?: string | undefined;
  readonly sharedBy?: { readonly userId: string; readonly words: string };
  /** What stands under each section: then each is a block of its own. */
  readonly underSections?: readonly (readonly KnownBlock[])[];
};

/** Any spoken answer as a message: headline, why, chart, where it comes from, buttons, and the table last. */
export function answerMessage(
  spoken: Spoken,
  { picture, actions, footnote, sharedBy, underSections }: Extras = {},
): Message {
  const context = [
    ...[...spoken.context, footnote ?? ''].filter((line) => line !== '').map(small),
    ...(sharedBy ? [mention(sharedBy)] : []),
  ];
  const blocks: KnownBlock[] = [
    ...(underSections ? apart(spoken, underSections) : [richText(...paragraphs(spoken))]),
    ...(picture
      ? [
          {
            type: 'image' as const,
            slack_file: { id: picture.fileId },
            alt_text: shortened(clean(picture.alt), LIMITS.image.altText),
          },
        ]
      : []),
    ...(context.length > 0
      ? [{ type: 'context' as const, elements: context.slice(0, LIMITS.context.elements) }]
      : []),
    ...(actions ? [actions] : []),
    // Slack shows a table under everything else, wherever it stands.
    ...(spoken.table ? [tableBlock(spoken.table)] : []),
  ];
  return { text: fallbackText(spoken), blocks };
}

/** The whole answer as text that is safe in mrkdwn; rows of a table as lines. */
function fallbackText({ headline, lines, table, sections = [] }: Spoken): string {
  const rows = table?.rows.map((row) => row.filter((cell) => cell !== '').join(' · ')) ?? [];
  const parts = [
    headline,
    ...lines,
    ...rows,
    ...sections.map(({ title, lines }) => [title, ...lines].join('\n')),
  ];
  return shortened(escaped(parts.join('\n')), LIMITS.message.updateText);
}

function apart(
  { headline, lines, sections = [] }: Spoken,
  under: readonly (readonly KnownBlock[])[],
): KnownBlock[] {
  return [
    richText(...paragraphs({ headline, lines, context: [] })),
    ...sections.flatMap(({ title, lines }, at) => [
      richText(section(...bold(title), ...words(`\n${lines.join('\n')}`))),
      ...(under[at] ?? []),
    ]),
  ];
}

function paragraphs({ headline, lines, sections = [] }: Spoken): RichTextSection[] {
  const said = lines.map((line) => `\n${line}`).join('');
  return [
    section(...bold(headline), ...words(said)),
    ...sections.map(({ title, lines }) =>
      section(...words('\n'), ...bold(title), ...words(`\n${lines.join('\n')}`)),
    ),
  ];
}

function small(text: string) {
  return {
    type: 'plain_text' as const,
    text: shortened(clean(text).replaceAll('`', ''), LIMITS.text),
    emoji: false,
  };
}

/** Slack makes a name of the id; it tells nobody, since they wrote it themselves. */
function mention({ userId, words }: { userId: string; words: string }) {
  return { type: 'mrkdwn' as const, text: `${escaped(words)} <@${userId}>`, verbatim: true };
}

function tableBlock({ head, rows }: SpokenTable): TableBlock {
  return {
    type: 'table',
    column_settings: head.map((_, column) =>
      // Words may be long, and a table that is too wide is cut off.
      column > 0 && isFigures(rows, column) ? { align: 'right' } : { is_wrapped: true },
    ),
    rows: [head, ...rows.slice(0, LIMITS.table.rows - 1)].map((row) => row.map(cell)),
  };
}

/** Slack refuses an empty cell. */
function cell(text: string) {
  return { type: 'raw_text' as const, text: clean(text) || '–' };
}

function isFigures(rows: SpokenTable['rows'], column: number): boolean {
  return rows.every((row) => row[column] === '' || /\d/.test(row[column] ?? ''));
}
