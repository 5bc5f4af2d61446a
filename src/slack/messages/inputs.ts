import type { PlainTextElement, PlainTextInput } from '@slack/types';

// What the modals are made of.

export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text };
}

/** A field to write in, with what stands in it; of several lines where it is for a sentence. */
export function textInput(initial: string, isLong = false): PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: 'answer',
    ...(isLong && { multiline: true, max_length: 500 }),
    ...(initial !== '' && { initial_value: initial }),
  };
}
