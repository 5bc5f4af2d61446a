import type { Post } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Somebody waits for it now. */
const WORTH_MS = 6 * 3_600_000;

/**
 * Says after all what was missed, refused, or perhaps never arrived; pressed twice, once.
 * @returns the post; `undefined` where there is nothing to say again
 */
export async function sendAgain(
  { store, now }: World,
  { id }: Workspace,
  key: string,
): Promise<Post | undefined> {
  const expiresAt = new Date(Date.parse(now()) + WORTH_MS).toISOString();
  const done = await store.posts.again(id, key, expiresAt);
  return done ? store.posts.byKey(id, key) : undefined;
}
