import { ArrowLeft, ChevronDown } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { send } from '../calls.ts';
import { type Channel, useWords, useWorkspace } from '../workspace.ts';
import { asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { copyText } from './copy-text.ts';
import { orTell } from './or-tell.ts';
import { HOME, type Place } from './place.ts';
import { PlaceLink } from './place-link.tsx';
import { ChannelSign } from './sidebar.tsx';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

/** What one is looking at, who is there, and what can be done with it. */
export function ChannelHeader({ place, onBack }: { readonly place: Place; readonly onBack: () => void }) {
  const { bot } = useWorkspace();
  const words = useWords(SHELL);
  const isApp = place.kind !== 'channel' && place.other.id === bot.user;
  return (
    <header className="channel-header">
      <div className="channel-header-row">
        <IconButton label={words.back} className="only-narrow" onPress={onBack}>
          <ArrowLeft size={20} aria-hidden />
        </IconButton>
        {place.kind === 'channel' ? (
          <>
            <ChannelMenu channel={place.channel} />
            <Members channel={place.channel} />
          </>
        ) : (
          <h2 className="channel-title">
            <Avatar person={asAuthor(place.other)} size={24} />
            {place.other.realName}
            {place.other.title ? <span className="channel-subtitle">{place.other.title}</span> : null}
          </h2>
        )}
      </div>
      {isApp ? (
        <nav className="channel-tabs" aria-label={place.other.realName}>
          <PlaceLink className="channel-tab" to={HOME} current={place.kind === 'home'}>
            {words.home}
          </PlaceLink>
          <PlaceLink className="channel-tab" to={place.other.name} current={place.kind === 'direct'}>
            {words.messages}
          </PlaceLink>
        </nav>
      ) : null}
    </header>
  );
}

function ChannelMenu({ channel }: { readonly channel: Channel }) {
  const { me, bot } = useWorkspace();
  const words = useWords(SHELL);
  const call = { as: me.id, channel: channel.id };
  const hasApp = channel.members.includes(bot.user);
  const isMember = channel.members.includes(me.id);
  const actions: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ...(isMember ? [] : [['join', words.join, () => send('/invite', { ...call, guest: me.id })] as const]),
    hasApp
      ? ['remove', words.removeApp(bot.name), () => send('/remove-bot', call)]
      : ['invite', words.inviteApp(bot.name), () => send('/invite', call)],
    [
      'archive',
      channel.archived ? words.unarchive : words.archive,
      () => send('/archive', { ...call, archived: !channel.archived }),
    ],
    ['link', words.copyChannelLink, () => copyText(location.href, words.copied)],
  ];
  return (
    <h2 className="channel-title">
      <MenuTrigger>
        <Button
          className="channel-menu"
          aria-label={`${channel.name}: ${words.channelMenu(`#${channel.name}`)}`}
        >
          <ChannelSign channel={channel} size={18} />
          <span className="channel-name">{channel.name}</span>
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            aria-label={words.channelMenu(`#${channel.name}`)}
            onAction={(key) => orTell(actions.find(([id]) => id === key)?.[2]())}
          >
            {actions.map(([id, label]) => (
              <MenuItem key={id} id={id} className="menu-item">
                {label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </h2>
  );
}

const FACES = 3;

function Members({ channel }: { readonly channel: Channel }) {
  const { people } = useWorkspace();
  const words = useWords(SHELL);
  const members = people.filter(({ id }) => channel.members.includes(id));
  return (
    <DialogTrigger>
      <Button className="channel-members" aria-label={words.members(members.length)}>
        <span className="channel-faces">
          {members.slice(0, FACES).map((person) => (
            <Avatar key={person.id} person={asAuthor(person)} size={24} />
          ))}
        </span>
        {members.length}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-dialog" aria-label={words.members(members.length)}>
          <p className="popover-title">{words.members(members.length)}</p>
          <ul className="member-list">
            {members.map((person) => (
              <li key={person.id}>
                <Avatar person={asAuthor(person)} size={28} />
                <span className="menu-words">
                  <span>{person.realName}</span>
                  {person.title ? <span className="soft">{person.title}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
