import { Check, ChevronsUpDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { type Person, useWords, useWorkspace } from '../workspace.ts';
import { Avatar } from './avatar.tsx';
import { goTo } from './navigation.ts';
import { humansIn } from './place.ts';
import { SHELL } from './words.ts';

/** Who one is; another choice shows the same place through their eyes. */
export function ActAs() {
  const workspace = useWorkspace();
  const { me } = workspace;
  const words = useWords(SHELL);
  return (
    <MenuTrigger>
      <Button className="act-as" aria-label={words.actingAs(me.realName)}>
        <Avatar person={asAuthor(me)} size={32} />
        <span className="act-as-who">
          <span className="act-as-name">{me.realName}</span>
          <span className="act-as-role">{roleOf(me, words)}</span>
        </span>
        <ChevronsUpDown size={16} aria-hidden />
      </Button>
      <Popover className="popover act-as-popover" placement="top start">
        <p className="popover-title">{words.actAs}</p>
        <Menu
          aria-label={words.actAs}
          selectionMode="single"
          selectedKeys={[me.id]}
          onAction={(id) => {
            const chosen = workspace.people.find((one) => one.id === id);
            if (chosen) goTo({ as: chosen.name, thread: undefined, at: undefined });
          }}
        >
          {humansIn(workspace).map((person) => (
            <MenuItem
              key={person.id}
              id={person.id}
              textValue={person.realName}
              className="menu-item menu-person"
            >
              <Avatar person={asAuthor(person)} size={36} />
              <span className="menu-words">
                <Text slot="label">{person.realName}</Text>
                <Text slot="description">{roleOf(person, words)}</Text>
              </span>
              {person.id === me.id ? <Check size={16} aria-hidden /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A person as the author of a message, for the avatar. */
export const asAuthor = ({ id, realName, colour, isBot }: Person) => ({ id, name: realName, colour, isBot });

function roleOf({ title, department, locale }: Person, words: (typeof SHELL)['en']): string {
  return [title, department && words.department(department), words.language(locale)]
    .filter((part) => part !== '')
    .join(' · ');
}
