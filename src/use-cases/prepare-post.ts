import { createHash } from 'node:crypto';
import type { Post, PostMessage } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Circumstances, Compose, Messenger, PostPicture } from './posts-port.ts';

/** A post in words, with its picture where Slack shows it. */
export type Prepared = {
  readonly message: PostMessage;
  /** Pictures need this scope, and Takt does not have it. */
  readonly missingScope?: string;
};

/**
 * Makes the words of a post and gives Slack its picture, as things are now; a picture that Slack has already is not
 * uploaded again, and one that it will not have never takes the words with it. `null`: there is nothing to say any more.
 */
export async function preparePost(
  { compose, messenger }: { readonly compose: Compose; readonly messenger: Pick<Messenger, 'upload'> },
  workspace: Workspace,
  post: Post,
  circumstances: Circumstances,
): Promise<Prepared | null> {
  const composed = await compose(workspace, post, circumstances);
  if (!composed) return null;
  const { late, mayRepeat } = circumstances;
  const admits = { late, mayRepeat };
  const withPicture = (fileId: string | null) => ({ ...composed.message(fileId), admits });
  if (!composed.picture) return { message: withPicture(null) };
  const hash = hashOf(composed.picture);
  const known = post.message?.picture;
  if (known?.hash === hash) return { message: { ...withPicture(known.fileId), picture: known } };
  const uploaded = await messenger.upload(workspace, composed.picture);
  switch (uploaded.kind) {
    case 'there': {
      const { fileId } = uploaded;
      return { message: { ...withPicture(fileId), picture: { hash, fileId } } };
    }
    case 'missing_scope':
      return { message: withPicture(null), missingScope: uploaded.scope };
    case 'failed':
      return { message: withPicture(null) };
  }
}

function hashOf({ png, alt }: PostPicture): string {
  return createHash('sha256').update(alt).update(png).digest('hex').slice(0, 32);
}
