import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { anyText, plainText } from './text.ts';

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title),
  text: anyText(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.confirm),
  deny: plainText(LIMITS.confirm.deny),
  style: z.enum(['primary', 'danger']).optional(),
});

const described = {
  value: z.string().min(1).max(LIMITS.option.value),
  description: plainText(LIMITS.option.description).optional(),
};

/** An option of a select menu. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = z.strictObject({ text: plainText(LIMITS.option.text), ...described });

/** Checkboxes and radio buttons alone may use mrkdwn in their options. */
export const choice = z.strictObject({
  text: anyText(LIMITS.option.text),
  value: described.value,
  description: anyText(LIMITS.option.description).optional(),
});

/** The overflow menu alone may open addresses. */
export const overflowOption = z.strictObject({
  text: plainText(LIMITS.option.text),
  ...described,
  url: z.string().max(LIMITS.option.url).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.select.groupLabel),
  options: z.array(option).min(1).max(LIMITS.select.options),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
export const slackFile = z
  .strictObject({ id: z.string().min(1).optional(), url: z.string().min(1).optional() })
  .check(({ value, issues }) => {
    if ((value.id === undefined) === (value.url === undefined))
      issues.push({ code: 'custom', message: 'must define either `id` or `url`', input: value });
  });

export const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
});

export const actionId = z.string().min(1).max(LIMITS.actionId).optional();
export const placeholder = plainText(LIMITS.placeholder).optional();
