import { z } from 'zod';
import { POST_KINDS, type Post, type PostContent, type PostMessage } from '../domain/post.ts';
import type { ClaimedPost } from '../use-cases/posts-port.ts';

const kindSchema = z.enum(POST_KINDS);

/** Everything about a post, under the names that it has in the domain. */
export const COLUMNS = `id::text, workspace_id as "workspaceId", key, kind, channel_id as "channelId", thread_of as "threadOf",
  digest_id as "digestId", due_at as "dueAt", expires_at as "expiresAt", content, state::text, attempts, message, ts,
  sent_to as "sentTo", sent_at as "sentAt", error, created_at as "createdAt"`;

type Moments = 'dueAt' | 'expiresAt' | 'sentAt' | 'createdAt';
export type Row = Omit<Post, Moments | 'kind'> & {
  readonly kind: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
};

export type ClaimedRow = Row & { readonly claim: string };

export function readClaimed({ claim, ...row }: ClaimedRow): ClaimedPost {
  return { ...read(row), claim };
}

export function read({ kind, dueAt, expiresAt, sentAt, createdAt, ...row }: Row): Post {
  return {
    ...row,
    kind: kindSchema.parse(kind),
    content: row.content as PostContent,
    message: row.message as PostMessage | null,
    dueAt: dueAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
