import type {
  Checkboxes as CheckboxesElement,
  Option,
  RadioButtons as RadioButtonsElement,
} from '@slack/types';
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Radio, RadioGroup, Text } from 'react-aria-components';
import { useElement } from '../element.ts';
import { TextObject } from '../mrkdwn.tsx';
import { Progress } from './progress.tsx';

export function Checkboxes({ element }: { readonly element: CheckboxesElement }) {
  const state = useElement(element);
  const chosen = Array.isArray(state.entry) ? state.entry.map(String) : [];
  return (
    <CheckboxGroup
      {...state.field}
      className="bk-choices"
      value={chosen}
      onChange={(values) =>
        // In the order of the options, as Slack sends them.
        void state.act(element.options.flatMap(({ value = '' }) => (values.includes(value) ? [value] : [])))
      }
    >
      {element.options.map((option, index) => (
        <Checkbox
          key={option.value}
          className="bk-choice"
          value={option.value ?? ''}
          autoFocus={element.focus_on_load === true && index === 0}
        >
          <span className="bk-mark">
            <Check size={14} strokeWidth={3} aria-hidden="true" />
          </span>
          <OptionWords option={option} />
        </Checkbox>
      ))}
      <Progress state={state} />
    </CheckboxGroup>
  );
}

export function RadioButtons({ element }: { readonly element: RadioButtonsElement }) {
  const state = useElement(element);
  return (
    <RadioGroup
      {...state.field}
      className="bk-choices"
      value={typeof state.entry === 'string' ? state.entry : null}
      onChange={(value) => void state.act(value)}
    >
      {element.options.map((option, index) => (
        <Radio
          key={option.value}
          className="bk-choice"
          value={option.value ?? ''}
          autoFocus={element.focus_on_load === true && index === 0}
        >
          <span className="bk-mark bk-round" />
          <OptionWords option={option} />
        </Radio>
      ))}
      <Progress state={state} />
    </RadioGroup>
  );
}

const OptionWords = ({ option }: { readonly option: Option }) => (
  <span className="bk-choice-words">
    <TextObject text={option.text} />
    {option.description && (
      <Text slot="description" className="bk-option-description">
        <TextObject text={option.description} />
      </Text>
    )}
  </span>
);
