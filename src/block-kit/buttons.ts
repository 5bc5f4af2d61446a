import { z } from 'zod';
import { actionId, confirm, overflowOption } from './composition.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text.ts';

const label = z.string().max(LIMITS.button.accessibilityLabel).optional();
const value = z.string().max(LIMITS.button.value);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.button.text),
  action_id: actionId,
  value: value.optional(),
  url: z.string().max(LIMITS.button.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(LIMITS.button.text),
  action_id: actionId,
  workflow: z.looseObject({ trigger: z.looseObject({ url: z.string().min(1) }) }),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(overflowOption).min(1).max(LIMITS.overflow.options),
  confirm: confirm.optional(),
});

const opinion = z.strictObject({
  text: plainText(LIMITS.button.text),
  value,
  accessibility_label: label,
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: opinion,
  negative_button: opinion,
});

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: actionId,
  icon: z.literal('trash'),
  text: plainText(LIMITS.button.text),
  value: value.optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
});

/** What is pressed: nothing here can stand in an input block. */
export const BUTTONS = [button, workflowButton, overflow] as const;
/** What may stand in a `context_actions` block. */
export const SMALL_BUTTONS = [feedbackButtons, iconButton] as const;
