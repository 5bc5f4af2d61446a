import type { Pool } from 'pg';
import { z } from 'zod';
import { REVIEW_KINDS, type Review, type ReviewNote } from '../domain/review.ts';
import type { ReviewStore } from '../use-cases/reviews-port.ts';
import { inTransaction } from './ledger/transaction.ts';

const kindSchema = z.enum(REVIEW_KINDS);

/** Longer than posting takes; whoever was to do it and has not has died. */
const SILENT_AFTER = '30 seconds';
/** Two presses so close are one: a double click, or a finger that was not sure. */
const ONE_PRESS = '1 second';

const COLUMNS = `id, workspace_id as "workspaceId", channel_id as "channelId", thread_ts as "threadTs",
  digest_id as "digestId", ts, locale, opened_at as "openedAt", opened_by as "openedBy", revealed_at as "revealedAt",
  closed_at as "closedAt"`;

type Moments = 'openedAt' | 'revealedAt' | 'closedAt';
type Row = Omit<Review, Moments> & {
  readonly openedAt: Date;
  readonly revealedAt: Date | null;
  readonly closedAt: Date | null;
};

export function reviewStore(pool: Pool): ReviewStore {
  const one = async (where: string, values: unknown[]): Promise<Review | undefined> => {
    const { rows } = await pool.query<Row>(`select ${COLUMNS} from review where ${where}`, values);
    return rows[0] && read(rows[0]);
  };
  const change = async (set: string, values: unknown[]): Promise<boolean> => {
    const { rowCount } = await pool.query(`update review set ${set}`, values);
    return rowCount === 1;
  };
  return {
    open: async ({ workspaceId, channelId, threadTs, digestId, locale, openedAt, openedBy }) => {
      const { rows } = await pool.query<Row>(
        `insert into review (workspace_id, channel_id, thread_ts, digest_id, locale, opened_at, opened_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (workspace_id, channel_id, thread_ts) do update
         set opened_at = excluded.opened_at, opened_by = excluded.opened_by, locale = excluded.locale
         where review.ts is null and review.opened_at < excluded.opened_at - interval '${SILENT_AFTER}'
         returning ${COLUMNS}`,
        [workspaceId, channelId, threadTs, digestId, locale, openedAt, openedBy],
      );
      if (rows[0]) return { review: read(rows[0]), isToPost: true };
      const where = 'workspace_id = $1 and channel_id = $2 and thread_ts = $3';
      const there = await one(where, [workspaceId, channelId, threadTs]);
      return { review: there!, isToPost: false };
    },
    byId: (workspaceId, id) => one('workspace_id = $1 and id = $2', [workspaceId, id]),
    latest: (workspaceId, channelId, since) =>
      one(
        `workspace_id = $1 and channel_id = $2 and opened_at >= $3 and ts is not null and closed_at is null
         order by opened_at desc, id desc limit 1`,
        [workspaceId, channelId, since],
      ),
    posted: async (id, { ts, threadTs }) =>
      void (await change('ts = $2, thread_ts = $3 where id = $1', [id, ts, threadTs])),
    unposted: async (id) =>
      void (await change(`ts = null, opened_at = opened_at - 2 * interval '${SILENT_AFTER}' where id = $1`, [
        id,
      ])),
    lost: (id, ts) => change('ts = null where id = $1 and ts = $2', [id, ts]),
    notes: async (reviewId) => {
      const { rows } = await pool.query<ReviewNote>(
        `select n.id, n.kind, n.text, n.user_id as "userId", n.name,
           coalesce(array_agg(v.user_id order by v.at, v.user_id) filter (where v.withdrawn_at is null and v.user_id is not null),
             '{}') as votes
         from review_note n left join review_vote v on v.note_id = n.id
         where n.review_id = $1 and n.withdrawn_at is null group by n.id order by n.id`,
        [reviewId],
      );
      return rows.map((row) => ({ ...row, kind: kindSchema.parse(row.kind) }));
    },
    write: (reviewId, { userId, name, seen, lines, at }) =>
      inTransaction(pool, { dry: false }, async (transaction) => {
        // One after the other: the same person may have two windows open, and somebody may be closing it.
        const { rows } = await transaction.query<{ isClosed: boolean }>(
          'select closed_at is not null as "isClosed" from review where id = $1 for update',
          [reviewId],
        );
        if (rows[0]?.isClosed !== false) return 'closed';
        const wanted = REVIEW_KINDS.flatMap((kind) => lines[kind].map((text) => ({ kind, text })));
        const mine = [reviewId, userId, wanted.map(({ kind }) => kind), wanted.map(({ text }) => text), at];
        await transaction.query(
          `update review_note set withdrawn_at = $5
           where review_id = $1 and user_id = $2 and withdrawn_at is null and id = any($6::int[])
             and not exists (select from unnest($3::text[], $4::text[]) as new (kind, text)
               where new.kind = review_note.kind and new.text = review_note.text)`,
          [...mine, seen],
        );
        await transaction.query(
          `insert into review_note (review_id, user_id, name, kind, text, at)
           select $1, $2, $6, new.kind, new.text, $5
           from unnest($3::text[], $4::text[]) with ordinality as new (kind, text, place)
           where not exists (select from review_note old where old.review_id = $1 and old.user_id = $2
             and old.withdrawn_at is null and old.kind = new.kind and old.text = new.text)
           order by new.place`,
          [...mine, name],
        );
        return 'written';
      }),
    reveal: (id, at) =>
      change('revealed_at = $2 where id = $1 and revealed_at is null and closed_at is null', [id, at]),
    close: (id, at) => change('closed_at = $2 where id = $1 and closed_at is null', [id, at]),
    reopen: (id) => change('closed_at = null where id = $1 and closed_at is not null', [id]),
    vote: async (reviewId, noteId, userId, at) => {
      const { rowCount } = await pool.query(
        `insert into review_vote (note_id, user_id, at)
         select n.id, $3, $4 from review_note n join review r on r.id = n.review_id
         where n.id = $2 and r.id = $1 and n.withdrawn_at is null and r.revealed_at is not null and r.closed_at is null
         on conflict (note_id, user_id) do update
         set at = excluded.at, withdrawn_at = case when review_vote.withdrawn_at is null then excluded.at end
         where review_vote.at < excluded.at - interval '${ONE_PRESS}'`,
        [reviewId, noteId, userId, at],
      );
      return rowCount === 1;
    },
  };
}

function read({ openedAt, revealedAt, closedAt, ...row }: Row): Review {
  return {
    ...row,
    openedAt: openedAt.toISOString(),
    revealedAt: revealedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}
