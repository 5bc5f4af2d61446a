import type { World } from '../world.ts';

const SLACKS_OWN = /(<(?:[@#][A-Z0-9]+|![a-z]+|https?:[^|>]+)(?:\|[^>]*)?>)/;

const CHANNEL = /(?<![\p{L}\p{N}<&])#([\p{L}\p{N}_-]+)/gu;
const HANDLE = /(?<![\p{L}\p{N}<&])@([\p{L}\p{N}._-]+)/gu;
const LINK =
  /(?<![\p{L}\p{N}@<|.-])(https?:\/\/[^\s<>|]+|(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|se|no|dk|fi|de|nu|eu|uk))(?![\p{L}\p{N}])/gu;

/**
 * What somebody typed as Slack hands it on: `@Name` becomes a mention, `#name` a channel, and the three signs of its own
 * are escaped. In commands handles do as well, links are marked too, and the names stand beside the ids
 * (https://docs.slack.dev/interactivity/implementing-slash-commands#creating_commands).
 */
export function asSlackWritesIt(
  { state, botUser }: World,
  words: string,
  { named = false }: { readonly named?: boolean } = {},
): string {
  const people = [...state.people.values()];
  const conversations = [...state.conversations.values()];
  const label = (name: string) => (named ? `|${name}` : '');
  const called = people.reduce(
    (text, { id, name, realName }) => text.replaceAll(`@${realName}`, `<@${id}${label(name)}>`),
    words.replaceAll('<@bot>', `<@${botUser}>`),
  );
  const mentions = called.replaceAll(CHANNEL, (typed, name: string) => {
    const channel = conversations.find((one) => one.kind === 'public' && one.name === name);
    return channel ? `<#${channel.id}${label(name)}>` : typed;
  });
  if (!named) return escapedOutsideMarks(mentions);
  const marked = mentions
    .replaceAll(HANDLE, (typed, handle: string) => {
      const person = people.find(({ name }) => name === handle.toLowerCase());
      return person ? `<@${person.id}|${person.name}>` : typed;
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
