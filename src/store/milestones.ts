import type { Pool, PoolClient } from 'pg';
import { placeFor, UNSOLICITED } from '../domain/attention.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Milestone, NewMilestone } from '../domain/milestones/milestone.ts';
import type { MilestoneStore, Telling } from '../use-cases/milestones-port.ts';
import type { Stamps } from './kept-until-changed.ts';
import { inTransaction } from './ledger/transaction.ts';
import { toldOf } from './milestone-facts.ts';
import { insertPosts } from './posts.ts';
import { thenTell, type Watchers } from './watchers.ts';

const COLUMNS = `key, kind, metric, period_from::text as "from", period_to::text as "to", facts, at, silent,
  reversed_at as "reversedAt"`;
/** The row that tells since when goals are judged; no milestone's key has no colon. */
const BEGUN = 'begun';

type Row = {
  readonly key: string;
  readonly kind: string;
  readonly metric: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly facts: unknown;
  readonly at: Date;
  readonly silent: boolean;
  readonly reversedAt: Date | null;
};

export function milestoneStore(
  pool: Pool,
  watchers: Watchers,
  stampsOf: (workspaceId: number) => Promise<Stamps>,
): MilestoneStore {
  const find = async (workspaceId: number, where: string, value: string): Promise<Milestone[]> => {
    const { rows } = await pool.query<Row>(
      `select ${COLUMNS} from milestone where workspace_id = $1 and kind <> '${BEGUN}' and ${where} order by at, id`,
      [workspaceId, value],
    );
    return rows.map(read);
  };
  const begunAt: MilestoneStore['begunAt'] = async (workspaceId, at) => {
    const { rows } = await pool.query<{ at: Date }>(
      `with added as (
           insert into milestone (workspace_id, key, kind, metric, period_from, period_to, facts, at, silent)
           values ($1, '${BEGUN}', '${BEGUN}', '', $2::date, $2::date, '{}', $3, true)
           on conflict (workspace_id, key) do nothing returning at
         )
         select at from added union all
         select at from milestone where workspace_id = $1 and key = '${BEGUN}'`,
      [workspaceId, at.slice(0, 10), at],
    );
    // Whoever came second at the same moment sees neither: the other's is not committed in its view.
    return rows[0]?.at.toISOString() ?? begunAt(workspaceId, at);
  };
  return {
    begunAt,
    stamp: async (workspaceId) => Object.values(await stampsOf(workspaceId)).join('/'),
    byKey: async (workspaceId, key) => (await find(workspaceId, 'key = $2', key))[0],
    ofPeriodsFrom: (workspaceId, ending) => find(workspaceId, 'period_to >= $2::date', ending),
    add: (workspaceId, milestones, telling) =>
      thenTell(
        watchers,
        inTransaction(pool, { dry: false }, async (transaction) => {
          const added: Milestone[] = [];
          for (const milestone of milestones) {
            if (await insert(transaction, workspaceId, milestone))
              added.push({ ...milestone, reversedAt: null });
          }
          const isFirst = added[0]?.key === milestones[0]?.key;
          if (telling && isFirst && added.length > 0) await announce(transaction, workspaceId, telling);
          return added;
        }),
      ),
    correct: (workspaceId, { key, reversedAt: was, ...read }, { correction, reversedAt, facts }, retold) =>
      thenTell(
        watchers,
        inTransaction(pool, { dry: false }, async (transaction) => {
          const before = 'correction' in read.facts ? read.facts.correction : null;
          const { rowCount } = await transaction.query(
            `update milestone set facts = facts || $3::jsonb, reversed_at = $4
           where workspace_id = $1 and key = $2 and facts -> 'correction' = $5::jsonb
             and reversed_at is not distinct from $6::timestamptz`,
            [
              workspaceId,
              key,
              JSON.stringify({ ...facts, correction }),
              reversedAt,
              JSON.stringify(before),
              was,
            ],
          );
          if (rowCount !== 1) return false;
          await reviseAbout(transaction, workspaceId, key);
          for (const { key: post, dueAt, expiresAt } of retold)
            await transaction.query(
              `update post set state = 'due', due_at = $3, expires_at = $4, retry_at = null, claimed_until = null
             where workspace_id = $1 and key = $2 and state = 'skipped'`,
              [workspaceId, post, dueAt, expiresAt],
            );
          return true;
        }),
      ),
  };
}

/** Everything that was posted about something is to be composed again: its keys begin with the subject and a colon. */
export async function reviseAbout(
  transaction: Pool | PoolClient,
  workspaceId: number,
  subject: string,
): Promise<void> {
  await transaction.query(
    // What was put into words and not said yet is put into others.
    `update post set revision = revision + 1,
       state = case when state = 'ready' and (claimed_until is null or claimed_until <= now()) then 'due' else state end
     where workspace_id = $1 and starts_with(key, $2)`,
    [workspaceId, `${subject}:`],
  );
}

async function insert(
  transaction: PoolClient,
  workspaceId: number,
  { key, kind, metric, period, facts, at, silent }: NewMilestone,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into milestone (workspace_id, key, kind, metric, period_from, period_to, facts, at, silent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id, key) do nothing`,
    [workspaceId, key, kind, metric, period.from, period.to, JSON.stringify(facts), at, silent],
  );
  return rowCount === 1;
}

/** What is said, as far as each channel's week has room for it. */
async function announce(transaction: PoolClient, workspaceId: number, { posts, at }: Telling): Promise<void> {
  // Two that count at the same moment would both find room for the last post.
  await transaction.query('select pg_advisory_xact_lock(hashtext($1), $2)', ['attention', workspaceId]);
  for (const { post, weight, postsAWeek, week } of posts) {
    const { rows } = await transaction.query<{ told: number }>(
      `select count(*)::int as told from post
       where workspace_id = $1 and channel_id = $2 and kind = any($3) and due_at >= $4 and due_at < $5
         and state not in ('folded', 'skipped', 'missed', 'gave_up')`,
      [workspaceId, post.channelId, UNSOLICITED, week.from, week.until],
    );
    await insertPosts(transaction, workspaceId, [post], at, placeFor(weight, rows[0]!.told, postsAWeek));
  }
}

function read({ from, to, at, reversedAt, kind, facts, ...row }: Row): Milestone {
  return {
    ...row,
    ...toldOf({ kind, facts }),
    period: { from, to },
    at: at.toISOString(),
    reversedAt: reversedAt?.toISOString() ?? null,
  };
}
