import { z } from 'zod';
import { BLOCKS_OF } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text.ts';

const common = {
  callback_id: z.string().max(LIMITS.view.callbackId).optional(),
  external_id: z.string().max(LIMITS.view.externalId).optional(),
  private_metadata: z.string().max(LIMITS.view.privateMetadata).optional(),
};

/** https://docs.slack.dev/reference/views */
export const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(LIMITS.view.title),
    submit: plainText(LIMITS.view.submit).nullable().optional(),
    close: plainText(LIMITS.view.close).nullable().optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks: BLOCKS_OF.modal,
    ...common,
  }),
  z.strictObject({ type: z.literal('home'), blocks: BLOCKS_OF.home, ...common }),
]);
