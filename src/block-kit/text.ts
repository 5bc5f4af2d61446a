import { z } from 'zod';
import { LIMITS } from './limits.ts';

const characters = (max: number) => z.string().min(1).max(max);

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plainText = (max: number = LIMITS.text) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: characters(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: characters(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number = LIMITS.text) =>
  z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
