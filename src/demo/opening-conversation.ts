import type { Locale } from '../domain/metric.ts';
import type { Actor } from '../sandbox/people/actor.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SeenMessage } from '../sandbox/seen.ts';
import { say } from '../speech/say.ts';
import type { Turn } from './opening.ts';

const MINUTE_MS = 60_000;
const PATIENCE_MS = 15_000;

/** What Takt answered first, for those who have no browser open. */
export type FirstAnswer = {
  readonly who: string;
  readonly command: string;
  readonly words: string;
  readonly picture: Buffer | null;
};

/** Has the conversation begin, as often as asked; one that is under way does not go on beside another. */
export function conversing(
  sandbox: Sandbox,
  turns: readonly Turn[],
  { lang, room }: { readonly lang: Locale; readonly room: () => number },
): () => Promise<FirstAnswer | undefined> {
  let last = 0;
  return () => {
    last += 1;
    const mine = last;
    return openingConversation(sandbox, turns, { lang, room: room(), isOver: () => mine !== last });
  };
}

/**
 * Has the turns taken: what Takt says in it, it says by itself. The sandbox's clock goes back for it and is where it
 * was afterwards, so that the conversation has taken as long as it says.
 * @param room how far back there is anything, in milliseconds: a conversation does not begin before its figures came
 * @param isOver asked before each turn; nobody goes on in a workspace that has been reset
 */
async function openingConversation(
  sandbox: Sandbox,
  turns: readonly Turn[],
  { lang, room, isOver }: { lang: Locale; room: number; isOver: () => boolean },
): Promise<FirstAnswer | undefined> {
  const longest = Math.max(...turns.map(({ ago }) => ago)) * MINUTE_MS;
  const scale = Math.min(1, Math.max(0, room) / longest);
  let behind = 0;
  const goTo = (ago: number) => {
    sandbox.clock.advance(behind - ago);
    behind = ago;
  };
  let first: FirstAnswer | undefined;
  try {
    for (const turn of turns) {
      if (isOver()) return first;
      goTo(Math.round(turn.ago * MINUTE_MS * scale));
      const shared = await take(sandbox, turn, lang);
      if (shared && !first && turn.does === 'shares') {
        first = {
          who: turn.who,
          command: turn.command,
          words: unescaped(shared.text),
          picture: await pictureOf(sandbox, shared),
        };
      }
    }
  } finally {
    if (!isOver()) goTo(0);
  }
  return first;
}

/** @returns what was shared */
async function take(sandbox: Sandbox, turn: Turn, lang: Locale): Promise<SeenMessage | undefined> {
  const actor = sandbox.as(turn.who);
  const { channel } = turn;
  const last = () => actor.reads(channel).findLast(({ onlyYou, threadTs }) => !onlyYou && !threadTs);
  if (turn.does === 'shares') return share(sandbox, actor, turn, lang);
  if (turn.does === 'says') await actor.types(channel, turn.words);
  if (turn.does === 'replies') await actor.types(channel, turn.words, last()?.ts);
  if (turn.does === 'reacts') await actor.reacts(channel, last()?.ts ?? '', turn.emoji);
  return undefined;
}

async function share(
  sandbox: Sandbox,
  actor: Actor,
  { channel, command }: Extract<Turn, { does: 'shares' }>,
  lang: Locale,
): Promise<SeenMessage | undefined> {
  const known = new Set(actor.reads(channel).map(({ ts }) => ts));
  const news = () => actor.reads(channel).filter(({ ts, author }) => author.isBot && !known.has(ts));
  const label = say(lang, 'button.share');
  await actor.types(channel, command);
  const spot = await soon(sandbox, () =>
    news()
      .map((message) => buttonIn(message, label))
      .find(Boolean),
  );
  if (!spot) return undefined;
  await actor.acts(spot);
  return soon(sandbox, () => news().find(({ onlyYou }) => !onlyYou));
}

function buttonIn({ channel, ts, blocks }: SeenMessage, label: string) {
  for (const { block_id: blockId, elements } of blocks) {
    if (!Array.isArray(elements)) continue;
    const found = elements.find((one) => one.text?.text === label);
    if (found) return { channel, ts, blockId: String(blockId), actionId: String(found.action_id) };
  }
  return undefined;
}

/** What there is to find, as soon as it is there; `undefined` when it does not come. */
function soon<T>(sandbox: Sandbox, find: () => T | undefined): Promise<T | undefined> {
  return new Promise((resolve) => {
    const settle = (found: T | undefined) => {
      clearTimeout(patience);
      stop();
      resolve(found);
    };
    const look = () => {
      const found = find();
      if (found !== undefined) settle(found);
    };
    const stop = sandbox.onChange(look);
    const patience = setTimeout(() => settle(undefined), PATIENCE_MS);
    look();
  });
}

async function pictureOf({ url }: Sandbox, { blocks }: SeenMessage): Promise<Buffer | null> {
  const image = blocks.find(({ type }) => type === 'image')?.slack_file;
  if (typeof image !== 'object' || !image || !('id' in image)) return null;
  const answer = await fetch(`${url}/sandbox/files/${image.id}`);
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
}

/** The message's own text holds all of the answer, without its buttons. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
