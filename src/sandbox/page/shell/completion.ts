import type { Command } from '../../manifest.ts';
import type { Channel, Person } from '../workspace.ts';

/** What is being typed that the page can finish: the letters from `from` to the caret. */
export type Unfinished = {
  readonly kind: 'command' | 'usage' | 'person' | 'channel' | 'emoji';
  readonly from: number;
  readonly letters: string;
};

/** Something that could be meant. */
export type Suggestion = {
  readonly key: string;
  /** What is put in the letters' place. */
  readonly insert: string;
  readonly name: string;
  readonly detail?: string;
  readonly person?: Person;
  readonly channel?: Channel;
  readonly emoji?: string;
};

const PATTERNS: readonly (readonly [Unfinished['kind'], RegExp])[] = [
  ['command', /^(\/\S*)$/],
  ['usage', /^(\/\S+\s+\S*)$/],
  ['person', /(?:^|\s)(@[\p{L}\p{N}.-]*)$/u],
  ['channel', /(?:^|\s)(#[\p{L}\p{N}_-]*)$/u],
  ['emoji', /(?:^|\s)(:[a-z0-9_+-]{2,})$/i],
];

export function unfinishedAt(text: string, caret: number): Unfinished | undefined {
  const before = text.slice(0, caret);
  for (const [kind, pattern] of PATTERNS) {
    const letters = pattern.exec(before)?.[1];
    if (letters !== undefined) return { kind, from: caret - letters.length, letters };
  }
  return undefined;
}

type Known = {
  readonly commands: readonly Command[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly emojiFor: (
    letters: string,
    most: number,
  ) => readonly { readonly name: string; readonly emoji: string }[];
};

const MOST = 8;

/** What could be meant, best first. */
export function suggestionsFor({ kind, letters }: Unfinished, known: Known): Suggestion[] {
  const wanted = plain(letters.slice(1));
  switch (kind) {
    case 'command':
      return known.commands
        .filter(({ command }) => command.startsWith(letters.toLowerCase()))
        .map(({ command, description, usageHint }) => ({
          key: command,
          insert: `${command} `,
          name: `${command} ${usageHint}`.trim(),
          detail: description,
        }));
    case 'usage':
      return usesOf(known.commands, letters).slice(0, MOST);
    case 'person':
      return known.people
        .filter(
          ({ realName, name }) =>
            realName.split(' ').some((word) => plain(word).startsWith(wanted)) || name.startsWith(wanted),
        )
        .slice(0, MOST)
        .map((person) => ({
          key: person.id,
          insert: `@${person.realName} `,
          name: person.realName,
          detail: person.title,
          person,
        }));
    case 'channel':
      return known.channels
        .filter(({ name }) => plain(name).includes(wanted))
        .slice(0, MOST)
        .map((channel) => ({ key: channel.id, insert: `#${channel.name} `, name: channel.name, channel }));
    case 'emoji':
      return known
        .emojiFor(wanted, MOST)
        .map(({ name, emoji }) => ({ key: name, insert: `:${name}: `, name: `:${name}:`, emoji }));
  }
}

/** The uses that a command's hint names: `pipeline | möten v47 | help`. */
function usesOf(commands: readonly Command[], typed: string): Suggestion[] {
  return commands
    .filter(({ command }) => typed.startsWith(`${command} `))
    .flatMap(({ command, usageHint }) => usageHint.split('|').map((use) => `${command} ${use.trim()}`))
    .filter((use) => plain(use).startsWith(plain(typed)) && use !== typed.trim())
    .map((use) => ({ key: use, insert: use, name: use }));
}

/** Without accents and capitals: `asa` finds Åsa. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether Enter takes a suggestion, rather than sending: not what is typed out, nor what one need not say. */
export const enterTakes = ({ kind, letters }: Unfinished, first: Suggestion | undefined): boolean =>
  kind !== 'usage' && first !== undefined && first.insert.trim() !== letters;
