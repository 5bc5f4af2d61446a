import { gemoji } from 'gemoji';
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
import { SHELL } from './words.ts';

type EmojiPickerProps = {
  readonly label: string;
  readonly onPick: (name: string) => void;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The button it opens from. */
  readonly children: ReactNode;
};

export type Emoji = { readonly name: string; readonly emoji: string };

const OFTEN = (
  '+1 white_check_mark tada raised_hands eyes heart joy rocket clap pray fire thinking ' +
  'muscle dart chart_with_upwards_trend wave sob point_up 100 star trophy coffee bell hourglass'
).split(' ');

const byName = new Map(gemoji.flatMap((one) => one.names.map((name) => [name, one.emoji] as const)));
const often = OFTEN.flatMap((name) => {
  const emoji = byName.get(name);
  return emoji ? [{ name, emoji }] : [];
});

/** By name first, then by tag and description, best first. */
export function emojiFor(letters: string, most: number): Emoji[] {
  const wanted = letters.toLowerCase().replaceAll(':', '').trim();
  if (wanted === '') return often.slice(0, most);
  const found: { readonly rank: number; readonly one: Emoji }[] = [];
  for (const { emoji, names, tags, description } of gemoji) {
    const name = names.find((each) => each.startsWith(wanted)) ?? names[0]!;
    const rank = names.includes(wanted)
      ? 0
      : name.startsWith(wanted)
        ? 1
        : names.some((each) => each.includes(wanted))
          ? 2
          : [...tags, description].some((each) => each.startsWith(wanted))
            ? 3
            : undefined;
    if (rank !== undefined) found.push({ rank, one: { name, emoji } });
  }
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

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
