import type { Pool } from 'pg';
import type { ThanksStore } from '../use-cases/milestones-port.ts';
import { inTransaction } from './ledger/transaction.ts';
import { reviseAbout } from './milestones.ts';
import { thenTell, type Watchers } from './watchers.ts';

export function thanksStore(pool: Pool, watchers: Watchers): ThanksStore {
  return {
    of: async (workspaceId, subject) => {
      const { rows } = await pool.query<{ userId: string; name: string; text: string; at: Date }>(
        `select user_id as "userId", name, text, at from thanks
         where workspace_id = $1 and subject = $2 order by at, user_id`,
        [workspaceId, subject],
      );
      return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    },
    say: (workspaceId, subject, { userId, name, text, at }) =>
      thenTell(
        watchers,
        inTransaction(pool, { dry: false }, async (transaction) => {
          // A line that is changed keeps its place.
          if (text === '')
            await transaction.query(
              'delete from thanks where workspace_id = $1 and subject = $2 and user_id = $3',
              [workspaceId, subject, userId],
            );
          else
            await transaction.query(
              `insert into thanks (workspace_id, subject, user_id, name, text, at) values ($1, $2, $3, $4, $5, $6)
             on conflict (workspace_id, subject, user_id) do update set name = excluded.name, text = excluded.text`,
              [workspaceId, subject, userId, name, text, at],
            );
          await reviseAbout(transaction, workspaceId, subject);
        }),
      ),
  };
}
