import type { Pool, PoolClient } from 'pg';
import { UNSOLICITED } from '../domain/attention.ts';
import type { UnnamedPeopleStore, UnnamedPerson } from '../use-cases/milestones-port.ts';
import { inTransaction } from './ledger/transaction.ts';
import { thenTell, type Watchers } from './watchers.ts';

export function unnamedPeopleStore(pool: Pool, watchers: Watchers): UnnamedPeopleStore {
  return {
    all: async (workspaceId) => {
      const { rows } = await pool.query<{ userId: string; name: string }>(
        'select user_id as "userId", name from unnamed_person where workspace_id = $1 order by at, user_id',
        [workspaceId],
      );
      return rows;
    },
    add: (workspaceId, { userId, name }, at, since) =>
      thenTell(
        watchers,
        inTransaction(pool, { dry: false }, async (transaction) => {
          await transaction.query(
            `insert into unnamed_person (workspace_id, user_id, name, at) values ($1, $2, $3, $4)
           on conflict (workspace_id, user_id) do update set name = excluded.name`,
            [workspaceId, userId, name, at],
          );
          await reviseNaming(transaction, workspaceId, { userId, name }, since);
        }),
      ),
    remove: (workspaceId, userId, since) =>
      thenTell(
        watchers,
        inTransaction(pool, { dry: false }, async (transaction) => {
          const { rows } = await transaction.query<{ name: string }>(
            'delete from unnamed_person where workspace_id = $1 and user_id = $2 returning name',
            [workspaceId, userId],
          );
          const [was] = rows;
          if (was) await reviseNaming(transaction, workspaceId, { userId, name: was.name }, since);
          return was !== undefined;
        }),
      ),
  };
}

/** Posts whose facts hold the name, or under which the person has thanked: a post keeps no words that could be searched. */
async function reviseNaming(
  transaction: PoolClient,
  workspaceId: number,
  { userId, name }: UnnamedPerson,
  since: string,
): Promise<void> {
  await transaction.query(
    `update post p set revision = revision + 1
     where p.workspace_id = $1 and p.kind = any($2) and p.state = 'sent' and p.created_at >= $3 and (
       position($4 in p.content::text) > 0
       or exists (select from milestone m where m.workspace_id = $1 and starts_with(p.key, m.key || ':')
                  and position($4 in m.facts::text) > 0)
       or exists (select from thanks t where t.workspace_id = $1 and starts_with(p.key, t.subject || ':')
                  and t.user_id = $5))`,
    // As JSON writes it: with quotes and backslashes escaped.
    [workspaceId, UNSOLICITED, since, JSON.stringify(name), userId],
  );
}
