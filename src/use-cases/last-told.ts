import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import type { PostMessage } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** What a digest told of, and what the ledger knew when it was made. */
export type Told = { readonly from: CivilDate; readonly to: CivilDate; readonly at: Instant };

const MARK = /^told:(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)@(\S+Z)$/;
/** Those before it may have been refused, or put in plain words. */
const LOOKED_AT = 5;

/** Stands in the message itself, as the id of its first block: a message that was sent cannot be about anything else. */
export function toldMark({ from, to, at }: Told): string {
  return `told:${from}..${to}@${at}`;
}

/** Of the last one that was sent; `null` where there was none. */
export async function lastTold(
  { store }: Pick<World, 'store'>,
  { id }: Pick<Workspace, 'id'>,
  digest: Pick<Digest, 'id'>,
): Promise<Told | null> {
  const posts = await store.posts.list(id, {
    digestId: digest.id,
    kinds: ['digest'],
    states: ['sent'],
    limit: LOOKED_AT,
  });
  return posts.map(({ message }) => toldIn(message)).find((told) => told !== null) ?? null;
}

function toldIn(message: PostMessage | null): Told | null {
  for (const block of message?.blocks ?? []) {
    const [, from, to, at] = ('block_id' in block && MARK.exec(String(block.block_id))) || [];
    if (from && to && at) return { from, to, at };
  }
  return null;
}
