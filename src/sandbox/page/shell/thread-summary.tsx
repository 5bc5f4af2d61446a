import { Button } from 'react-aria-components';
import { useNow } from '../now.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import type { ThreadAt } from './threads.ts';
import { ago, timeOf } from './times.ts';
import { SHELL } from './words.ts';

const FACES = 4;
const MINUTE_MS = 60_000;

/** `3 replies · Last 2 minutes ago`, which opens the thread. */
export function ThreadSummary({
  thread,
  onOpen,
}: {
  readonly thread: ThreadAt;
  readonly onOpen: () => void;
}) {
  const { people, me } = useWorkspace();
  const words = useWords(SHELL);
  const now = useNow(MINUTE_MS);
  return (
    <Button className="thread-summary" onPress={onOpen}>
      <span className="thread-faces">
        {thread.authors.slice(0, FACES).map((id) => {
          const person = people.find((one) => one.id === id);
          return person ? <Avatar key={id} person={asAuthor(person)} size={22} /> : null;
        })}
      </span>
      <span className="thread-count">{words.replies(thread.count)}</span>
      <span className="thread-last">{words.lastReply(ago(me, timeOf(thread.lastTs), now))}</span>
      <span className="thread-view">{words.viewThread}</span>
    </Button>
  );
}
