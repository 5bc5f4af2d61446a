import type { RichTextInput as RichTextInputElement } from '@slack/types';
import { Bold, Code, Italic, List, Quote, Strikethrough } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, TextArea, TextField, Toolbar } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import { useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { richTextOf, wordsOf } from './rich-text-words.ts';

const WORDS = {
  en: {
    tools: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    strike: 'Strikethrough',
    code: 'Code',
    quote: 'Quote',
    list: 'List',
  },
  sv: {
    tools: 'Formatering',
    bold: 'Fet',
    italic: 'Kursiv',
    strike: 'Genomstruken',
    code: 'Kod',
    quote: 'Citat',
    list: 'Lista',
  },
};

const TOOLS = [
  { name: 'bold', Icon: Bold, around: '*' },
  { name: 'italic', Icon: Italic, around: '_' },
  { name: 'strike', Icon: Strikethrough, around: '~' },
  { name: 'code', Icon: Code, around: '`' },
  { name: 'quote', Icon: Quote, before: '> ' },
  { name: 'list', Icon: List, before: '- ' },
] as const;

/** An area to write in with mrkdwn's marks; the bot gets rich text. */
export function RichTextInput({ element }: { readonly element: RichTextInputElement }) {
  const words = useWords(WORDS);
  const state = useElement(element);
  const [text, setText] = useState(() => wordsOf(state.entry));
  const area = useRef<HTMLTextAreaElement>(null);
  const held = JSON.stringify(state.entry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what came from elsewhere takes the place of the words
  useEffect(() => {
    if (JSON.stringify(richTextOf(text)) !== held) setText(wordsOf(state.entry));
  }, [held]);
  const change = (next: string) => {
    setText(next);
    state.write(richTextOf(next));
  };
  const format = (tool: (typeof TOOLS)[number]) => {
    const box = area.current;
    if (!box) return;
    const [from, to] = [box.selectionStart, box.selectionEnd];
    const chosen = text.slice(from, to);
    const changed =
      'around' in tool ? `${tool.around}${chosen}${tool.around}` : chosen.replaceAll(/^/gm, tool.before);
    change(text.slice(0, from) + changed + text.slice(to));
    box.focus();
    const inside = 'around' in tool ? tool.around.length : changed.length - chosen.length;
    requestAnimationFrame(() => box.setSelectionRange(from + inside, from + inside + chosen.length));
  };
  return (
    <TextField
      {...state.field}
      className="bk-text-field bk-rich-input"
      value={text}
      onChange={change}
      autoFocus={element.focus_on_load === true}
    >
      <Toolbar className="bk-toolbar" aria-label={words.tools}>
        {TOOLS.map((tool) => (
          <Button
            key={tool.name}
            className="bk-icon"
            aria-label={words[tool.name]}
            onPress={() => format(tool)}
          >
            <tool.Icon size={15} aria-hidden="true" />
          </Button>
        ))}
      </Toolbar>
      <TextArea ref={area} className="bk-text-input" rows={4} placeholder={plainWords(element.placeholder)} />
    </TextField>
  );
}
