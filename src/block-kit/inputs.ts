import { z } from 'zod';
import { actionId, dispatchActionConfig, placeholder } from './composition.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';

const field = {
  action_id: actionId,
  placeholder,
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: dispatchActionConfig.optional(),
};
const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number in a string');
const length = z.int().min(0).max(LIMITS.plainTextInput.length);

/** What people write in; each stands in an input block only. */
export const INPUTS = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...field,
    initial_value: z.string().max(LIMITS.plainTextInput.length).optional(),
    multiline: z.boolean().optional(),
    min_length: length.optional(),
    max_length: length.min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...field,
    is_decimal_allowed: z.boolean(),
    initial_value: number.optional(),
    min_value: number.optional(),
    max_value: number.optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...field,
    initial_value: z.email().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...field,
    initial_value: z.url().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_input'),
    ...field,
    initial_value: richText.optional(),
    min_lines: z.int().min(1).max(100).optional(),
    max_lines: z.int().min(1).max(100).optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: actionId,
    filetypes: z.array(z.string().min(1)).min(1).optional(),
    max_files: z.int().min(1).max(LIMITS.fileInput.files).optional(),
  }),
] as const;
