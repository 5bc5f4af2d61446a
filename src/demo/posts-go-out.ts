import type { PostKind, PostState } from '../domain/post.ts';
import type { Job } from '../schedule/job.ts';
import type { Store } from '../use-cases/ports.ts';

const HOUR_MS = 3_600_000;
const TO_COME: readonly PostState[] = ['due', 'preparing', 'ready'];
const MOST = 200;

type Going = Job<'digest' | 'reminder' | 'post'>;

/**
 * What Takt will say unasked, each thing at its time: the demo's clock stops there. Read anew at each look, since people
 * set up digests.
 */
export async function postsGoOut(
  { digests, posts }: Pick<Store, 'digests' | 'posts'>,
  workspaceId: number,
  say: () => Promise<void>,
): Promise<Going[]> {
  const [all, waiting] = await Promise.all([
    digests.all(workspaceId),
    posts.list(workspaceId, { states: TO_COME, limit: MOST }),
  ]);
  const running = all.filter(({ pausedAt }) => pausedAt === null);
  return [
    ...running.map(({ next }) => goingAt('digest', Date.parse(next.at), say)),
    ...running
      .filter(({ remindHours }) => remindHours !== null)
      .map(({ next, remindHours }) => goingAt('reminder', Date.parse(next.at) - remindHours! * HOUR_MS, say)),
    ...waiting.map(({ kind, dueAt }) => goingAt(NAMES[kind] ?? 'post', Date.parse(dueAt), say)),
  ];
}

const NAMES: Partial<Record<PostKind, Going['name']>> = { digest: 'digest', reminder: 'reminder' };

function goingAt(name: Going['name'], at: number, say: () => Promise<void>): Going {
  return { name, next: (after) => (at > after ? at : undefined), everyTime: true, run: say };
}
