import { MessageSquareText, SmilePlus } from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { emojiCalled } from '../blocks/emoji.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { MessageMenu } from './message-menu.tsx';
import { react } from './reactions.tsx';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type MessageToolsProps = {
  readonly message: SeenMessage;
  readonly onThread: (() => void) | undefined;
  /** Whether a menu of it is open, so that it stays. */
  readonly onBusy: (busy: boolean) => void;
  readonly picking: boolean;
  readonly onPicking: (open: boolean) => void;
};

const QUICK = ['white_check_mark', 'eyes', 'raised_hands'];

/** What stands over a message as one points at it. */
export function MessageTools({ message, onThread, onBusy, picking, onPicking }: MessageToolsProps) {
  const { me } = useWorkspace();
  const words = useWords(SHELL);
  const canReact = !message.onlyYou;
  return (
    <Toolbar className="message-tools" aria-label={words.messageTools}>
      {canReact ? (
        <>
          {QUICK.map((name) => (
            <Button
              key={name}
              className="icon-button message-tools-quick"
              aria-label={name.replaceAll('_', ' ')}
              onPress={() => react(message, me, name)}
            >
              {emojiCalled(name)}
            </Button>
          ))}
          <EmojiPicker
            label={words.react}
            isOpen={picking}
            onOpenChange={onPicking}
            onPick={(name) => react(message, me, name)}
          >
            <IconButton label={words.react} keys="R">
              <SmilePlus size={18} aria-hidden />
            </IconButton>
          </EmojiPicker>
        </>
      ) : null}
      {onThread ? (
        <IconButton label={words.replyInThread} keys="T" onPress={onThread}>
          <MessageSquareText size={18} aria-hidden />
        </IconButton>
      ) : null}
      <MessageMenu message={message} onBusy={onBusy} />
    </Toolbar>
  );
}
