import type { World } from '../world.ts';

const SLACKS_OWN = /(<(?:[@#][A-Z0-9]+|![a-z]+)(?:\|[^>]*)?>)/;

const CHANNEL = /(?<![\p{L}\p{N}<&])#([\p{L}\p{N}_-]+)/gu;

/**
 * What somebody typed as Slack hands it on: `@Name` becomes a mention, `#name` a channel, and the three signs of its own
 * are escaped. In commands the names stand beside the ids
 * (https://docs.slack.dev/interactivity/implementing-slash-commands#creating_commands).
 */
export function asSlackWritesIt(
  { state, botUser }: World,
  words: string,
  { named = false }: { readonly named?: boolean } = {},
): string {
  const label = (name: string) => (named ? `|${name}` : '');
  const people = [...state.people.values()].reduce(
    (text, { id, name, realName }) => text.replaceAll(`@${realName}`, `<@${id}${label(name)}>`),
    words.replaceAll('<@bot>', `<@${botUser}>`),
  );
  const conversations = [...state.conversations.values()];
  const mentions = people.replaceAll(CHANNEL, (typed, called: string) => {
    const channel = conversations.find(({ name, kind }) => kind === 'public' && name === called);
    return channel ? `<#${channel.id}${label(called)}>` : typed;
  });
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return mentions
    .split(SLACKS_OWN)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}
