import { z } from 'zod';
import {
  actionId,
  choice,
  confirm,
  conversationFilter,
  option,
  optionGroup,
  placeholder,
} from './composition.ts';
import { LIMITS } from './limits.ts';

const common = {
  action_id: actionId,
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};
const menu = { ...common, placeholder };
const several = { ...menu, max_selected_items: z.int().min(1).optional() };

const optionLists = {
  options: z.array(option).min(1).max(LIMITS.select.options).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMITS.select.groups).optional(),
};

type OptionLists = { options?: unknown; option_groups?: unknown };

const oneList = (message: string) => (context: z.core.ParsePayload<OptionLists>) => {
  const { options, option_groups: groups } = context.value;
  if ((options === undefined) === (groups === undefined))
    context.issues.push({ code: 'custom', message, input: context.value });
};
const EITHER_LIST = oneList('must define either `options` or `option_groups`');

const ids = z.array(z.string().min(1));
const id = z.string().min(1);

const singleMenus = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...menu,
      ...optionLists,
      initial_option: option.optional(),
    })
    .check(EITHER_LIST),
  z.strictObject({
    type: z.literal('external_select'),
    ...menu,
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    initial_conversation: id.optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: conversationFilter.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    initial_channel: id.optional(),
    response_url_enabled: z.boolean().optional(),
  }),
] as const;

const multiMenus = [
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...several,
      ...optionLists,
      initial_options: z.array(option).min(1).optional(),
    })
    .check(EITHER_LIST),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...several,
    initial_options: z.array(option).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...several,
    initial_users: ids.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...several,
    initial_conversations: ids.optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...several,
    initial_channels: ids.optional(),
  }),
] as const;

const lists = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...common,
    options: z.array(choice).min(1).max(LIMITS.choices.options),
    initial_options: z.array(choice).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...common,
    options: z.array(choice).min(1).max(LIMITS.choices.options),
    initial_option: choice.optional(),
  }),
] as const;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const moments = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...menu,
    initial_date: z.string().regex(DATE, 'must be a date as YYYY-MM-DD').optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: z.string().regex(TIME, 'must be a time as HH:mm').optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...common,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

/** What people choose from; each may stand in a section, an actions block or an input block. */
export const CHOICES = [...singleMenus, ...multiMenus, ...lists, ...moments] as const;
