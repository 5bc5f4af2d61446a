import { type ReactNode, useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
} from 'react-aria-components';
import { useWords } from '../workspace.ts';
import './emoji-picker.css';
import { emojiFor } from './emoji-search.ts';
import { SHELL } from './words.ts';

type EmojiPickerProps = {
  readonly label: string;
  readonly onPick: (name: string) => void;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The button it opens from. */
  readonly children: ReactNode;
};

const MOST = 72;

/** The usual few, and all others by search. */
export function EmojiPicker({ label, onPick, isOpen, onOpenChange, children }: EmojiPickerProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {children}
      <Popover className="popover emoji-popover" placement="top end">
        <Dialog className="emoji-dialog" aria-label={label}>
          {({ close }) => (
            <Picker
              onPick={(name) => {
                onPick(name);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Picker({ onPick }: { readonly onPick: (name: string) => void }) {
  const words = useWords(SHELL);
  const [letters, setLetters] = useState('');
  const shown = useMemo(() => emojiFor(letters, MOST), [letters]);
  return (
    <Autocomplete inputValue={letters} onInputChange={setLetters}>
      <TextField className="search-field" aria-label={words.findEmoji} autoFocus>
        <Input placeholder={words.findEmoji} />
      </TextField>
      <p className="popover-title">{letters === '' ? words.often : `:${letters}:`}</p>
      <ListBox
        className="emoji-list"
        aria-label={words.emoji}
        layout="grid"
        items={shown.map((one) => ({ ...one, id: one.name }))}
        onAction={(name) => onPick(String(name))}
        renderEmptyState={() => <p className="soft emoji-none">{words.noEmoji}</p>}
      >
        {({ name, emoji }) => (
          <ListBoxItem
            id={name}
            textValue={name}
            className="emoji-item"
            aria-label={name.replaceAll('_', ' ')}
          >
            <span title={`:${name}:`}>{emoji}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
