import type { ActionsBlockElement, Button, KnownBlock } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { dateIn, isoWeekOf } from '../../domain/civil-date.ts';
import { OPEN_DECISIONS } from '../../domain/decision-request.ts';
import { byVotes, REVIEW_KINDS, type Review, writtenIn } from '../../domain/review.ts';
import { decisionDetails } from '../../speech/decision-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { reviewSay } from '../../speech/review-sentences.ts';
import type { ReviewState } from '../../use-cases/show-review.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import type { Message } from './message.ts';
import { button, run } from './pressable.ts';
import {
  noteValue,
  REVIEW_CLOSE,
  REVIEW_DECIDE,
  REVIEW_DECIDE_LINE,
  REVIEW_REOPEN,
  REVIEW_REVEAL,
  REVIEW_WRITE,
} from './review-actions.ts';
import { lineBlocks, linesAsText, linesWithRoom, listOf } from './review-lines.ts';
import { bold, richText, section, words } from './rich-text.ts';

const LONGEST_DECISION = 160;
const MOST_DECISIONS = 10;

/** The review as everybody sees it: before it is revealed only how much there is, never what and never from whom. */
export function reviewMessage(state: ReviewState, reader: Reader): Message {
  const { review } = state;
  if (review.closedAt !== null) return closedMessage(state, reader);
  return review.revealedAt === null ? hiddenMessage(state, reader) : revealedMessage(state, reader);
}

function hiddenMessage(state: ReviewState, reader: Reader): Message {
  const { review, notes } = state;
  const { locale } = reader;
  const written = writtenIn(notes);
  const head = reviewSay(locale, 'head.hidden', { title: titleOf(review, reader) });
  const how = reviewSay(locale, 'hidden.how');
  const count = reviewSay(locale, written.lines === 0 ? 'hidden.none' : 'hidden.count', {
    ...written,
    byKind: '',
  });
  const byKind = REVIEW_KINDS.map((kind) => `${reviewSay(locale, `kind.${kind}`)} ${written.byKind[kind]}`);
  const reveal = {
    ...button(REVIEW_REVEAL, reviewSay(locale, 'button.reveal'), String(review.id)),
    confirm: confirmed('reveal', { lines: written.lines, people: written.people }, reader),
  };
  return {
    text: fallback([head, how, count]),
    blocks: [
      richText(section(...bold(head), ...words(`\n${how}`))),
      ...beforeBlocks(state, reader),
      richText(section(...bold(byKind.join(' · ')), ...words(`\n${count}`))),
      ...decisionBlocks(state, reader),
      {
        type: 'actions',
        elements: [
          { ...writeButton(review, reader), style: 'primary' },
          ...(written.lines > 0 ? [reveal] : []),
        ],
      },
    ],
  };
}

function revealedMessage(state: ReviewState, reader: Reader): Message {
  const { review, notes } = state;
  const { locale } = reader;
  const { lines, people } = writtenIn(notes);
  const head = reviewSay(locale, 'head.revealed', { title: titleOf(review, reader), lines, people });
  const how = reviewSay(locale, 'revealed.how');
  const options = byVotes(linesWithRoom(notes)).map((note) => ({
    text: { type: 'plain_text' as const, text: shortened(clean(note.text), LIMITS.option.text) },
    value: noteValue(review.id, note.id),
  }));
  const elements: ActionsBlockElement[] = [
    ...(options.length > 0
      ? [
          {
            type: 'static_select' as const,
            action_id: REVIEW_DECIDE_LINE,
            placeholder: { type: 'plain_text' as const, text: reviewSay(locale, 'button.decide.line') },
            options,
          },
        ]
      : []),
    button(REVIEW_DECIDE, reviewSay(locale, 'button.decide'), String(review.id)),
    writeButton(review, reader),
    {
      ...button(REVIEW_CLOSE, reviewSay(locale, 'button.close'), String(review.id)),
      confirm: confirmed('close', {}, reader),
    },
  ];
  return {
    text: fallback([head, how, ...linesAsText(notes, reader)]),
    blocks: [
      richText(section(...bold(head), ...words(`\n${how}`))),
      ...beforeBlocks(state, reader),
      ...lineBlocks(state, reader, 'votable'),
      ...decisionBlocks(state, reader),
      { type: 'actions', elements },
    ],
  };
}

/** What was decided first; the lines stay readable. */
function closedMessage(state: ReviewState, reader: Reader): Message {
  const { review, decisions } = state;
  const { locale } = reader;
  const head = reviewSay(locale, 'head.closed', { title: titleOf(review, reader), count: decisions.length });
  const items = decisionItems(state, reader);
  return {
    text: fallback([head, ...items]),
    blocks: [
      richText(section(...bold(head))),
      ...(items.length > 0 ? [listOf(items)] : []),
      ...(review.revealedAt === null ? [] : lineBlocks(state, reader, 'closed')),
      {
        type: 'actions',
        elements: [button(REVIEW_REOPEN, reviewSay(locale, 'button.reopen'), String(review.id))],
      },
    ],
  };
}

/** `The week's review, week 47` */
function titleOf({ openedAt }: Review, { locale, timeZone }: Reader): string {
  return reviewSay(locale, 'title', { week: isoWeekOf(dateIn(timeZone, openedAt)).week });
}

function writeButton({ id }: Review, { locale }: Reader): Button {
  return button(REVIEW_WRITE, reviewSay(locale, 'button.write'), String(id));
}

/** What was decided before comes up before anything new is. */
function beforeBlocks({ before }: ReviewState, reader: Reader): KnownBlock[] {
  const { open, late } = before;
  if (open === 0) return [];
  const how = late === 0 ? 'none' : late === open ? 'all' : 'some';
  return [
    {
      type: 'section',
      block_id: 'before',
      text: { type: 'plain_text', text: reviewSay(reader.locale, 'before', { open, late, how }) },
      accessory: run('before', reviewSay(reader.locale, 'button.before'), OPEN_DECISIONS),
    },
  ];
}

function decisionBlocks(state: ReviewState, reader: Reader): KnownBlock[] {
  const items = decisionItems(state, reader);
  if (items.length === 0) return [];
  return [richText(section(...bold(reviewSay(reader.locale, 'decided')))), listOf(items)];
}

/** `Call every lead – Erik Holm, by 1 Dec, should show in meetings booked` */
export function decisionItems({ decisions, today }: ReviewState, reader: Reader): string[] {
  return decisions.slice(-MOST_DECISIONS).map(({ decision, metric }) =>
    clean(
      reviewSay(reader.locale, 'decision.item', {
        text: shortened(decision.text, LONGEST_DECISION),
        details: decisionDetails(decision, metric, today, reader),
      }),
    ),
  );
}

function confirmed(what: 'reveal' | 'close', values: Record<string, number>, { locale }: Reader) {
  const plain = (key: Parameters<typeof reviewSay>[1]) => ({
    type: 'plain_text' as const,
    text: reviewSay(locale, key, values),
  });
  return {
    title: plain(`confirm.${what}.title`),
    text: plain(`confirm.${what}.text`),
    confirm: plain(`confirm.${what}.yes`),
    deny: plain(`confirm.${what}.no`),
  };
}

function fallback(lines: readonly string[]): string {
  return shortened(escaped(lines.join('\n')), LIMITS.message.updateText);
}
