import { visibleTo } from '../messages.ts';
import type { Conversation, Person } from '../state.ts';
import type { World } from '../world.ts';

/** What somebody has not seen yet in one conversation of theirs. */
export type Unread = {
  readonly channel: string;
  /** The ts up to which they have read; undefined when they never looked. */
  readonly readUntil: string | undefined;
  readonly count: number;
  /** How many of them name this person, or came in a direct message. */
  readonly mentions: number;
};

const key = (as: Person, { id }: Conversation): string => `${as.id} ${id}`;

/** Everything up to this message counts as read; an older one makes what came after it unread again. */
export function markRead(world: World, as: Person, channel: Conversation, ts: string): void {
  if (world.state.readUntil.get(key(as, channel)) === ts) return;
  world.state.readUntil.set(key(as, channel), ts);
  world.changed();
}

/** One for each conversation this person is in. As in Slack, replies and what only they see do not count. */
export const unreadOf = (world: World, as: Person): Unread[] =>
  [...world.state.conversations.values()]
    .filter(({ members }) => members.has(as.id))
    .map((channel) => {
      const readUntil = world.state.readUntil.get(key(as, channel));
      const waiting = visibleTo(world, channel.id, as.id).filter(
        ({ ts, user, onlyFor, threadTs }) =>
          ts > (readUntil ?? '') &&
          user !== as.id &&
          onlyFor === undefined &&
          (threadTs === undefined || threadTs === ts),
      );
      const naming = waiting.filter(({ text }) => channel.kind === 'im' || text.includes(`<@${as.id}>`));
      return { channel: channel.id, readUntil, count: waiting.length, mentions: naming.length };
    });
