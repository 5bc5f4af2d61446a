import type { Json } from '../../block-kit/tree.ts';
import type { View } from '../state.ts';
import { contentOf } from '../view-state.ts';

/** What Slack itself says beside a field before the bot hears of the submission; by block_id. */
export function fieldErrors(view: View): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const element = block.element as Json;
    const blockId = String(block.block_id);
    const content = contentOf(element, view.values[blockId]?.[String(element.action_id)]);
    const error = content === undefined ? missing(block) : wrong(element, content);
    if (error) errors[blockId] = error;
  }
  return errors;
}

const missing = (block: Json): string | undefined =>
  block.optional === true ? undefined : 'Please complete this required field.';

function wrong(element: Json, content: unknown): string | undefined {
  const limit = (name: string) => (element[name] === undefined ? undefined : Number(element[name]));
  const words = String(content);
  switch (element.type) {
    case 'plain_text_input': {
      const [least = 0, most = 3_000] = [limit('min_length'), limit('max_length')];
      if (words.length < least) return `Must be at least ${least} characters.`;
      return words.length > most ? `Must be ${most} characters or fewer.` : undefined;
    }
    case 'number_input': {
      const number = Number(words.replace(',', '.'));
      if (words.trim() === '' || Number.isNaN(number)) return 'Please enter a number.';
      if (element.is_decimal_allowed !== true && !Number.isInteger(number))
        return 'Please enter a whole number.';
      if (number < (limit('min_value') ?? -Infinity)) return `Must be at least ${limit('min_value')}.`;
      return number > (limit('max_value') ?? Infinity) ? `Must be at most ${limit('max_value')}.` : undefined;
    }
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(words) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(words) ? undefined : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}
