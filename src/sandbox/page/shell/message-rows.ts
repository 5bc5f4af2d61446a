import type { SeenMessage } from '../../seen.ts';
import { dayOf, type Reader, timeOf } from './times.ts';

/** One line of a conversation. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'new'; readonly key: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: SeenMessage;
      readonly leads: boolean;
    };

/** Messages of one author stand together for so long, as in Slack. */
const TOGETHER_MS = 5 * 60_000;

/** What belongs in the conversation itself; replies are in their thread. */
export const topLevel = (messages: readonly SeenMessage[]): SeenMessage[] =>
  messages.filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts);

/** A thread: its first message and the replies to it. */
export const threadOf = (messages: readonly SeenMessage[], root: string): SeenMessage[] =>
  messages.filter(({ threadTs, ts }) => ts === root || threadTs === root);

/**
 * The messages with a line before each day, one before the first that is new to the reader, and which of them begin a
 * group of their author's. `readUntil` is the ts up to which the reader has seen them.
 */
export function rowsOf(
  messages: readonly SeenMessage[],
  reader: Reader & { readonly id: string },
  readUntil: string | undefined,
): Row[] {
  const rows: Row[] = [];
  let before: SeenMessage | undefined;
  let marked = readUntil === undefined;
  for (const message of messages) {
    const at = timeOf(message.ts);
    const day = dayOf(reader, at);
    const newDay = !before || dayOf(reader, timeOf(before.ts)) !== day;
    if (newDay) rows.push({ kind: 'day', key: day, at });
    const isNew = !marked && message.ts > readUntil! && message.author.id !== reader.id && !message.onlyYou;
    if (isNew) {
      marked = true;
      rows.push({ kind: 'new', key: 'new' });
    }
    const leads = newDay || isNew || !before || !standTogether(before, message);
    rows.push({ kind: 'message', key: message.ts, message, leads });
    before = message;
  }
  return rows;
}

const standTogether = (before: SeenMessage, message: SeenMessage): boolean =>
  before.author.id === message.author.id &&
  before.onlyYou === message.onlyYou &&
  timeOf(message.ts) - timeOf(before.ts) < TOGETHER_MS;
