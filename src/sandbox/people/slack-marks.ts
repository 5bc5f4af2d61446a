import type { World } from '../world.ts';

const SLACKS_OWN = /(<(?:[@#][A-Z0-9]+|![a-z]+|https?:[^|>]+)(?:\|[^>]*)?>)/;

const CHANNEL = /(?<![\p{L}\p{N}<&])#([\p{L}\p{N}_-]+)/gu;
const PERSON = /(?<![\p{L}\p{N}<&])@([\p{L}\p{N}._-]+)/gu;
const LINK =
  /(?<![\p{L}\p{N}@<|.-])(https?:\/\/[^\s<>|]+|(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|se|no|dk|fi|de|nu|eu|uk))(?![\p{L}\p{N}])/gu;

/**
 * A message as Slack keeps it: names as ids, and what could be a mark of Slack's own escaped.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function asSlackWritesIt({ state, botUser }: World, words: string): string {
  const people = [...state.people.values()].reduce(
    (text, { id, realName }) => text.replaceAll(`@${realName}`, `<@${id}>`),
    words.replaceAll('<@bot>', `<@${botUser}>`),
  );
  const conversations = [...state.conversations.values()];
  const mentions = people.replaceAll(CHANNEL, (typed, called: string) => {
    const channel = conversations.find(({ name, kind }) => kind === 'public' && name === called);
    return channel ? `<#${channel.id}>` : typed;
  });
  return escapedOutsideMarks(mentions);
}

/**
 * What comes after a command whose manifest says `should_escape`: ids with their names beside them, and links.
 * https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling
 */
export function escapedCommand({ state }: World, words: string): string {
  const people = [...state.people.values()];
  const conversations = [...state.conversations.values()];
  const named = people.reduce(
    (text, { id, name, realName }) => text.replaceAll(`@${realName}`, `<@${id}|${name}>`),
    words,
  );
  const marked = named
    .replaceAll(PERSON, (typed, handle: string) => {
      const person = people.find(({ name }) => name === handle.toLowerCase());
      return person ? `<@${person.id}|${person.name}>` : typed;
    })
    .replaceAll(CHANNEL, (typed, called: string) => {
      const channel = conversations.find(({ name, kind }) => kind !== 'im' && name === called);
      return channel ? `<#${channel.id}|${channel.name}>` : typed;
    })
    .replaceAll(LINK, (typed) => (typed.startsWith('http') ? `<${typed}>` : `<http://${typed}|${typed}>`));
  return escapedOutsideMarks(marked);
}

function escapedOutsideMarks(text: string): string {
  const escaped = (part: string) =>
    part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return text
    .split(SLACKS_OWN)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}
