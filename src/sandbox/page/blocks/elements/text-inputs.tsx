import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components';
import { languageOf, useWords, useWorkspace } from '../../workspace.ts';
import { useBlock, useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { Progress } from './progress.tsx';

type TextElement = PlainTextInput | NumberInput | EmailInput | URLInput;

const KEYBOARDS = {
  plain_text_input: 'text',
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
} as const;

const WORDS = {
  en: { enter: 'Press Enter to send.', left: (left: number) => `${left} characters left` },
  sv: { enter: 'Tryck på Retur för att skicka.', left: (left: number) => `${left} tecken kvar` },
};

const PAUSE_MS = 400;

/** A line or an area to write in. What is written stays here until it is sent. */
export function TextInput({ element }: { readonly element: TextElement }) {
  const words = useWords(WORDS);
  const language = languageOf(useWorkspace().me);
  const state = useElement(element);
  const { label } = useBlock();
  const isNumber = element.type === 'number_input';
  const written = String(state.entry ?? '');
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const sendsOn = (trigger: (typeof triggers)[number]) =>
    label?.dispatches === true && triggers.includes(trigger);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const change = (text: string) => {
    const entry = isNumber ? text.replace(',', '.') : text;
    state.write(entry);
    if (!sendsOn('on_character_entered')) return;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void state.act(entry), PAUSE_MS);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!sendsOn('on_enter_pressed')) return;
    event.preventDefault();
    clearTimeout(pause.current);
    void state.act(written);
  };
  const box = {
    className: 'bk-text-input',
    placeholder: plainWords(element.placeholder),
    inputMode: KEYBOARDS[element.type],
    onKeyDown: press,
  };
  const most = element.type === 'plain_text_input' ? element.max_length : undefined;
  return (
    <TextField
      {...state.field}
      className="bk-text-field"
      value={isNumber && language === 'sv' ? written.replace('.', ',') : written}
      onChange={change}
      autoFocus={element.focus_on_load === true}
      autoComplete="off"
    >
      {element.type === 'plain_text_input' && element.multiline ? (
        <TextArea {...box} rows={4} />
      ) : (
        <Input {...box} />
      )}
      <Progress state={state} />
      {most !== undefined && <Left left={most - written.length} />}
      {sendsOn('on_enter_pressed') && <span className="bk-hint">{words.enter}</span>}
    </TextField>
  );
}

const Left = ({ left }: { readonly left: number }) => {
  const words = useWords(WORDS);
  return (
    <span className={left < 0 ? 'bk-left bk-over' : 'bk-left'} title={words.left(left)}>
      {left}
    </span>
  );
};
