import { ArrowDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { useNow } from '../now.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { MessageRow } from './message-row.tsx';
import { rowsOf } from './message-rows.ts';
import { useStickToBottom } from './stick-to-bottom.ts';
import type { ThreadAt } from './threads.ts';
import { dayLabel } from './times.ts';
import { SHELL } from './words.ts';

type MessageListProps = {
  readonly label: string;
  readonly messages: readonly SeenMessage[];
  /** The ts up to which the reader had read when they came. */
  readonly readUntil: string | undefined;
  readonly pointedAt: string | undefined;
  readonly threads?: ReadonlyMap<string, ThreadAt>;
  readonly onThread?: (message: SeenMessage) => void;
  /** Called when the newest message stands on the screen. */
  readonly onSeen?: ((ts: string) => void) | undefined;
  /** What stands above the first message. */
  readonly children?: ReactNode;
};

const HOUR_MS = 3_600_000;

/** Messages, the newest at the bottom; it stays there as long as one does. */
export function MessageList(props: MessageListProps) {
  const { label, messages, readUntil, pointedAt, threads, onThread, onSeen, children } = props;
  const { me } = useWorkspace();
  const words = useWords(SHELL);
  const now = useNow(HOUR_MS);
  const rows = useMemo(() => rowsOf(messages, me, readUntil), [messages, me, readUntil]);
  const newest = messages.at(-1);
  const isOwn = newest?.author.id === me.id;
  const { scroller, content, atBottom, below, toBottom } = useStickToBottom(
    messages.length,
    newest?.ts,
    isOwn,
  );

  useEffect(() => {
    if (atBottom && newest && document.visibilityState === 'visible') onSeen?.(newest.ts);
  }, [atBottom, newest, onSeen]);

  useEffect(() => {
    if (pointedAt) find(content.current, pointedAt)?.scrollIntoView({ block: 'center' });
  }, [pointedAt, content]);

  return (
    <div className="message-list">
      <div
        className="message-scroller"
        ref={scroller}
        role="log"
        aria-label={label}
        aria-live="polite"
        aria-relevant="additions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
        tabIndex={0}
        onKeyDown={goByArrows}
      >
        <div className="message-content-end" ref={content}>
          {children}
          {rows.map((row) =>
            row.kind === 'day' ? (
              <p key={row.key} className="day-line">
                <span>{dayLabel(me, row.at, now)}</span>
              </p>
            ) : row.kind === 'new' ? (
              <p key={row.key} className="new-line">
                <span>{words.newMessages}</span>
              </p>
            ) : (
              <MessageRow
                key={row.key}
                message={row.message}
                leads={row.leads}
                pointedAt={row.message.ts === pointedAt}
                thread={threads?.get(row.message.ts)}
                onThread={onThread}
              />
            ),
          )}
        </div>
      </div>
      {atBottom ? null : (
        <Button className={`to-bottom${below > 0 ? ' has-new' : ''}`} onPress={toBottom}>
          <ArrowDown size={15} aria-hidden />
          {below > 0 ? words.newBelow(below) : words.toBottom}
        </Button>
      )}
    </div>
  );
}

const find = (within: HTMLElement | null, ts: string): HTMLElement | null =>
  within?.querySelector<HTMLElement>(`[data-ts="${CSS.escape(ts)}"]`) ?? null;

/** From message to message; from the list itself to the last one. */
function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const target = event.target as HTMLElement;
  if (target !== list && !target.matches('[data-ts]')) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-ts]')];
  const at = all.indexOf(target);
  const to = {
    ArrowUp: at < 0 ? all.length - 1 : at - 1,
    ArrowDown: at < 0 ? all.length - 1 : at + 1,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  if (to === undefined || !all[to]) return;
  event.preventDefault();
  all[to].focus();
}
