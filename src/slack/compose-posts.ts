import type { PostKind } from '../domain/post.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { composeCompetition } from './compose-competition.ts';
import { composeMilestone } from './compose-milestones.ts';
import { composeNote } from './compose-note.ts';
import { composeReminder } from './compose-reminder.ts';
import { composeWin } from './compose-win.ts';
import { composeDigest, composeDigestThread } from './digest-posts.ts';
import type { SlackDeps } from './slack-deps.ts';

/**
 * How each kind of post gets its words and its picture: the one list. `others` composes any kind: a digest tells of what was held
 * back for its channel's sake.
 */
const COMPOSERS: Partial<Record<PostKind, (deps: SlackDeps, others: Compose) => Compose>> = {
  note: composeNote,
  digest: composeDigest,
  digest_thread: composeDigestThread,
  win: composeWin,
  competition: composeCompetition,
  reminder: composeReminder,
  goal: composeMilestone,
  record: composeMilestone,
  miss: composeMilestone,
  warning: composeMilestone,
};

/** @throws Error for a kind that nobody composes */
export function composePosts(deps: SlackDeps): Compose {
  const known = new Map<PostKind, Compose>();
  const composeAny: Compose = async (workspace, post, circumstances) => {
    const make = COMPOSERS[post.kind];
    if (!make) throw new Error(`nobody composes a post of the kind ${post.kind}`);
    const compose = known.get(post.kind) ?? make(deps, composeAny);
    known.set(post.kind, compose);
    return compose(workspace, post, circumstances);
  };
  return composeAny;
}
