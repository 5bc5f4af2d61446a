import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Unread } from '../../people/reading.ts';
import type { SeenMessage } from '../../seen.ts';
import { send } from '../calls.ts';
import { useRead } from '../live.ts';
import { type Channel, useWords, useWorkspace } from '../workspace.ts';
import { ChannelIntro } from './channel-intro.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { goTo, useAddress } from './navigation.ts';
import './conversation.css';
import { FileDrop } from './file-drop.tsx';
import { MessageList } from './message-list.tsx';
import { topLevel } from './message-rows.ts';
import { orTell } from './or-tell.ts';
import type { Place } from './place.ts';
import { threadsIn } from './threads.ts';
import { SHELL } from './words.ts';

type ConversationProps = {
  readonly place: Exclude<Place, { kind: 'home' }>;
  readonly channel: Channel;
  readonly unread: Unread | undefined;
  /** Whether it is to be seen; on a phone another pane may lie over it. */
  readonly isShown: boolean;
  /** Whether one can write at once: on a phone the keyboard would cover everything. */
  readonly autoFocus: boolean;
};

const NONE: readonly SeenMessage[] = [];

/** The messages of a channel or direct message, and the composer. Made anew for each conversation and person. */
export function Conversation({ place, channel, unread, isShown, autoFocus }: ConversationProps) {
  const { me, bot } = useWorkspace();
  const words = useWords(SHELL);
  const { at } = useAddress();
  const all = useRead<SeenMessage[]>('/messages', { as: me.id, channel: channel.id });
  const messages = useMemo(() => topLevel(all ?? NONE), [all]);
  const threads = useMemo(() => threadsIn(all ?? NONE), [all]);
  // As it was on coming here: the line stays where it is while one reads.
  const [readUntil] = useState(unread?.count ? (unread.readUntil ?? '') : undefined);
  const composer = useRef<ComposerHandle>(null);
  const name = place.kind === 'channel' ? `#${place.channel.name}` : place.other.realName;
  const isMember = channel.members.includes(me.id);

  const openThread = useCallback((message: SeenMessage) => goTo({ thread: message.ts, at: undefined }), []);
  const seen = useCallback(
    (ts: string) => {
      if (isMember) orTell(send('/read', { as: me.id, channel: channel.id, ts }));
    },
    [me.id, channel.id, isMember],
  );

  return (
    <FileDrop name={name} onFiles={(files) => composer.current?.attach(files)}>
      {all ? (
        <MessageList
          label={words.messagesIn(name)}
          messages={messages}
          readUntil={readUntil}
          pointedAt={at}
          threads={threads}
          onThread={openThread}
          onSeen={isShown ? seen : undefined}
        >
          <ChannelIntro place={place} onTry={(said) => composer.current?.write(said)} />
        </MessageList>
      ) : (
        <div className="message-list" />
      )}
      {channel.archived ? (
        <Barred words={words.isArchived(channel.name)} />
      ) : place.kind === 'direct' && place.other.id === bot.user && !bot.installed ? (
        <Barred words={words.botAway(bot.name)} />
      ) : isMember ? (
        <Composer ref={composer} channel={channel.id} label={words.messageTo(name)} autoFocus={autoFocus} />
      ) : (
        <Barred
          words={words.isPreview(channel.name)}
          action={words.join}
          onAction={() => orTell(send('/invite', { as: me.id, channel: channel.id, guest: me.id }))}
        />
      )}
    </FileDrop>
  );
}

type BarredProps = { readonly words: string; readonly action?: string; readonly onAction?: () => void };

/** Where one cannot write, and what to do about it. */
function Barred({ words, action, onAction }: BarredProps) {
  return (
    <div className="barred">
      <p>{words}</p>
      {action ? (
        <Button className="button is-primary" onPress={() => onAction?.()}>
          {action}
        </Button>
      ) : null}
    </div>
  );
}
