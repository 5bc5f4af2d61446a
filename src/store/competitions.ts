import type { Pool } from 'pg';
import { z } from 'zod';
import type { Competition } from '../domain/competition.ts';
import { RACE_BY } from '../domain/leaderboard.ts';
import type { CompetitionStore } from '../use-cases/competitions-port.ts';
import type { PrismaClient } from './generated/client.ts';
import type { CompetitionModel } from './generated/models.ts';
import { inTransaction } from './ledger/transaction.ts';
import { insertPosts } from './posts.ts';
import type { Watchers } from './watchers.ts';

const raceBySchema = z.enum(RACE_BY);
const localeSchema = z.enum(['en', 'sv']);
/** Of the locks that are taken by number: one for those who start competitions. */
const STARTING = 5_202_611;

export function competitionStore(
  { competition }: PrismaClient,
  pool: Pool,
  watchers: Watchers,
): CompetitionStore {
  const byId: CompetitionStore['byId'] = async (workspaceId, id) => {
    const row = await competition.findFirst({ where: { workspaceId, id } });
    return row ? toCompetition(row) : undefined;
  };
  return {
    byId,
    add: async (workspaceId, added, posts, at) => {
      const { channelId, metric, by, from, to, prize, locale, createdBy } = added;
      const started = await inTransaction(pool, { dry: false }, async (transaction) => {
        await transaction.query('select pg_advisory_xact_lock($1, $2)', [STARTING, workspaceId]);
        const { rows } = await transaction.query<{ id: number }>(
          `insert into competition (workspace_id, channel_id, metric, by, "from", "to", prize, locale, created_at, created_by)
           select $1, $2, $3, $4, $5::date, $6::date, $7, $8, $9, $10
           where not exists (
             select from competition where workspace_id = $1 and channel_id = $2 and metric = $3 and by = $4
               and "from" = $5::date and "to" = $6::date and withdrawn_at is null)
           returning id`,
          [workspaceId, channelId, metric, by, from, to, prize, locale, at, createdBy],
        );
        const id = rows[0]?.id;
        if (id === undefined) return undefined;
        const one: Competition = { ...added, id, workspaceId, createdAt: at, withdrawnAt: null };
        await insertPosts(transaction, workspaceId, posts(one), at, 'due');
        return one;
      });
      if (started) watchers.tell();
      return started;
    },
    ofChannel: async (workspaceId, channelId, ending) => {
      const rows = await competition.findMany({
        where: { workspaceId, channelId, withdrawnAt: null, to: { gte: new Date(ending) } },
        orderBy: [{ to: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toCompetition);
    },
    endedBetween: async (first, before) => {
      // Asked for each minute, and nearly always there is none.
      const { rows } = await pool.query<{ id: number }>(
        'select id from competition where withdrawn_at is null and "to" >= $1::date and "to" < $2::date',
        [first, before],
      );
      if (rows.length === 0) return [];
      const found = await competition.findMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        orderBy: { id: 'asc' },
      });
      return found.map(toCompetition);
    },
    withdraw: async (workspaceId, id, at) => {
      const { count } = await competition.updateMany({
        where: { workspaceId, id, withdrawnAt: null },
        data: { withdrawnAt: new Date(at) },
      });
      return count === 1;
    },
  };
}

function toCompetition({
  by,
  from,
  to,
  locale,
  createdAt,
  withdrawnAt,
  ...row
}: CompetitionModel): Competition {
  return {
    ...row,
    by: raceBySchema.parse(by),
    from: from.toISOString().slice(0, 10),
    to: to.toISOString().slice(0, 10),
    locale: localeSchema.parse(locale),
    createdAt: createdAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
