import { Ellipsis } from 'lucide-react';
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { send } from '../calls.ts';
import { openExchangeFor } from '../tools/wanted-exchange.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { readAddress, writeAddress } from './address.ts';
import { copyText } from './copy-text.ts';
import { goTo } from './navigation.ts';
import { orTell } from './or-tell.ts';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type MessageMenuProps = {
  readonly message: SeenMessage;
  /** Whether it is open, so that what it hangs on stays. */
  readonly onBusy: (busy: boolean) => void;
};

/** "More": what the page offers with a message, and below it the app's message shortcuts. */
export function MessageMenu({ message, onBusy }: MessageMenuProps) {
  const { me, bot, shortcuts } = useWorkspace();
  const words = useWords(SHELL);
  const isBot = message.author.id === bot.user;
  // Slack offers none on what only one person sees.
  const offered = message.onlyYou || !bot.installed ? [] : shortcuts;
  const { channel, ts } = message;
  const actions: readonly (readonly [id: string, label: string, run: () => Promise<unknown> | undefined])[] =
    [
      ['link', words.copyLink, () => copyText(linkTo(message), words.copied)],
      ['json', words.copyJson, () => copyText(jsonOf(message), words.copied)],
      ...(isBot ? [['inspect', words.inspect, () => void inspect(message)] as const] : []),
    ];
  const run = (key: string): Promise<unknown> | undefined =>
    key.startsWith(SHORTCUT)
      ? send('/shortcut', { as: me.id, channel, ts, callback_id: key.slice(SHORTCUT.length) })
      : actions.find(([id]) => id === key)?.[2]();
  return (
    <MenuTrigger onOpenChange={onBusy}>
      <IconButton label={words.more}>
        <Ellipsis size={18} aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={words.more} onAction={(key) => orTell(run(String(key)))}>
          {actions.map(([id, label]) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
          {offered.length > 0 ? <Separator className="menu-line" /> : null}
          {offered.length > 0 ? (
            <MenuSection>
              <Header className="menu-head">{words.moreActions}</Header>
              {offered.map(({ name, callbackId, description }) => (
                <MenuItem
                  key={callbackId}
                  id={`${SHORTCUT}${callbackId}`}
                  textValue={name}
                  className="menu-item"
                >
                  <span className="menu-words">
                    <Text slot="label">{name}</Text>
                    <Text slot="description">
                      {bot.name} · {description}
                    </Text>
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const SHORTCUT = 'shortcut:';

const linkTo = ({ ts }: SeenMessage): string =>
  location.origin + location.pathname + writeAddress({ ...readAddress(location.search), at: ts });

/** Shows the request that the message came with. */
function inspect({ channel, ts }: SeenMessage): void {
  openExchangeFor(channel, ts);
  goTo({ tools: 'open' }, true);
}

/** As the bot gave it to Slack. */
const jsonOf = ({ text, blocks }: SeenMessage): string => JSON.stringify({ text, blocks }, null, 2);
