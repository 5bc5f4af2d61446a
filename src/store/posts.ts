import type { Pool, PoolClient } from 'pg';
import { MAY_REPEAT, type NewPost, type Post, WANTED_AGAIN } from '../domain/post.ts';
import type { ClaimedPost, PostChange, PostStore, RevisedPost } from '../use-cases/posts-port.ts';
import { type ClaimedRow, COLUMNS, type Row, read, readClaimed } from './post-rows.ts';
import type { Watchers } from './watchers.ts';

/** In these there is still something to do. */
const OPEN =
  "(state in ('due', 'preparing', 'ready', 'sending') or state = 'unknown' and retry_at is not null)";
const ROOT_OPEN = OPEN.replaceAll(/state|retry_at/g, 'root.$&');
const RETURNED = COLUMNS.replace('id::text', 'post.id::text');

export function postStore(pool: Pool, watchers: Watchers): PostStore {
  return {
    watch: watchers.add,
    add: async (workspaceId, posts, at, state = 'due') => {
      const added = await insertPosts(pool, workspaceId, posts, at, state);
      if (added.length > 0) watchers.tell();
      return added;
    },
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
    claim: async ({ workspaceIds, now, prepareUntil, leaseMs, limit, perWorkspace }) => {
      const { rows } = await pool.query<ClaimedRow>(
        `with open as (
           select id, workspace_id, due_at, coalesce(claimed_until > now(), false) as taken,
             (retry_at is null or retry_at <= now())
             and due_at <= case when state in ('due', 'preparing') then $3::timestamptz else $2 end
             and (thread_of is null or not exists (
               select from post root where root.workspace_id = post.workspace_id and root.key = post.thread_of
                 and ${ROOT_OPEN})) as wanted
           from post where ${OPEN} and workspace_id = any($1)
         ), counted as (
           select *, count(*) filter (where taken) over (partition by workspace_id) as busy from open
         ), candidate as (
           select id, busy + row_number() over (partition by workspace_id order by due_at, id) as place, due_at
           from counted where wanted and not taken
         ), mine as (
           select post.id from post join candidate using (id)
           where place <= $6 and (claimed_until is null or claimed_until <= now())
             and (retry_at is null or retry_at <= now()) and ${OPEN}
           order by candidate.due_at, id limit $5 for update of post skip locked
         )
         update post set claimed_until = now() + $4 * interval '1 millisecond',
           state = case when state = 'due' then 'preparing' else state end
         from mine where post.id = mine.id
         returning ${RETURNED}, claimed_until::text as claim`,
        [workspaceIds, now, prepareUntil, leaseMs, limit, perWorkspace],
      );
      return rows
        .map(readClaimed)
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : Number(a.id) - Number(b.id)));
    },
    change: async (post, change) => {
      const { rowCount } = await pool.query(CHANGE, changeValues(post, change));
      return rowCount === 1;
    },
    revise: async (workspaceId, key, content) => {
      const { rowCount } = await pool.query(
        `update post set content = $3, revision = revision + 1, retry_at = case when state = 'sent' then null else retry_at end
         where workspace_id = $1 and key = $2`,
        [workspaceId, key, JSON.stringify(content)],
      );
      if (rowCount === 1) watchers.tell();
      return rowCount === 1;
    },
    claimRevised: async ({ workspaceIds, leaseMs, limit }) => {
      const { rows } = await pool.query<Row & { revision: number }>(
        `with mine as (
           select id from post
           where revision > shown_revision and state = 'sent' and workspace_id = any($1)
             and (claimed_until is null or claimed_until <= now()) and (retry_at is null or retry_at <= now())
           order by id limit $3 for update skip locked
         )
         update post set claimed_until = now() + $2 * interval '1 millisecond' from mine where post.id = mine.id
         returning ${RETURNED}, revision`,
        [workspaceIds, leaseMs, limit],
      );
      return rows.map(({ revision, ...row }): RevisedPost => ({ ...read(row), revision }));
    },
    shown: async ({ id, revision }, message) => {
      await pool.query(
        `update post set shown_revision = greatest(shown_revision, $2), message = coalesce($3, message),
           claimed_until = null, retry_at = null
         where id = $1`,
        [id, revision, message && JSON.stringify(message)],
      );
    },
    showLater: async ({ id }, retryInMs) => {
      await pool.query(
        `update post set claimed_until = null, retry_at = now() + $2 * interval '1 millisecond' where id = $1`,
        [id, retryInMs],
      );
    },
    again: async (workspaceId, key, expiresAt) => {
      const { rowCount } = await pool.query(
        `update post set state = 'due', expires_at = $3, retry_at = null, claimed_until = null, message = null,
           attempts = 0, error = case when state = 'unknown' then '${MAY_REPEAT}' else '${WANTED_AGAIN}' end
         where workspace_id = $1 and (
           key = $2 and (state in ('missed', 'gave_up') or state = 'unknown' and retry_at is null)
           or thread_of = $2 and state in ('missed', 'gave_up', 'skipped') and exists (
             select from post root where root.workspace_id = $1 and root.key = $2 and root.state in ('missed', 'gave_up', 'unknown')))`,
        [workspaceId, key, expiresAt],
      );
      if (rowCount) watchers.tell();
      return (rowCount ?? 0) > 0;
    },
    conversationWith: async (workspaceId, personId) => {
      const { rows } = await pool.query<{ sentTo: string }>(
        `select sent_to as "sentTo" from post
         where workspace_id = $1 and channel_id = $2 and sent_to is not null order by created_at desc limit 1`,
        [workspaceId, personId],
      );
      return rows[0]?.sentTo;
    },
  };
}

/** Where the claim has run out, only what Slack said is still news. */
const CHANGE = `update post set state = $2::post_state, message = coalesce($3, message), ts = coalesce($4, ts),
    sent_to = coalesce($5, sent_to), sent_at = coalesce($6::timestamptz, sent_at),
    due_at = coalesce($14::timestamptz, due_at), expires_at = coalesce($15::timestamptz, expires_at),
    error = case when $7 then $8 else error end,
    retry_at = case when $9 then now() + $10::float8 * interval '1 millisecond' else retry_at end,
    attempts = attempts + $11, claimed_until = case when $12 then claimed_until end
  where id = $1 and (claimed_until = $13::timestamptz or $2::post_state = 'sent' and state in ('sending', 'unknown'))`;

function changeValues({ id, claim }: ClaimedPost, change: PostChange): unknown[] {
  const { state, message, ts, sentTo, sentAt, error, retryInMs, attempts = 0, keepClaim = false } = change;
  const { dueAt, expiresAt } = change;
  return [
    id,
    state,
    message && JSON.stringify(message),
    ts,
    sentTo,
    sentAt,
    error !== undefined,
    error,
    retryInMs !== undefined,
    retryInMs,
    attempts,
    keepClaim,
    claim,
    dueAt,
    expiresAt,
  ];
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
