import type { Pool } from 'pg';
import type { UnnamedPeopleStore } from '../use-cases/milestones-port.ts';

export function unnamedPeopleStore(pool: Pool): UnnamedPeopleStore {
  return {
    all: async (workspaceId) => {
      const { rows } = await pool.query<{ userId: string; name: string }>(
        'select user_id as "userId", name from unnamed_person where workspace_id = $1 order by at, user_id',
        [workspaceId],
      );
      return rows;
    },
    add: async (workspaceId, { userId, name }, at) => {
      await pool.query(
        'insert into unnamed_person (workspace_id, user_id, name, at) values ($1, $2, $3, $4)',
        [workspaceId, userId, name, at],
      );
    },
  };
}
