import type { ModalView } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Reader } from '../../speech/format.ts';
import { milestoneSay } from '../../speech/milestones/milestone-words.ts';
import { shortened } from './clean-text.ts';

export const THANKS_MODAL = 'thanks';
export const THANKS_FIELD = 'line';

/** One line of thanks, as it was last written. */
export function thanksModal(
  { subject, text }: { readonly subject: string; readonly text: string },
  { locale }: Reader,
): ModalView {
  const plain = (key: Parameters<typeof milestoneSay>[1]) => ({
    type: 'plain_text' as const,
    text: milestoneSay(locale, key),
  });
  return {
    type: 'modal',
    callback_id: THANKS_MODAL,
    private_metadata: subject,
    title: plain('modal.title'),
    submit: plain('modal.submit'),
    close: plain('modal.close'),
    blocks: [
      {
        type: 'input',
        block_id: THANKS_FIELD,
        optional: true,
        label: plain('modal.label'),
        hint: plain('modal.hint'),
        element: {
          type: 'plain_text_input',
          action_id: 'answer',
          focus_on_load: true,
          placeholder: {
            type: 'plain_text',
            text: shortened(milestoneSay(locale, 'modal.placeholder'), LIMITS.placeholder),
          },
          ...(text && { initial_value: text }),
        },
      },
    ],
  };
}
