import { Eye } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { Mrkdwn } from '../blocks/mrkdwn.tsx';
import { type Person, useWords, useWorkspace } from '../workspace.ts';
import { Avatar } from './avatar.tsx';
import { Files } from './files.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';
import { clockTime, fullTime, type Reader, timeOf } from './times.ts';
import './message.css';
import { ThreadSummary } from './thread-summary.tsx';
import type { ThreadAt } from './threads.ts';
import { SHELL } from './words.ts';

export type MessageRowProps = {
  readonly message: SeenMessage;
  /** Whether it begins a group of its author's. */
  readonly leads: boolean;
  /** Whether the link points to it. */
  readonly pointedAt?: boolean;
  /** Its replies, unless it is shown in its thread. */
  readonly thread?: ThreadAt | undefined;
  /** Opens its thread; left out where it is open already. */
  readonly onThread?: ((message: SeenMessage) => void) | undefined;
};

/** One message with everything that belongs to it. */
export const MessageRow = memo(({ message, leads, pointedAt, thread, onThread }: MessageRowProps) => {
  const { me, people } = useWorkspace();
  const words = useWords(SHELL);
  const id = useId();
  const [near, setNear] = useState(false);
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState(false);
  const at = timeOf(message.ts);
  const surface = { channel: message.channel, ts: message.ts };
  const author = people.find((one) => one.id === message.author.id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'r' && !message.onlyYou) setPicking(true);
    else if ((event.key === 't' || event.key === 'Enter') && onThread && !message.onlyYou) onThread(message);
    else return;
    event.preventDefault();
  };

  return (
    <article
      className={`message${leads ? ' leads' : ''}${message.onlyYou ? ' is-only-you' : ''}${pointedAt ? ' is-pointed-at' : ''}`}
      data-ts={message.ts}
      tabIndex={-1}
      aria-labelledby={`${id}-name ${id}-words`}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setNear(false);
      }}
      onKeyDown={onKeyDown}
    >
      {message.onlyYou ? (
        <p className="message-only-you">
          <Eye size={13} aria-hidden />
          {words.onlyYou}
        </p>
      ) : null}
      <div className="message-gutter">
        {leads ? <Avatar person={message.author} /> : <Time reader={me} at={at} bare />}
      </div>
      <div className="message-body">
        {leads ? (
          <p className="message-head">
            <span className="message-author">{message.author.name}</span>
            {author?.isBot && !message.notice ? <span className="app-badge">{words.app}</span> : null}
            <Time reader={me} at={at} />
          </p>
        ) : null}
        <span id={`${id}-name`} className="hidden">
          {words.messageLabel(message.author.name, fullTime(me, at))}
        </span>
        <div id={`${id}-words`} className="message-content">
          {message.blocks.length > 0 ? (
            <Blocks blocks={message.blocks} surface={surface} values={message.values} />
          ) : (
            <Mrkdwn text={message.text} />
          )}
          {message.edited ? <span className="message-edited">{words.edited}</span> : null}
        </div>
        <Files files={message.files} />
        <Reactions message={message} people={people} me={me} />
        {thread && onThread ? <ThreadSummary thread={thread} onOpen={() => onThread(message)} /> : null}
      </div>
      {near || busy || picking ? (
        <MessageTools
          message={message}
          onThread={onThread && !message.onlyYou ? () => onThread(message) : undefined}
          onBusy={setBusy}
          picking={picking}
          onPicking={setPicking}
        />
      ) : null}
    </article>
  );
});

type TimeProps = {
  readonly reader: Reader & Pick<Person, 'id'>;
  readonly at: number;
  readonly bare?: boolean;
};

/** The time, and the whole date as one points at it; those who listen hear it with the message's name. */
function Time({ reader, at, bare = false }: TimeProps) {
  const short = clockTime(reader, at);
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button
        className={`message-time${bare ? ' is-bare' : ''}`}
        excludeFromTabOrder
        aria-label={fullTime(reader, at)}
      >
        <time dateTime={new Date(at).toISOString()}>{short}</time>
      </Button>
      <Tooltip className="tip" offset={4}>
        {fullTime(reader, at)}
      </Tooltip>
    </TooltipTrigger>
  );
}
