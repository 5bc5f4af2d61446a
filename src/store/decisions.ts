import type { Pool } from 'pg';
import { z } from 'zod';
import type { Decision } from '../domain/decision.ts';
import type { DecisionStore } from '../use-cases/reviews-port.ts';
import { inTransaction } from './ledger/transaction.ts';

const outcomeSchema = z.enum(['done', 'dropped']);

/** Held by whoever adds one, so that two who say the same at once say it once. */
const DECISIONS_LOCK = 7_302_119;

const COLUMNS = `id, workspace_id as "workspaceId", channel_id as "channelId", review_id as "reviewId", text,
  owner_id as "ownerId", owner_name as "ownerName", due_on::text as "dueOn", metric, decided_on::text as "decidedOn",
  decided_at as "decidedAt", decided_by as "decidedBy", closed_at as "closedAt", closed_by as "closedBy", outcome`;

type Row = Omit<Decision, 'decidedAt' | 'closed'> & {
  readonly decidedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly outcome: string | null;
};

export function decisionStore(pool: Pool): DecisionStore {
  const all = async (rest: string, values: unknown[]): Promise<Decision[]> => {
    const { rows } = await pool.query<Row>(`select ${COLUMNS} from decision where ${rest}`, values);
    return rows.map(read);
  };
  const change = async (set: string, values: unknown[]): Promise<Decision | undefined> => {
    const { rows } = await pool.query<Row>(`update decision set ${set} returning ${COLUMNS}`, values);
    return rows[0] && read(rows[0]);
  };
  const here = 'workspace_id = $1 and ($2::text is null or channel_id = $2)';
  return {
    openDecisions: (workspaceId, channelId) =>
      all(`${here} and closed_at is null order by due_on, id`, [workspaceId, channelId]),
    closedDecisions: (workspaceId, channelId, limit) =>
      all(`${here} and closed_at is not null order by closed_at desc, id desc limit $3`, [
        workspaceId,
        channelId,
        limit,
      ]),
    ofReview: (workspaceId, reviewId) =>
      all('workspace_id = $1 and review_id = $2 order by id', [workspaceId, reviewId]),
    byId: async (workspaceId, id) => (await all('workspace_id = $1 and id = $2', [workspaceId, id]))[0],
    add: (workspaceId, decision) =>
      inTransaction(pool, { dry: false }, async (transaction) => {
        await transaction.query('select pg_advisory_xact_lock($1, $2)', [DECISIONS_LOCK, workspaceId]);
        const { channelId, reviewId, text, ownerId, ownerName, dueOn, metric } = decision;
        const known = await transaction.query<Row>(
          `select ${COLUMNS} from decision
           where workspace_id = $1 and channel_id = $2 and text = $3 and owner_id = $4 and closed_at is null`,
          [workspaceId, channelId, text, ownerId],
        );
        if (known.rows[0]) return { decision: read(known.rows[0]), isNew: false };
        const { decidedOn, decidedAt, decidedBy } = decision;
        const { rows } = await transaction.query<Row>(
          `insert into decision (workspace_id, channel_id, review_id, text, owner_id, owner_name, due_on, metric,
             decided_on, decided_at, decided_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${COLUMNS}`,
          [
            ...[workspaceId, channelId, reviewId, text, ownerId, ownerName, dueOn, metric],
            ...[decidedOn, decidedAt, decidedBy],
          ],
        );
        return { decision: read(rows[0]!), isNew: true };
      }),
    close: (workspaceId, id, { outcome, at, by }) =>
      change(
        'outcome = $3, closed_at = $4, closed_by = $5 where workspace_id = $1 and id = $2 and closed_at is null',
        [workspaceId, id, outcome, at, by],
      ),
    reopen: (workspaceId, id) =>
      change(
        `outcome = null, closed_at = null, closed_by = null
         where workspace_id = $1 and id = $2 and closed_at is not null`,
        [workspaceId, id],
      ),
    move: (workspaceId, id, dueOn) =>
      change('due_on = $3 where workspace_id = $1 and id = $2 and closed_at is null', [
        workspaceId,
        id,
        dueOn,
      ]),
    edit: (workspaceId, id, { text, ownerId, ownerName, dueOn, metric }) =>
      change(
        `text = $3, owner_id = $4, owner_name = $5, due_on = $6, metric = $7
         where workspace_id = $1 and id = $2 and closed_at is null`,
        [workspaceId, id, text, ownerId, ownerName, dueOn, metric],
      ),
  };
}

function read({ decidedAt, closedAt, closedBy, outcome, ...row }: Row): Decision {
  return {
    ...row,
    decidedAt: decidedAt.toISOString(),
    closed:
      closedAt === null
        ? null
        : { outcome: outcomeSchema.parse(outcome), at: closedAt.toISOString(), by: closedBy ?? '' },
  };
}
