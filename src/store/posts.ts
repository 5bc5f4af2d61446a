import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { type NewPost, POST_KINDS, type Post, type PostContent, type PostMessage } from '../domain/post.ts';
import type { PostStore } from '../use-cases/posts-port.ts';

const kindSchema = z.enum(POST_KINDS);

const COLUMNS = `id::text, workspace_id as "workspaceId", key, kind, channel_id as "channelId", thread_of as "threadOf",
  digest_id as "digestId", due_at as "dueAt", expires_at as "expiresAt", content, state::text, attempts, message, ts,
  sent_at as "sentAt", error, created_at as "createdAt"`;

type Moments = 'dueAt' | 'expiresAt' | 'sentAt' | 'createdAt';
type Row = Omit<Post, Moments | 'kind'> & {
  readonly kind: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
};

export function postStore(pool: Pool): PostStore {
  return {
    add: (workspaceId, posts, at, state = 'due') => insertPosts(pool, workspaceId, posts, at, state),
    byKey: async (workspaceId, key) => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from post where workspace_id = $1 and key = $2`,
        [workspaceId, key],
      );
      return rows[0] && read(rows[0]);
    },
    list: async (workspaceId, { channelId, digestId, kinds, states, since, limit }) => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from post
         where workspace_id = $1 and ($2::text is null or channel_id = $2) and ($3::int is null or digest_id = $3)
           and ($4::text[] is null or kind = any($4)) and ($5::post_state[] is null or state = any($5))
           and ($6::timestamptz is null or created_at >= $6)
         order by created_at desc, id desc limit $7`,
        [workspaceId, channelId, digestId, kinds, states, since, limit],
      );
      return rows.map(read);
    },
    claim: async ({ now, prepareUntil, claimUntil, limit, perWorkspace }) => {
      const { rows } = await pool.query<Row>(
        `with candidate as (
           select id, row_number() over (partition by workspace_id order by due_at, id) as place, due_at
           from post
           where state in ('due', 'preparing', 'ready', 'sending', 'unknown')
             and (claimed_until is null or claimed_until <= $1) and (retry_at is null or retry_at <= $1)
             and due_at <= case when state in ('due', 'preparing') then $2::timestamptz else $1 end
             and (thread_of is null or exists (
               select from post root
               where root.workspace_id = post.workspace_id and root.key = post.thread_of
                 and root.state not in ('due', 'preparing', 'ready', 'sending', 'unknown')))
         ), mine as (
           select post.id from post join candidate using (id)
           where place <= $5 and (claimed_until is null or claimed_until <= $1)
             and state in ('due', 'preparing', 'ready', 'sending', 'unknown')
           order by candidate.due_at, id limit $4 for update of post skip locked
         )
         update post set claimed_until = $3 from mine where post.id = mine.id
         returning ${COLUMNS.replace('id::text', 'post.id::text')}`,
        [now, prepareUntil, claimUntil, limit, perWorkspace],
      );
      return rows
        .map(read)
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : Number(a.id) - Number(b.id)));
    },
    change: async (
      id,
      { state, message, ts, sentAt, error, retryAt, attempted = false, keepClaim = false },
    ) => {
      await pool.query(
        `update post set state = $2, message = coalesce($3, message), ts = coalesce($4, ts), sent_at = coalesce($5, sent_at),
           error = case when $6 then $7 else error end, retry_at = case when $8 then $9::timestamptz else retry_at end,
           attempts = attempts + $10, claimed_until = case when $11 then claimed_until end
         where id = $1`,
        [
          id,
          state,
          message && JSON.stringify(message),
          ts,
          sentAt,
          error !== undefined,
          error,
          retryAt !== undefined,
          retryAt,
          attempted ? 1 : 0,
          keepClaim,
        ],
      );
    },
    revise: async (workspaceId, key, content) => {
      const { rowCount } = await pool.query(
        'update post set content = $3, revision = revision + 1 where workspace_id = $1 and key = $2',
        [workspaceId, key, JSON.stringify(content)],
      );
      return rowCount === 1;
    },
    claimRevised: async (limit, at, until) => {
      const { rows } = await pool.query<Row & { revision: number }>(
        `with mine as (
           select id from post
           where revision > shown_revision and state = 'sent' and (claimed_until is null or claimed_until <= $2)
             and (retry_at is null or retry_at <= $2)
           order by id limit $1 for update skip locked
         )
         update post set claimed_until = $3 from mine where post.id = mine.id
         returning ${COLUMNS.replace('id::text', 'post.id::text')}, revision`,
        [limit, at, until],
      );
      return rows.map(({ revision, ...row }) => ({ post: read(row), revision }));
    },
    shown: async (id, revision, message) => {
      await pool.query(
        `update post set shown_revision = greatest(shown_revision, $2), message = $3, claimed_until = null, retry_at = null
         where id = $1`,
        [id, revision, JSON.stringify(message)],
      );
    },
  };
}

/** Inside somebody's transaction, or alone. @returns those that were new */
export async function insertPosts(
  database: Pool | PoolClient,
  workspaceId: number,
  posts: readonly NewPost[],
  at: string,
  state: 'due' | 'folded' | 'missed',
): Promise<Post[]> {
  if (posts.length === 0) return [];
  const column = <Name extends keyof NewPost>(name: Name) => posts.map((post) => post[name]);
  const { rows } = await database.query<Row>(
    `insert into post (workspace_id, key, kind, digest_id, channel_id, thread_of, content, due_at, expires_at, created_at, state)
     select $1, new.*, $10, $11
     from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::jsonb[], $8::timestamptz[], $9::timestamptz[])
       as new (key, kind, digest_id, channel_id, thread_of, content, due_at, expires_at)
     on conflict (workspace_id, key) do nothing
     returning ${COLUMNS}`,
    [
      workspaceId,
      column('key'),
      column('kind'),
      column('digestId'),
      column('channelId'),
      column('threadOf'),
      posts.map(({ content }) => JSON.stringify(content)),
      column('dueAt'),
      column('expiresAt'),
      at,
      state,
    ],
  );
  return rows.map(read);
}

function read({ kind, dueAt, expiresAt, sentAt, createdAt, ...row }: Row): Post {
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
