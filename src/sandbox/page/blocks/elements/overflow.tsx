import type { Overflow as OverflowElement } from '@slack/types';
import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import { useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { Progress } from './progress.tsx';

const WORDS = { en: { more: 'More actions' }, sv: { more: 'Fler åtgärder' } };

export function Overflow({ element }: { readonly element: OverflowElement }) {
  const words = useWords(WORDS);
  const state = useElement(element);
  const urlOf = (value: string) =>
    element.options.map((one) => ('url' in one && one.value === value ? one.url : undefined)).find(Boolean);
  const choose = (value: string) => {
    const url = urlOf(value);
    if (url && /^https?:/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    void state.act(value);
  };
  return (
    <span className="bk-pressable">
      <MenuTrigger>
        <Button className="bk-button bk-square" aria-label={words.more} aria-busy={state.waiting}>
          {state.waiting ? <Progress state={state} /> : <Ellipsis size={16} aria-hidden="true" />}
        </Button>
        <Popover className="bk-popover" placement="bottom end">
          <Menu className="bk-list-box" onAction={(value) => choose(String(value))}>
            {element.options.map((option) => (
              <MenuItem
                key={option.value ?? ''}
                id={option.value ?? ''}
                className="bk-option"
                textValue={plainWords(option.text)}
              >
                <span className="bk-option-words">
                  <span>{plainWords(option.text)}</span>
                  {option.description && (
                    <span className="bk-option-description">{plainWords(option.description)}</span>
                  )}
                </span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {state.failed && <Progress state={state} />}
    </span>
  );
}
