import type { Pool } from 'pg';
import type { ThanksStore } from '../use-cases/milestones-port.ts';

export function thanksStore(pool: Pool): ThanksStore {
  return {
    of: async (workspaceId, subject) => {
      const { rows } = await pool.query<{ userId: string; name: string; text: string; at: Date }>(
        `select user_id as "userId", name, text, at from thanks
         where workspace_id = $1 and subject = $2 order by at, user_id`,
        [workspaceId, subject],
      );
      return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    },
  };
}
