import { addDays, dateIn, startOf } from '../domain/civil-date.ts';
import type { Post } from '../domain/post.ts';
import { isUnsaid, type StatusAnswer } from '../domain/status.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type DigestAskedIn, digestsSeenFrom } from './answer-digest.ts';
import type { World } from './ports.ts';

/** What is older than this nobody wants any more. */
const LOOK_BACK_DAYS = 14;
const MOST_POSTS = 200;

/** The digests that are seen from a place, each with what became of it last, and what else did not arrive there. */
export async function showStatus(
  world: World,
  workspace: Workspace,
  asked: Pick<DigestAskedIn, 'channelId' | 'personId'>,
): Promise<StatusAnswer> {
  const { store, now } = world;
  const { id, timeZone } = workspace;
  const digests = await digestsSeenFrom(world, workspace, asked);
  const lasts = await Promise.all(
    digests.map(async (digest) => {
      const posts = await store.posts.list(id, { digestId: digest.id, kinds: ['digest'], limit: 5 });
      // What is only being made ready has not become anything yet.
      const last = posts.find(({ state, dueAt }) => dueAt <= now() || state === 'sent') ?? null;
      return { digest, last };
    }),
  );
  const since = startOf(addDays(dateIn(timeZone, now()), -LOOK_BACK_DAYS), timeZone);
  const recent = await store.posts.list(id, {
    states: ['missed', 'unknown', 'gave_up'],
    since,
    limit: MOST_POSTS,
  });
  const shown = new Set(lasts.flatMap(({ last }) => (last ? [last.key] : [])));
  const isSeen = ({ channelId, digestId }: Post) =>
    !/^[CDG]/.test(asked.channelId) ||
    [asked.channelId, asked.personId].includes(channelId) ||
    digests.some((digest) => digest.id === digestId);
  const unsaid = recent.filter(
    (post) => isUnsaid(post) && isSeen(post) && !shown.has(post.key) && isWhole(post),
  );
  return { kind: 'status', now: now(), timeZone, digests: lasts, unsaid };
}

/** What belongs under something else comes and goes with it; of a note there is nothing more to know. */
function isWhole({ threadOf, kind }: Post): boolean {
  return threadOf === null && kind !== 'note';
}
