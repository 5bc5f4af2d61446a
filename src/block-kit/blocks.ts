import { z } from 'zod';
import { BUTTONS, SMALL_BUTTONS } from './buttons.ts';
import { chart } from './charts.ts';
import { CHOICES } from './choices.ts';
import { slackFile } from './composition.ts';
import { INPUTS } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';
import { anyText, plainText } from './text.ts';

const block = { block_id: z.string().max(LIMITS.blockId).optional() };

const picture = {
  alt_text: z.string().min(1).max(LIMITS.image.altText),
  image_url: z.string().min(1).max(LIMITS.image.url).optional(),
  slack_file: slackFile.optional(),
};
type Picture = { image_url?: unknown; slack_file?: unknown };
const onePicture = ({ value, issues }: z.core.ParsePayload<Picture>) => {
  if ((value.image_url === undefined) === (value.slack_file === undefined))
    issues.push({
      code: 'custom',
      message: 'must define either `image_url` or `slack_file`',
      input: value,
    });
};
const imageElement = z.strictObject({ type: z.literal('image'), ...picture }).check(onePicture);

const section = z
  .strictObject({
    type: z.literal('section'),
    ...block,
    text: anyText(LIMITS.section.text).optional(),
    fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: z.discriminatedUnion('type', [imageElement, ...BUTTONS, ...CHOICES]).optional(),
    expand: z.boolean().optional(),
  })
  .check(({ value, issues }) => {
    if (value.text === undefined && value.fields === undefined)
      issues.push({
        code: 'custom',
        message: 'must define either `text` or `fields`',
        path: ['type'],
        input: value,
      });
  });

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  richText,
]);

const EVERYWHERE = [
  section,
  richText,
  z.strictObject({ type: z.literal('header'), ...block, text: plainText(LIMITS.header) }),
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({
    type: z.literal('context'),
    ...block,
    elements: z
      .array(z.discriminatedUnion('type', [imageElement, anyText()]))
      .min(1)
      .max(LIMITS.context.elements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...block,
    elements: z
      .array(z.discriminatedUnion('type', [...BUTTONS, ...CHOICES]))
      .min(1)
      .max(LIMITS.actions.elements),
  }),
  z
    .strictObject({
      type: z.literal('image'),
      ...block,
      ...picture,
      title: plainText(LIMITS.image.title).optional(),
    })
    .check(onePicture),
  z.strictObject({
    type: z.literal('input'),
    ...block,
    label: plainText(LIMITS.input.label),
    hint: plainText(LIMITS.input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: z.discriminatedUnion('type', [...CHOICES, ...INPUTS]),
  }),
  z.strictObject({
    type: z.literal('video'),
    ...block,
    video_url: z.string().startsWith('https://', 'must be an https address'),
    thumbnail_url: z.string().min(1),
    alt_text: z.string().min(1),
    title: plainText(LIMITS.video.title),
    title_url: z.string().startsWith('https://', 'must be an https address').optional(),
    author_name: z.string().max(LIMITS.video.authorName).optional(),
    provider_name: z.string().optional(),
    provider_icon_url: z.string().optional(),
    description: plainText(LIMITS.video.description).optional(),
  }),
] as const;

const MESSAGES_ONLY = [
  z.strictObject({
    type: z.literal('markdown'),
    ...block,
    text: z.string().min(1).max(LIMITS.message.markdownOfAllBlocks),
  }),
  z.strictObject({
    type: z.literal('table'),
    ...block,
    rows: z.array(z.array(cell).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(LIMITS.table.columns)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('data_visualization'),
    ...block,
    title: z.string().min(1).max(LIMITS.chart.title),
    chart,
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    ...block,
    elements: z.array(z.discriminatedUnion('type', SMALL_BUTTONS)).min(1).max(LIMITS.contextActions.elements),
  }),
  z.strictObject({
    type: z.literal('file'),
    ...block,
    external_id: z.string().min(1),
    source: z.literal('remote'),
  }),
] as const;

const MODALS_ONLY = [
  z.strictObject({
    type: z.literal('alert'),
    ...block,
    text: anyText(),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
] as const;

export type Surface = 'message' | 'modal' | 'home';

/** The blocks each surface takes. A type missing here is `unsupported type`, as Slack says it. */
export const BLOCKS_OF: Record<Surface, z.ZodType> = {
  message: z
    .array(z.discriminatedUnion('type', [...EVERYWHERE, ...MESSAGES_ONLY]))
    .max(LIMITS.message.blocks),
  modal: z.array(z.discriminatedUnion('type', [...EVERYWHERE, ...MODALS_ONLY])).max(LIMITS.view.blocks),
  home: z.array(z.discriminatedUnion('type', EVERYWHERE)).max(LIMITS.view.blocks),
};
