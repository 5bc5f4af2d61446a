import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Digest } from '../../domain/digest.ts';
import type {
  DigestAnswer,
  DigestCardAnswer,
  DigestListAnswer,
  DigestRow,
  ProposedDigestAnswer,
} from '../../domain/digest-request.ts';
import { COMMAND } from '../../speech/command.ts';
import { listHead, speakProposedDigest } from '../../speech/digest-answer-sentences.ts';
import { comesWords, headOf, rowTitle, settingsWords, setupSay } from '../../speech/digest-setup-words.ts';
import type { Reader } from '../../speech/format.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import { digestElements, newDigestButton, stepButtons } from './digest-setup-actions.ts';
import type { Message } from './message.ts';
import { placeIn } from './note-message.ts';

/** As many as a message has blocks for, four each. */
const MOST_SHOWN = 10;

/** What is answered about digests, with channels and people as Slack shows them. */
export function digestSetupMessage(answer: DigestAnswer, reader: Reader, note = ''): Message {
  switch (answer.kind) {
    case 'digest_list':
      return digestListMessage(answer, reader, note);
    case 'digest_card':
      return digestCardMessage(answer, { note }, reader);
    case 'proposed_digest':
      return proposedMessage(answer, reader);
  }
}

/** The place's own first, then what comes to oneself, then what one looks after elsewhere. @param note what was just done */
function digestListMessage(answer: DigestListAnswer, reader: Reader, note: string): Message {
  const { locale } = reader;
  const { here, me } = answer;
  const rows = answer.rows.slice(0, MOST_SHOWN);
  const own = rows.filter(({ digest }) => digest.channelId === here);
  const mine = rows.filter((row) => !own.includes(row) && row.digest.channelId === me);
  const others = rows.filter((row) => !own.includes(row) && !mine.includes(row));
  const head = listHead(own.length, reader);
  const none = rows.length === 0 ? `\n${setupSay(locale, 'list.none', { command: COMMAND })}` : '';
  const group = (title: string, of: readonly DigestRow[]) =>
    of.length === 0 ? [] : [section(`*${title}*`), ...of.flatMap((row) => rowBlocks(row, answer, reader))];
  const blocks: KnownBlock[] = [
    ...(note === '' ? [] : [section(note)]),
    section(`*${head}*${none}`),
    ...own.flatMap((row) => rowBlocks(row, answer, reader)),
    ...group(setupSay(locale, 'list.mine'), mine),
    ...group(setupSay(locale, 'list.others'), others),
    { type: 'actions', elements: [newDigestButton(reader)] },
  ];
  const titles = rows.map((row) => escaped(rowTitle(row, answer.timeZone, reader, token)));
  const text = withPlaces([note, head, ...titles].filter((line) => line !== '').join('\n'));
  return { text: shortened(text, LIMITS.message.updateText), blocks };
}

function rowBlocks(row: DigestRow, { timeZone }: DigestListAnswer, reader: Reader): KnownBlock[] {
  const title = `*${escaped(rowTitle(row, timeZone, reader, token))}*`;
  return [
    { type: 'divider' },
    section([title, escaped(comesWords(row, reader))].join('\n')),
    small(settingsOf(row, reader)),
    { type: 'actions', elements: stepButtons(row.digest, 'list', reader) },
  ];
}

export type CardExtras = {
  /** What was done; without it, what there is. */
  readonly head?: 'added.head' | 'changed.head' | 'same.head' | 'card.head';
  /** What somebody should know beside it, with what to press about it. */
  readonly warning?: { readonly text: string; readonly button: Button | null } | undefined;
  readonly note?: string;
};

/** One digest: where and when, its next times, what it is set to, and what can be done about it. */
export function digestCardMessage(
  { row, timeZone }: Pick<DigestCardAnswer, 'row' | 'timeZone'>,
  { head = 'card.head', warning, note = '' }: CardExtras,
  reader: Reader,
): Message {
  const said = escaped(headOf(head, row.digest, timeZone, reader, token));
  const lines = [...(note === '' ? [] : [note]), `*${said}*`, escaped(comesWords(row, reader))];
  const elements = [...(warning?.button ? [warning.button] : []), ...stepButtons(row.digest, 'card', reader)];
  return {
    text: withPlaces(
      [note, said, escaped(comesWords(row, reader)), warning?.text ?? ''].filter(Boolean).join('\n'),
    ),
    blocks: [
      section(lines.join('\n')),
      ...(warning ? [section(`:warning: ${warning.text}`)] : []),
      small(settingsOf(row, reader)),
      { type: 'actions', elements },
    ],
  };
}

function proposedMessage(answer: ProposedDigestAnswer, reader: Reader): Message {
  const { headline, lines, context } = speakProposedDigest(answer, reader, token);
  return {
    text: withPlaces([headline, ...lines].map(escaped).join('\n')),
    blocks: [
      section([`*${escaped(headline)}*`, ...lines.map(escaped)].join('\n')),
      small(context.join(' · ')),
      { type: 'actions', elements: digestElements(answer, reader) },
    ],
  };
}

function settingsOf({ digest, metrics }: DigestRow, reader: Reader): string {
  const number = setupSay(reader.locale, 'number', { id: digest.id });
  return `${settingsWords(digest, metrics, reader)} · ${number}`;
}

/** Stands for a channel or person until everything else in the text has been made safe. */
const OPENS = '\ue000';
const CLOSES = '\ue001';

/** A channel or a person inside words that are still to be made safe; `withPlaces` has Slack show it. */
export function token(channelId: Digest['channelId']): string {
  return `${OPENS}${channelId}${CLOSES}`;
}

export function withPlaces(text: string): string {
  return text.replace(/\ue000([^\ue001]*)\ue001/g, (_, id: string) => placeIn(id));
}

export function section(text: string): SectionBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: shortened(withPlaces(text), LIMITS.section.text), verbatim: true },
  };
}

function small(text: string): KnownBlock {
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: shortened(clean(text), LIMITS.text), emoji: false }],
  };
}
