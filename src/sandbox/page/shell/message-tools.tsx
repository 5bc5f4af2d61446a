import { Ellipsis, MessageSquareText, SmilePlus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { emojiCalled } from '../blocks/emoji.ts';
import { openExchangeFor } from '../tools/wanted-exchange.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { readAddress, writeAddress } from './address.ts';
import { copyText } from './copy-text.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { goTo } from './navigation.ts';
import { orTell } from './or-tell.ts';
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
  const { me, bot } = useWorkspace();
  const words = useWords(SHELL);
  const canReact = !message.onlyYou;
  const isBot = message.author.id === bot.user;
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
      <MenuTrigger onOpenChange={onBusy}>
        <IconButton label={words.more}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            aria-label={words.more}
            onAction={(key) => {
              if (key === 'link') orTell(copyText(linkTo(message), words.copied));
              else if (key === 'json') orTell(copyText(jsonOf(message), words.copied));
              else inspect(message);
            }}
          >
            <MenuItem id="link" className="menu-item">
              {words.copyLink}
            </MenuItem>
            <MenuItem id="json" className="menu-item">
              {words.copyJson}
            </MenuItem>
            {isBot ? (
              <MenuItem id="inspect" className="menu-item">
                {words.inspect}
              </MenuItem>
            ) : null}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}

const linkTo = ({ ts }: SeenMessage): string =>
  location.origin + location.pathname + writeAddress({ ...readAddress(location.search), at: ts });

/** Shows the request that the message came with. */
function inspect({ channel, ts }: SeenMessage): void {
  openExchangeFor(channel, ts);
  goTo({ tools: 'open' }, true);
}

/** As the bot gave it to Slack. */
const jsonOf = ({ text, blocks }: SeenMessage): string => JSON.stringify({ text, blocks }, null, 2);
