import type { Conversation, Person, State } from './state.ts';

/** What was asked for does not exist here; said to whoever drives the sandbox. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

const same = (one: string, other: string) => one.localeCompare(other, 'sv', { sensitivity: 'accent' }) === 0;

/**
 * By id, handle, full name or first name.
 * @throws NotHere
 */
export function personCalled(state: State, called: string): Person {
  const byId = state.people.get(called);
  if (byId) return byId;
  const wanted = called.replace(/^@/, '');
  const people = [...state.people.values()];
  const found =
    people.find((one) => same(one.realName, wanted) || same(one.name, wanted)) ??
    people.find((one) => same(one.realName.split(' ')[0] ?? '', wanted));
  if (!found)
    throw new NotHere(`Nobody is called "${called}"; there are ${list(people.map((p) => p.realName))}.`);
  return found;
}

/**
 * By id, `#name` or name; `@name` is this person's direct message with that person or bot.
 * @throws NotHere
 */
export function conversationCalled(state: State, called: string, as: Person): Conversation {
  const byId = state.conversations.get(called);
  if (byId) return byId;
  const conversations = [...state.conversations.values()];
  if (called.startsWith('@')) {
    const other = personCalled(state, called);
    const im = conversations.find(
      ({ kind, members }) => kind === 'im' && members.has(other.id) && members.has(as.id),
    );
    if (im) return im;
  }
  const found = conversations.find(({ name, kind }) => kind !== 'im' && same(name, called.replace(/^#/, '')));
  if (!found)
    throw new NotHere(
      `No conversation is called "${called}"; there are ${list(conversations.filter((c) => c.name).map((c) => `#${c.name}`))}.`,
    );
  return found;
}

const list = (names: readonly string[]) => names.join(', ') || 'none';
