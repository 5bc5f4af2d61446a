import type { Json } from '../../block-kit/tree.ts';
import type { View } from '../state.ts';
import { contentOf } from '../view-state.ts';
import { slackSays } from './slack-says.ts';

type Says = ReturnType<typeof slackSays>;

/** What Slack itself says beside a field before the bot hears of the submission; by block_id. */
export function fieldErrors(view: View, locale: string): { [blockId: string]: string } {
  const says = slackSays(locale);
  const errors: { [blockId: string]: string } = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const element = block.element as Json;
    const blockId = String(block.block_id);
    const content = contentOf(element, view.values[blockId]?.[String(element.action_id)]);
    const error = content === undefined ? missing(block, says) : wrong(element, content, says);
    if (error) errors[blockId] = error;
  }
  return errors;
}

const missing = (block: Json, says: Says): string | undefined =>
  block.optional === true ? undefined : says.required;

function wrong(element: Json, content: unknown, says: Says): string | undefined {
  const limit = (name: string) => (element[name] === undefined ? undefined : Number(element[name]));
  const words = String(content);
  switch (element.type) {
    case 'plain_text_input': {
      const [least = 0, most = 3_000] = [limit('min_length'), limit('max_length')];
      if (words.length < least) return says.tooShort(least);
      return words.length > most ? says.tooLong(most) : undefined;
    }
    case 'number_input': {
      const number = Number(words);
      if (words.trim() === '' || Number.isNaN(number)) return says.number;
      if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return says.wholeNumber;
      if (number < (limit('min_value') ?? -Infinity)) return says.tooLow(String(element.min_value));
      return number > (limit('max_value') ?? Infinity) ? says.tooHigh(String(element.max_value)) : undefined;
    }
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(words) ? undefined : says.email;
    case 'url_text_input':
      return URL.canParse(words) ? undefined : says.url;
    default: {
      const most = limit('max_selected_items') ?? limit('max_files') ?? Infinity;
      return Array.isArray(content) && content.length > most ? says.tooMany(most) : undefined;
    }
  }
}
