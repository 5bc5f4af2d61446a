import type { Button, KnownBlock, RichTextSection } from '@slack/types';
import { linesShown, REVIEW_KINDS, type Review, type ReviewNote } from '../../domain/review.ts';
import type { Reader } from '../../speech/format.ts';
import { reviewSay } from '../../speech/review-sentences.ts';
import type { ReviewState } from '../../use-cases/show-review.ts';
import { clean, shortened } from './clean-text.ts';
import { button } from './pressable.ts';
import { noteValue, REVIEW_ALL, REVIEW_VOTE } from './review-actions.ts';
import { bold, richText, section } from './rich-text.ts';

/**
 * With headings, decisions and buttons this stays under Slack's fifty blocks, and all text under what a message may
 * hold (`LIMITS.message`), however long the lines are.
 */
const ROOM = 24;
const LONGEST_LINE = 200;
const LONGEST_NAME = 60;

export function linesWithRoom(notes: readonly ReviewNote[]): readonly ReviewNote[] {
  return linesShown(notes, ROOM).shown;
}

/** Under its heading each line, with who wrote it and how many want to talk about it. */
export function lineBlocks(
  { review, notes }: ReviewState,
  reader: Reader,
  state: 'votable' | 'closed',
): KnownBlock[] {
  const { locale } = reader;
  const { shown, hidden } = linesShown(notes, ROOM);
  const isCut = shown.some(({ text }) => text.length > LONGEST_LINE);
  const blocks = REVIEW_KINDS.flatMap((kind): KnownBlock[] => {
    const lines = shown.filter((note) => note.kind === kind);
    if (lines.length === 0) return [];
    const heading = richText(section(...bold(reviewSay(locale, `kind.${kind}`))));
    const apart: KnownBlock = { type: 'divider' };
    if (state === 'closed') {
      const told = lines.map(
        (note) => `${lineOf(note, reader)}${note.votes.length > 0 ? ` · ${note.votes.length}` : ''}`,
      );
      return [apart, heading, listOf(told)];
    }
    return [
      apart,
      heading,
      ...lines.map((note) => ({
        type: 'section' as const,
        block_id: `line:${note.id}`,
        text: { type: 'plain_text' as const, text: lineOf(note, reader), emoji: false },
        accessory: voteButton(review, note, reader),
      })),
    ];
  });
  if (hidden === 0 && !isCut) return blocks;
  const all = button(REVIEW_ALL, reviewSay(locale, 'button.all', { count: notes.length }), String(review.id));
  const rest = hidden > 0 ? [small(reviewSay(locale, 'revealed.rest', { count: hidden }))] : [];
  return [...blocks, ...rest, { type: 'actions', block_id: 'all', elements: [all] }];
}

export function lineOf({ text, name }: ReviewNote, { locale }: Reader, longest = LONGEST_LINE): string {
  return clean(
    reviewSay(locale, 'line', {
      text: shortened(text, longest),
      name: together(shortened(name, LONGEST_NAME)),
    }),
  );
}

/** On a narrow screen a name is not broken in two. */
function together(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}

function voteButton({ id }: Review, note: ReviewNote, { locale }: Reader): Button {
  const count = note.votes.length;
  const text =
    count === 0 ? reviewSay(locale, 'button.vote') : reviewSay(locale, 'button.vote.count', { count });
  return button(REVIEW_VOTE, text, noteValue(id, note.id));
}

export function listOf(items: readonly string[]): KnownBlock {
  const elements: RichTextSection[] = items.map((item) => section({ type: 'text', text: item }));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

export function linesAsText(notes: readonly ReviewNote[], reader: Reader): string[] {
  const { shown } = linesShown(notes, ROOM);
  return REVIEW_KINDS.flatMap((kind) => {
    const lines = shown.filter((note) => note.kind === kind);
    return lines.length === 0
      ? []
      : [reviewSay(reader.locale, `kind.${kind}`), ...lines.map((note) => lineOf(note, reader))];
  });
}

function small(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}
