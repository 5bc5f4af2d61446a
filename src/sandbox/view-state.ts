import { interactiveElements, isObject, type Json, objectsIn } from '../block-kit/tree.ts';
import { fileJson } from './files.ts';
import type { StateValues } from './state.ts';
import type { World } from './world.ts';

/** What a person puts into an element: words, an option's value, an id, a date; several as a list; null to empty it. */
export type Entry = string | number | readonly (string | Json)[] | Json | null;

type Kind = {
  /** Where the value stands in `state.values`. */
  readonly field: string;
  /** Where its first value stands in the element. */
  readonly initial: string;
  readonly many: boolean;
  readonly holds: 'option' | 'plain' | 'file';
};

const one = (field: string, initial: string, holds: Kind['holds'] = 'plain'): Kind => ({
  field,
  initial,
  many: false,
  holds,
});
const many = (field: string, initial: string, holds: Kind['holds'] = 'plain'): Kind => ({
  field,
  initial,
  many: true,
  holds,
});

/** https://docs.slack.dev/reference/views#state */
const KINDS: { readonly [type: string]: Kind } = {
  plain_text_input: one('value', 'initial_value'),
  number_input: one('value', 'initial_value'),
  email_text_input: one('value', 'initial_value'),
  url_text_input: one('value', 'initial_value'),
  rich_text_input: one('rich_text_value', 'initial_value'),
  static_select: one('selected_option', 'initial_option', 'option'),
  external_select: one('selected_option', 'initial_option', 'option'),
  radio_buttons: one('selected_option', 'initial_option', 'option'),
  overflow: one('selected_option', 'initial_option', 'option'),
  multi_static_select: many('selected_options', 'initial_options', 'option'),
  multi_external_select: many('selected_options', 'initial_options', 'option'),
  checkboxes: many('selected_options', 'initial_options', 'option'),
  users_select: one('selected_user', 'initial_user'),
  multi_users_select: many('selected_users', 'initial_users'),
  conversations_select: one('selected_conversation', 'initial_conversation'),
  multi_conversations_select: many('selected_conversations', 'initial_conversations'),
  channels_select: one('selected_channel', 'initial_channel'),
  multi_channels_select: many('selected_channels', 'initial_channels'),
  datepicker: one('selected_date', 'initial_date'),
  timepicker: one('selected_time', 'initial_time'),
  datetimepicker: one('selected_date_time', 'initial_date_time'),
  file_input: many('files', 'initial_files', 'file'),
};

/** It is not among the options, or no such element takes it; said to whoever drives the sandbox. */
export class NotChoosable extends Error {
  override readonly name = 'NotChoosable';
}

/** The state's value for what a person chose; undefined for a button, which has no state. */
export function chosen(world: World, element: Json, entry: Entry): Json | undefined {
  const kind = KINDS[String(element.type)];
  if (!kind) return undefined;
  const entries = entry === null || entry === '' ? [] : Array.isArray(entry) ? entry : [entry];
  const values = entries.map((each: unknown) => valueFor(world, element, kind, each));
  return { type: element.type, [kind.field]: kind.many ? values : (values[0] ?? null) };
}

function valueFor(world: World, element: Json, kind: Kind, entry: unknown): unknown {
  if (kind.holds === 'file') {
    const file = world.state.files.get(String(entry));
    if (!file) throw new NotChoosable(`There is no file ${String(entry)}.`);
    return fileJson(world, file);
  }
  // Slack sends `1.5` whatever the keyboard's language.
  if (element.type === 'number_input') return String(entry).replace(',', '.');
  if (kind.holds === 'plain') return kind.field === 'value' && !isObject(entry) ? String(entry) : entry;
  // The options of an external menu came from the bot; whoever picks one hands it over whole.
  if (isObject(entry)) return entry;
  const options = optionsOf(element);
  const found =
    options.find(({ value }) => value === entry) ??
    options.find(({ text }) => isObject(text) && text.text === entry);
  if (!found)
    throw new NotChoosable(`"${String(entry)}" is none of ${options.map(({ value }) => value).join(', ')}.`);
  return found;
}

export const optionsOf = (element: Json): Json[] => [
  ...objectsIn(element.options),
  ...objectsIn(element.option_groups).flatMap((group) => objectsIn(group.options)),
];

function initially(element: Json): Json | undefined {
  const kind = KINDS[String(element.type)];
  if (!kind || element.type === 'overflow') return undefined;
  return { type: element.type, [kind.field]: element[kind.initial] ?? (kind.many ? [] : null) };
}

/** The state of blocks nobody has touched. */
export function initialValues(blocks: readonly Json[]): StateValues {
  const values: StateValues = {};
  for (const block of blocks)
    for (const { element } of interactiveElements(block)) {
      const value = initially(element);
      if (value)
        values[String(block.block_id)] = {
          ...values[String(block.block_id)],
          [String(element.action_id)]: value,
        };
    }
  return values;
}

/** The fresh state, with what was filled in before where the same element of the same type is still there. */
export function keepValues(fresh: StateValues, before: StateValues): StateValues {
  const kept: StateValues = {};
  for (const [blockId, actions] of Object.entries(fresh)) {
    kept[blockId] = Object.fromEntries(
      Object.entries(actions).map(([actionId, value]) => {
        const old = before[blockId]?.[actionId];
        return [actionId, old && old.type === value.type ? old : value];
      }),
    );
  }
  return kept;
}

/** What is in an element now: words, ids, option values; undefined when nothing is. */
export function contentOf(element: Json, value: Json | undefined): unknown {
  const kind = KINDS[String(element.type)];
  const held = kind ? value?.[kind.field] : undefined;
  const empty =
    held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);
  return empty ? undefined : held;
}
