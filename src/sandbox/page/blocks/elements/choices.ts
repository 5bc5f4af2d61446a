import { isObject, type Json, objectsIn } from '../../../../block-kit/tree.ts';
import type { Conversation, Person } from '../../../state.ts';
import type { Entry } from '../../../view-state.ts';
import { plainWords } from '../plain-words.ts';

/** One line of a menu. */
export type Choice = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Whose picture stands beside it. */
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly colour: string;
    readonly isBot: boolean;
  };
  /** What is sent when it is chosen. */
  readonly entry: string | Json;
};

export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };

type Known = {
  readonly people: readonly Pick<Person, 'id' | 'realName' | 'title' | 'colour' | 'isBot'>[];
  readonly channels: readonly (Pick<Conversation, 'id' | 'name' | 'kind' | 'archived'> & {
    readonly members: readonly string[];
  })[];
  readonly bot: { readonly user: string };
  readonly me: { readonly id: string };
};

/** What a menu offers by itself, in Slack's order; nothing for an external one, which asks the bot. */
export function choicesOf(element: Json, workspace: Known): readonly ChoiceGroup[] {
  switch (String(element.type).replace('multi_', '')) {
    case 'static_select':
      return optionGroups(element, false);
    case 'users_select':
      return [{ label: '', choices: people(workspace) }];
    case 'channels_select':
      return [{ label: '', choices: conversations({ include: ['public'] }, workspace) }];
    case 'conversations_select':
      return [{ label: '', choices: conversations(element.filter, workspace) }];
    default:
      return [];
  }
}

/** Options and option groups as choices; those of an external menu are sent whole. */
export function optionGroups(
  { options, option_groups: groups }: Json,
  whole: boolean,
): readonly ChoiceGroup[] {
  const choices = (given: unknown) => objectsIn(given).map((option) => optionChoice(option, whole));
  return [
    ...(objectsIn(options).length > 0 ? [{ label: '', choices: choices(options) }] : []),
    ...objectsIn(groups).map((group) => ({
      label: plainWords(group.label),
      choices: choices(group.options),
    })),
  ];
}

export function optionChoice(option: Json, whole: boolean): Choice {
  const description = plainWords(option.description);
  return {
    id: String(option.value),
    name: plainWords(option.text),
    ...(description ? { description } : {}),
    entry: whole ? option : String(option.value),
  };
}

const byName = (one: Choice, other: Choice) => one.name.localeCompare(other.name, 'sv');

/** Everyone but Slackbot. */
const people = ({ people: all, bot }: Known): Choice[] =>
  all
    .filter(({ id, isBot }) => !isBot || id === bot.user)
    .map((person) => ({
      ...personChoice(person.id, person),
      ...(person.title ? { description: person.title } : {}),
    }))
    .sort(byName);

const personChoice = (
  id: string,
  { id: of, realName: name, colour, isBot }: Known['people'][number],
): Choice => ({
  id,
  name,
  person: { id: of, name, colour, isBot },
  entry: id,
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
function conversations(filter: unknown, { channels, people: all, bot, me }: Known): Choice[] {
  const { include, exclude_bot_users: withoutBots } = isObject(filter) ? filter : {};
  const kinds = Array.isArray(include) ? include : ['im', 'private', 'public'];
  return channels
    .filter(({ kind, members, archived }) => {
      if (archived || !kinds.includes(kind)) return false;
      return kind === 'public' || members.includes(me.id);
    })
    .flatMap(({ id, name, kind, members }) => {
      if (kind !== 'im') return [{ id, name: `${kind === 'private' ? '🔒 ' : '#'}${name}`, entry: id }];
      const other = all.find((one) => one.id !== me.id && members.includes(one.id));
      if (!other || (withoutBots === true && other.id === bot.user)) return [];
      return [personChoice(id, other)];
    })
    .sort(byName);
}

/** Those whose name or description holds the letters; groups left empty are left out. */
export function matching(
  groups: readonly ChoiceGroup[],
  letters: string,
  contains: (text: string, part: string) => boolean,
): readonly ChoiceGroup[] {
  if (letters.trim() === '') return groups;
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter(({ name, description = '' }) =>
        contains(`${name} ${description}`, letters.trim()),
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** What is chosen, by the words of what the menu offers or, for an external one, its own. */
export function chosenIn(entry: Entry, groups: readonly ChoiceGroup[]): readonly Choice[] {
  const entries: readonly unknown[] = Array.isArray(entry) ? entry : entry === null ? [] : [entry];
  const all = groups.flatMap(({ choices }) => choices);
  return entries.map((one) => {
    if (isObject(one)) return optionChoice(one, true);
    const id = String(one);
    return all.find((choice) => choice.id === id) ?? { id, name: id, entry: id };
  });
}
