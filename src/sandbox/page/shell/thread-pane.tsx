import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { SeenMessage } from '../../seen.ts';
import { useRead } from '../live.ts';
import { type Channel, useWords, useWorkspace } from '../workspace.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { FileDrop } from './file-drop.tsx';
import { MessageList } from './message-list.tsx';
import { MessageRow } from './message-row.tsx';
import { threadOf } from './message-rows.ts';
import { useNarrow } from './narrow.ts';
import { useAddress } from './navigation.ts';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type ThreadPaneProps = {
  readonly channel: Channel;
  /** The ts of the message it began with. */
  readonly root: string;
  readonly name: string;
  readonly onClose: () => void;
};

const NONE: readonly SeenMessage[] = [];

/** A message and the replies to it, beside the conversation. */
export function ThreadPane({ channel, root, name, onClose }: ThreadPaneProps) {
  const { me } = useWorkspace();
  const words = useWords(SHELL);
  const { at } = useAddress();
  const all = useRead<SeenMessage[]>('/messages', { as: me.id, channel: channel.id });
  const thread = useMemo(() => threadOf(all ?? NONE, root), [all, root]);
  const composer = useRef<ComposerHandle>(null);
  const [first, ...rest] = thread;
  const replies = useMemo(() => thread.slice(1), [thread]);
  const label = `${words.thread}: ${name}`;
  const canWrite = channel.members.includes(me.id) && !channel.archived && first?.ts === root;
  const count = rest.filter(({ onlyYou }) => !onlyYou).length;

  const Pane = useNarrow() ? 'main' : 'aside';

  return (
    <Pane
      className="side-pane thread-pane"
      aria-label={label}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="side-head">
        <h2>{words.thread}</h2>
        <span className="soft side-where">{name}</span>
        <IconButton label={words.closeThread} keys="Esc" onPress={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <FileDrop name={words.thread} onFiles={(files) => composer.current?.attach(files)}>
        <MessageList label={label} messages={replies} readUntil={undefined} pointedAt={at}>
          {first?.ts === root ? (
            <MessageRow message={first} leads />
          ) : all ? (
            <p className="soft thread-gone">{words.threadGone}</p>
          ) : null}
          {count > 0 ? (
            <p className="reply-line">
              <span>{words.replies(count)}</span>
            </p>
          ) : null}
        </MessageList>
        {canWrite ? (
          <Composer ref={composer} channel={channel.id} threadTs={root} label={words.reply} autoFocus />
        ) : null}
      </FileDrop>
    </Pane>
  );
}
