import { Hash, Lock } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Unread } from '../../people/reading.ts';
import { type Channel, useWords, useWorkspace } from '../workspace.ts';
import { ActAs, asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { directWith, HOME, humansIn, type Place } from './place.ts';
import { PlaceLink } from './place-link.tsx';
import './sidebar.css';
import { SHELL } from './words.ts';

type SidebarProps = {
  readonly place: Place;
  readonly unread: readonly Unread[];
  readonly onGo: () => void;
};

/** The list at the left: channels, direct messages, apps, and who one is. */
export function Sidebar({ place, unread, onGo }: SidebarProps) {
  const workspace = useWorkspace();
  const { me, bot } = workspace;
  const words = useWords(SHELL);
  const waiting = new Map(unread.map((one) => [one.channel, one]));
  const channels = workspace.channels.filter(({ kind, members }) => kind !== 'im' && members.includes(me.id));
  const app = workspace.people.find(({ id }) => id === bot.user)!;
  const others = humansIn(workspace).filter(({ id }) => id !== me.id);
  const isDirect = (id: string) => place.kind === 'direct' && place.other.id === id;

  return (
    <nav className="sidebar" aria-label={words.workspace} data-region tabIndex={-1}>
      <div className="sidebar-scroll">
        <Section title={words.channels}>
          {channels.map((channel) => (
            <Item
              key={channel.id}
              to={channel.name}
              current={place.kind === 'channel' && place.channel.id === channel.id}
              unread={waiting.get(channel.id)}
              faded={channel.archived}
              onGo={onGo}
              picture={<ChannelSign channel={channel} />}
              name={channel.name}
              also={[channel.kind === 'private' && words.privateChannel, channel.archived && words.archived]}
            />
          ))}
        </Section>
        <Section title={words.directMessages}>
          {[app, ...others].map((person) => (
            <Item
              key={person.id}
              to={person.name}
              current={isDirect(person.id)}
              unread={waiting.get(directWith(workspace, person)?.id ?? '')}
              onGo={onGo}
              picture={<Avatar person={asAuthor(person)} size={20} />}
              name={person.realName}
            />
          ))}
        </Section>
        <Section title={words.apps}>
          <Item
            to={HOME}
            current={place.kind === 'home'}
            onGo={onGo}
            picture={<Avatar person={asAuthor(app)} size={20} />}
            name={app.realName}
            faded={!bot.installed}
          />
        </Section>
      </div>
      <ActAs />
    </nav>
  );
}

/** `#`, or a lock for a private channel. */
export const ChannelSign = ({ channel, size = 16 }: { readonly channel: Channel; readonly size?: number }) =>
  channel.kind === 'private' ? <Lock size={size} aria-hidden /> : <Hash size={size} aria-hidden />;

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="sidebar-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="sidebar-items">{children}</div>
    </section>
  );
}

type ItemProps = {
  readonly to: string;
  readonly current: boolean;
  readonly name: string;
  readonly picture: ReactNode;
  readonly onGo: () => void;
  readonly unread?: Unread | undefined;
  readonly faded?: boolean;
  /** What a picture says to those who see it. */
  readonly also?: readonly (string | false)[];
};

function Item({ to, current, name, picture, onGo, unread, faded = false, also = [] }: ItemProps) {
  const words = useWords(SHELL);
  const count = unread?.count ?? 0;
  const state = `${count > 0 ? ' is-unread' : ''}${faded ? ' is-faded' : ''}`;
  const spoken = [...also, count > 0 && words.unread(count)].filter((one) => one !== false);
  return (
    <PlaceLink
      className={`sidebar-item${state}`}
      label={spoken.length > 0 ? [name, ...spoken].join(', ') : undefined}
      to={to}
      current={current}
      onGo={onGo}
    >
      <span className="sidebar-picture">{picture}</span>
      <span className="sidebar-name">{name}</span>
      {count > 0 ? <span className="sidebar-count">{count > 99 ? '99+' : count}</span> : null}
    </PlaceLink>
  );
}
