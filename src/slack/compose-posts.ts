import type { PostKind } from '../domain/post.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { composeNote } from './compose-note.ts';
import type { SlackDeps } from './slack-deps.ts';

/** How each kind of post gets its words and its picture: the one list. */
const COMPOSERS: Partial<Record<PostKind, (deps: SlackDeps) => Compose>> = {
  note: composeNote,
};

/** @throws Error for a kind that nobody composes */
export function composePosts(deps: SlackDeps): Compose {
  const known = new Map<PostKind, Compose>();
  return (workspace, post, circumstances) => {
    const make = COMPOSERS[post.kind];
    if (!make) throw new Error(`nobody composes a post of the kind ${post.kind}`);
    const compose = known.get(post.kind) ?? make(deps);
    known.set(post.kind, compose);
    return compose(workspace, post, circumstances);
  };
}
