import type { InputBlock, InputBlockElement, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { shortened } from './clean-text.ts';
import { plain } from './inputs.ts';

export type ModalWords = {
  readonly callbackId: string;
  readonly title: string;
  readonly close: string;
};

/** Opened at once, while what it asks is filled in: a trigger lives three seconds. Or what went wrong meanwhile. */
export function tellingModal({ callbackId, title, close }: ModalWords, sentence: string): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title),
    close: plain(close),
    blocks: [{ type: 'section', text: plain(shortened(sentence, LIMITS.text)) }],
  };
}

export type FieldWords = { readonly label: string; readonly hint?: string | undefined };

/** One question; its block is called by what it asks, and its element `answer`. */
export function field(
  name: string,
  { label, hint }: FieldWords,
  element: InputBlockElement,
  { optional = false }: { readonly optional?: boolean } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(shortened(label, LIMITS.input.label)),
    ...(hint && { hint: plain(shortened(hint, LIMITS.input.hint)) }),
    optional,
    element,
  };
}

export type MenuOption = { readonly text: string; readonly value: string };

/** A menu of at most as many options as Slack shows; what does not fit its limits is left out. */
export function menu(
  options: readonly MenuOption[],
  {
    placeholder,
    chosen,
  }: { readonly placeholder?: string | undefined; readonly chosen?: string | undefined },
): StaticSelect {
  const fitting = options
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.select.options)
    .map(option);
  const initial = fitting.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: 'answer',
    ...(placeholder && { placeholder: plain(shortened(placeholder, LIMITS.placeholder)) }),
    options: fitting,
    ...(initial && { initial_option: initial }),
  };
}

export function option({ text, value }: MenuOption): PlainTextOption {
  return { text: plain(shortened(text, LIMITS.option.text)), value };
}

/** What was put into a modal, as Slack sends it: by block and action. */
export type FieldValues = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null | undefined;
      readonly selected_option?: { readonly value: string } | null | undefined;
      readonly selected_options?: readonly { readonly value: string }[] | undefined;
      readonly selected_date?: string | null | undefined;
      readonly selected_time?: string | null | undefined;
      readonly selected_users?: readonly string[] | undefined;
      readonly selected_conversation?: string | null | undefined;
    };
  };
};

export function answerTo(values: FieldValues, name: string): FieldValues[string][string] {
  return values[name]?.answer ?? {};
}
