import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Post } from '../domain/post.ts';
import type { Sent } from '../use-cases/send-post.ts';

/** What became of a post, for whoever reads the log; of what Slack refused a mark by which it is known again. */
export function logSent(
  { key, kind }: Pick<Post, 'key' | 'kind'>,
  { state, error, refused, failure }: Sent,
  log: Logger,
): void {
  const about = { key, kind, state, ...(error !== null && { error }) };
  if (refused) {
    const payload = createHash('sha256').update(JSON.stringify(refused)).digest('hex').slice(0, 16);
    log.error({ ...about, payload }, 'Slack refused what a post is made of');
  }
  if (failure) log.error({ ...about, err: failure }, 'a post could not be put into words');
  else if (state === 'sent') log.info(about, 'said');
  else if (state === 'gave_up' || state === 'unknown') log.error(about, 'a post was not said');
}
