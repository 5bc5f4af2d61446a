import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Unread } from '../../people/reading.ts';
import { Home } from '../blocks/home.tsx';
import { Modals } from '../blocks/modals.tsx';
import { send } from '../calls.ts';
import { useRead } from '../live.ts';
import { Tools } from '../tools/tools.tsx';
import { type Person, useWords, useWorkspace } from '../workspace.ts';
import { ChannelHeader } from './channel-header.tsx';
import { Conversation } from './conversation.tsx';
import { useNarrow } from './narrow.ts';
import { goTo, useAddress } from './navigation.ts';
import { Notices } from './notices.tsx';
import { orTell } from './or-tell.ts';
import { type Place, placeCalled } from './place.ts';
import { QuickSwitcher } from './quick-switcher.tsx';
import { useRegionKeys } from './regions.ts';
import './shell.css';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { TopBar } from './top-bar.tsx';
import { SHELL } from './words.ts';

const NONE: readonly Unread[] = [];

/** The panes of the page and how one goes between them. On a phone one of them is to be seen at a time. */
export function Shell({ banner }: { readonly banner: ReactNode }) {
  const workspace = useWorkspace();
  const { me, team } = workspace;
  const words = useWords(SHELL);
  const address = useAddress();
  const place = placeCalled(address.in, workspace);
  const unread = useRead<Unread[]>('/unread', { as: me.id });
  const [listShown, setListShown] = useState(address.in === undefined);
  const [switching, setSwitching] = useState(false);
  const toolsOpen = address.tools === 'open';
  const channel = place.kind === 'home' ? undefined : place.channel;
  const thread = channel && address.thread;
  const name = nameOf(place, words.home);
  const setTools = (open: boolean) => goTo({ tools: open ? 'open' : undefined }, true);

  const visitsBot = place.kind === 'direct' && place.other.id === workspace.bot.user;
  useEffect(() => {
    if (visitsBot) orTell(send('/home', { as: me.id, tab: 'messages' }));
  }, [visitsBot, me.id]);
  useRegionKeys();
  useShortcut('k', () => setSwitching(true));
  useTitle(name, team.name, unread ?? NONE);
  const closeThread = useCloseThread(address.thread);

  const narrow = useNarrow();
  const pane = toolsOpen ? 'tools' : listShown ? 'list' : thread ? 'thread' : 'conversation';
  // What is to be seen there is the main thing for those who listen too.
  const Pane = narrow ? 'main' : 'div';
  // On a phone the other panes lie over the conversation, which keeps its place below.
  const isCovered = narrow && pane !== 'conversation';
  return (
    <div className="shell" data-pane={pane} data-tools={toolsOpen} data-thread={thread !== undefined}>
      <header className="page-head">
        <a className="skip-link" href="#conversation">
          {words.skip}
        </a>
        <h1 className="hidden">{team.name}</h1>
        {banner}
        <TopBar
          onSearch={() => setSwitching(true)}
          toolsOpen={toolsOpen}
          onTools={() => setTools(!toolsOpen)}
        />
      </header>
      <Pane className="list-pane">
        <Sidebar place={place} unread={unread ?? NONE} onGo={() => setListShown(false)} />
      </Pane>
      <main
        id="conversation"
        className="main-pane"
        aria-label={name}
        inert={isCovered}
        data-region
        tabIndex={-1}
      >
        <ChannelHeader place={place} onBack={() => setListShown(true)} />
        {place.kind === 'home' ? (
          <div className="home-pane">
            <Home key={me.id} />
          </div>
        ) : place.channel && unread ? (
          <Conversation
            key={`${me.id} ${place.channel.id}`}
            place={place}
            channel={place.channel}
            unread={unread.find((one) => one.channel === place.channel?.id)}
            isShown={!isCovered}
            autoFocus={!thread && window.matchMedia('(hover: hover)').matches}
          />
        ) : place.kind === 'direct' && !place.channel ? (
          <OpenDirect me={me} other={place.other} />
        ) : null}
      </main>
      {channel && thread ? (
        <ThreadPane
          key={`${me.id} ${thread}`}
          channel={channel}
          root={thread}
          name={name}
          onClose={closeThread}
        />
      ) : null}
      {toolsOpen ? (
        <Pane className="side-pane tools-pane" data-region tabIndex={-1}>
          <Tools onClose={() => setTools(false)} />
        </Pane>
      ) : null}
      <Modals />
      <QuickSwitcher isOpen={switching} onOpenChange={setSwitching} />
      <Notices />
    </div>
  );
}

const nameOf = (place: Place, home: string): string =>
  place.kind === 'home'
    ? `${place.other.realName} · ${home}`
    : place.kind === 'channel'
      ? `#${place.channel.name}`
      : place.other.realName;

/** A direct message is opened by looking at it. */
function OpenDirect({ me, other }: { readonly me: Person; readonly other: Person }) {
  useEffect(() => orTell(send('/direct', { as: me.id, with: other.id })), [me.id, other.id]);
  return null;
}

function useShortcut(key: string, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key]);
}

/** `(3) #growth · Havsvik` */
function useTitle(name: string, team: string, unread: readonly Unread[]): void {
  const waiting = unread.reduce((sum, { mentions }) => sum + mentions, 0);
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${name} · ${team}`;
  }, [waiting, name, team]);
}

/** Closes the thread and goes back to the message that it began with. */
function useCloseThread(thread: string | undefined): () => void {
  return () => {
    goTo({ thread: undefined, at: undefined });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.main-pane [data-ts="${CSS.escape(thread ?? '')}"]`)?.focus(),
    );
  };
}
