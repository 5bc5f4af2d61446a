import { House } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useWords, useWorkspace } from '../workspace.ts';
import { asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { goTo } from './navigation.ts';
import { HOME, isVisible } from './place.ts';
import './quick-switcher.css';
import { ChannelSign } from './sidebar.tsx';
import { SHELL } from './words.ts';

type Goal = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly picture: ReactNode;
};

type QuickSwitcherProps = { readonly isOpen: boolean; readonly onOpenChange: (open: boolean) => void };

const SLACKBOT = 'USLACKBOT';

/** To any channel or person by a few letters. */
export function QuickSwitcher({ isOpen, onOpenChange }: QuickSwitcherProps) {
  const words = useWords(SHELL);
  const { contains } = useFilter({ sensitivity: 'base' });
  const goals = useGoals();
  return (
    <ModalOverlay className="switcher-overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="switcher">
        <Dialog className="switcher-dialog" aria-label={words.jumpTo}>
          <Autocomplete filter={contains}>
            <TextField className="search-field is-large" aria-label={words.jumpTo} autoFocus>
              <Input placeholder={words.jumpTo} />
            </TextField>
            <ListBox
              className="switcher-list"
              aria-label={words.jumpTo}
              items={goals}
              onAction={(to) => {
                goTo({ in: String(to), thread: undefined, at: undefined });
                onOpenChange(false);
              }}
              renderEmptyState={() => <p className="soft switcher-none">{words.nothingFound}</p>}
            >
              {({ id, name, detail, picture }) => (
                <ListBoxItem id={id} textValue={`${name} ${detail}`} className="menu-item">
                  <span className="switcher-picture">{picture}</span>
                  <Text slot="label">{name}</Text>
                  <Text slot="description" className="soft">
                    {detail}
                  </Text>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useGoals(): Goal[] {
  const { channels, people, me, bot } = useWorkspace();
  const words = useWords(SHELL);
  return [
    ...channels
      .filter((channel) => channel.kind !== 'im' && isVisible(channel, me))
      .map((channel) => ({
        id: channel.name,
        name: channel.name,
        detail: channel.archived ? words.archived : '',
        picture: <ChannelSign channel={channel} />,
      })),
    ...people
      .filter(({ id }) => id !== me.id && id !== SLACKBOT)
      .map((person) => ({
        id: person.name,
        name: person.realName,
        detail: person.title,
        picture: <Avatar person={asAuthor(person)} size={20} />,
      })),
    { id: HOME, name: `${bot.name}: ${words.home}`, detail: '', picture: <House size={16} aria-hidden /> },
  ];
}
