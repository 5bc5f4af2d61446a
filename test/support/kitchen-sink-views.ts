import { button, plain, section } from './kitchen-sink-blocks.ts';
import { INPUT_ELEMENTS } from './kitchen-sink-elements.ts';

/** Every input there is, and a button that updates the modal in place. */
export const form = (note?: string) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Everything to fill in'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    ...(note ? [section(note, { block_id: 'note' })] : []),
    ...INPUT_ELEMENTS.map((element) => ({
      type: 'input',
      block_id: element.action_id,
      label: plain(String(element.type)),
      element,
      optional: element.action_id !== 'plain_text_input',
      ...(element.action_id === 'plain_text_input' ? { hint: plain('A hint beside it.') } : {}),
      ...(element.action_id === 'dispatching' ? { dispatch_action: true } : {}),
    })),
    { type: 'actions', block_id: 'more', elements: [button('grow', 'Update in place')] },
  ],
});

/** A modal that opens another on itself. */
export const pile = (level: number) => ({
  type: 'modal',
  callback_id: 'pile',
  notify_on_close: true,
  title: plain(`Modal ${level}`),
  submit: plain('Done'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      optional: true,
      label: plain(`Name ${level}`),
      element: { type: 'plain_text_input', action_id: 'name' },
    },
    { type: 'actions', block_id: 'more', elements: [button('deeper', 'One deeper')] },
  ],
});
