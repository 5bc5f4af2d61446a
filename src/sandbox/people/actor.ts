import type { Json } from '../../block-kit/tree.ts';
import { conversationCalled, NotHere, personCalled } from '../found.ts';
import { messageAt } from '../messages.ts';
import { openDirectMessage } from '../new-state.ts';
import { type SeenMessage, type SeenView, seenMessages, seenView } from '../seen.ts';
import type { Person, View } from '../state.ts';
import type { Entry } from '../view-state.ts';
import { homeOf, modalsOf } from '../views.ts';
import type { World } from '../world.ts';
import { act, suggestions } from './act.ts';
import type { Entries } from './fill-in.ts';
import { invite, openHome, removeBot, setArchived } from './membership.ts';
import { close, submit } from './modal.ts';
import type { Outcome } from './outcome.ts';
import type { Place } from './place.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { markRead, type Unread, unreadOf } from './reading.ts';
import { say } from './say.ts';
import { runShortcut } from './shortcut.ts';
import { typeCommand } from './type-command.ts';

/** A button or input, by where it stands. */
export type Spot = {
  readonly blockId: string;
  readonly actionId: string;
} & ({ readonly channel: string; readonly ts: string } | { readonly view: string });

/**
 * What one person can do and see. Conversations go by id, `#name` or `@name`. Each promise resolves when the bot has
 * acknowledged (or failed to); what the bot does after that shows later. Everything throws NotHere for what is not there.
 */
export type Actor = {
  readonly person: Person;
  /** A slash command when it begins with `/`, else a message. */
  types(channel: string, words: string, threadTs?: string): Promise<Outcome>;
  /** `entries` is what has been written elsewhere on the same surface. */
  acts(spot: Spot, entry?: Entry, entries?: Entries): Promise<Outcome>;
  suggestions(spot: Spot, letters: string): Promise<Json[]>;
  /** Something from a message's menu, by its callback_id or its name. */
  runsShortcut(channel: string, ts: string, called: string): Promise<Outcome>;
  submits(viewId: string, entries: Entries): Promise<Outcome>;
  /** `all` is the cross, which closes the whole pile. */
  closes(viewId: string, all?: boolean): Promise<Outcome>;
  /** Files of theirs, with words or without. */
  shares(channel: string, files: readonly string[], words: string, threadTs?: string): Promise<void>;
  reacts(channel: string, ts: string, emoji: string): Promise<void>;
  /** Takes a reaction back. */
  unreacts(channel: string, ts: string, emoji: string): Promise<void>;
  opensHome(tab?: 'home' | 'messages'): Promise<void>;
  /** A person, or the bot when nobody is named. */
  invites(channel: string, guest?: string): Promise<void>;
  removesBot(channel: string): Promise<void>;
  archives(channel: string): Promise<void>;
  unarchives(channel: string): Promise<void>;
  reads(channel: string): SeenMessage[];
  /** Has read everything up to this message. */
  hasRead(channel: string, ts: string): void;
  unread(): Unread[];
  /** The topmost last. */
  modals(): SeenView[];
  home(): SeenView | undefined;
  /** The id of the direct message with somebody, or with the bot when nobody is named. */
  directMessage(other?: string): string;
};

export function actor(world: World, called: string): Actor {
  const person = personCalled(world.state, called);
  const conversation = (name: string) => conversationCalled(world.state, name, person);

  const viewCalled = (id: string): View => {
    const view = world.state.views.get(id);
    if (view?.user !== person.id) throw new NotHere(`${person.realName} has no open view ${id}.`);
    return view;
  };
  const messageIn = (called: string, ts: string) => {
    const channel = conversation(called);
    const message = messageAt(world, channel.id, ts);
    if (!message || (message.onlyFor ?? person.id) !== person.id)
      throw new NotHere(`${person.realName} sees no message ${ts} there.`);
    return { kind: 'message', message, channel } as const;
  };
  const place = (spot: Spot): Place =>
    'view' in spot ? { kind: 'view', view: viewCalled(spot.view) } : messageIn(spot.channel, spot.ts);

  return {
    person,
    types: async (channel, words, threadTs) => {
      const where = conversation(channel);
      if (words.startsWith('/')) return typeCommand(world, person, where, words, threadTs);
      await say(world, person, where, words, threadTs);
      return { ok: true };
    },
    acts: (spot, entry, entries) =>
      act(world, person, place(spot), spot.blockId, spot.actionId, entry, entries),
    suggestions: (spot, letters) =>
      suggestions(world, person, place(spot), spot.blockId, spot.actionId, letters),
    runsShortcut: (channel, ts, called) => runShortcut(world, person, messageIn(channel, ts), called),
    submits: (viewId, entries) => submit(world, person, viewCalled(viewId), entries),
    closes: (viewId, all = false) => close(world, person, viewCalled(viewId), all),
    shares: async (channel, files, words, threadTs) => {
      await say(world, person, conversation(channel), words, threadTs, files);
    },
    reacts: (channel, ts, emoji) => addReaction(world, person, conversation(channel), ts, emoji),
    unreacts: (channel, ts, emoji) => removeReaction(world, person, conversation(channel), ts, emoji),
    opensHome: (tab) => openHome(world, person, tab),
    invites: (channel, guest) =>
      invite(
        world,
        person,
        conversation(channel),
        guest ? personCalled(world.state, guest).id : world.botUser,
      ),
    removesBot: (channel) => removeBot(world, person, conversation(channel)),
    archives: (channel) => setArchived(world, person, conversation(channel), true),
    unarchives: (channel) => setArchived(world, person, conversation(channel), false),
    reads: (channel) => seenMessages(world, person, conversation(channel)),
    hasRead: (channel, ts) => markRead(world, person, conversation(channel), ts),
    unread: () => unreadOf(world, person),
    modals: () => modalsOf(world, person.id).map((view) => seenView(world, view)),
    home: () => {
      const home = homeOf(world, person.id);
      return home && seenView(world, home);
    },
    directMessage: (other) =>
      openDirectMessage(world, person.id, other ? personCalled(world.state, other).id : world.botUser),
  };
}
