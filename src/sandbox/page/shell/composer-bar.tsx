import { AtSign, Paperclip, SendHorizontal, Smile, SquareSlash } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { useWords } from '../workspace.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type ComposerBarProps = {
  /** Slack takes no commands there. */
  readonly inThread: boolean;
  readonly canSend: boolean;
  readonly onSend: () => void;
  readonly onAttach: (files: readonly File[]) => void;
  readonly onInsert: (words: string) => void;
};

/** Below what is written: what can be added to it, and the way out. */
export function ComposerBar({ inThread, canSend, onSend, onAttach, onInsert }: ComposerBarProps) {
  const words = useWords(SHELL);
  return (
    <div className="composer-bar">
      <FileTrigger allowsMultiple onSelect={(files) => onAttach([...(files ?? [])])}>
        <IconButton label={words.attach}>
          <Paperclip size={18} aria-hidden />
        </IconButton>
      </FileTrigger>
      <EmojiPicker label={words.emoji} onPick={(name) => onInsert(`:${name}: `)}>
        <IconButton label={words.emoji}>
          <Smile size={18} aria-hidden />
        </IconButton>
      </EmojiPicker>
      <IconButton label={words.mention} onPress={() => onInsert('@')}>
        <AtSign size={18} aria-hidden />
      </IconButton>
      {inThread ? null : (
        <IconButton label={words.command} onPress={() => onInsert('/')}>
          <SquareSlash size={18} aria-hidden />
        </IconButton>
      )}
      <Button className="composer-send" aria-label={words.send} isDisabled={!canSend} onPress={onSend}>
        <SendHorizontal size={17} aria-hidden />
      </Button>
    </div>
  );
}
