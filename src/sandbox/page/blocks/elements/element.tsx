import './elements.css';
import type { ActionsBlockElement, ContextActionsBlock, InputBlock } from '@slack/types';
import type { Json } from '../../../../block-kit/tree.ts';
import { PressButton } from './button.tsx';
import { FileInput } from './file-input.tsx';
import { Menu } from './menu.tsx';
import { Checkboxes, RadioButtons } from './option-lists.tsx';
import { Overflow } from './overflow.tsx';
import { DatePick, DateTimePick, TimePick } from './pickers.tsx';
import { RichTextInput } from './rich-text-input.tsx';
import { Feedback, IconButton } from './small-buttons.tsx';
import { TextInput } from './text-inputs.tsx';

type Known = ActionsBlockElement | InputBlock['element'] | ContextActionsBlock['elements'][number];

/** Anything that people can use in a block. */
export function Element({ element }: { readonly element: Json }) {
  // What arrives here has been checked against Block Kit by the sandbox.
  const known = element as unknown as Known;
  switch (known.type) {
    case 'button':
    case 'workflow_button':
      return <PressButton element={known} />;
    case 'overflow':
      return <Overflow element={known} />;
    case 'feedback_buttons':
      return <Feedback element={known} />;
    case 'icon_button':
      return <IconButton element={known} />;
    case 'checkboxes':
      return <Checkboxes element={known} />;
    case 'radio_buttons':
      return <RadioButtons element={known} />;
    case 'datepicker':
      return <DatePick element={known} />;
    case 'timepicker':
      return <TimePick element={known} />;
    case 'datetimepicker':
      return <DateTimePick element={known} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextInput element={known} />;
    case 'rich_text_input':
      return <RichTextInput element={known} />;
    case 'file_input':
      return <FileInput element={known} />;
    default:
      return <Menu element={element} />;
  }
}
