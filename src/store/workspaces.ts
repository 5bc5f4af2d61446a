import type { Pool } from 'pg';
import { z } from 'zod';
import type { Workspace } from '../domain/workspace.ts';
import type { WorkspaceStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { WorkspaceModel } from './generated/models.ts';

const localeSchema = z.enum(['en', 'sv']);

type Row = Omit<WorkspaceModel, 'funnel'>;

const COLUMNS = `id, team_id as "teamId", name, time_zone as "timeZone", country, region,
  works_on_eves as "worksOnEves", fiscal_year_start_month as "fiscalYearStartMonth", currency, locale`;

export function workspaceStore({ workspace }: PrismaClient, pool: Pool): WorkspaceStore {
  return {
    all: async () => {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from workspace order by id`);
      return rows.map(toWorkspace);
    },
    byId: async (id) => {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from workspace where id = $1`, [id]);
      return rows[0] && toWorkspace(rows[0]);
    },
    byTeam: async (teamId) => {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from workspace where team_id = $1`, [teamId]);
      return rows[0] && toWorkspace(rows[0]);
    },
    create: async (data) => toWorkspace(await workspace.create({ data, omit: { funnel: true } })),
    update: async (id, change) =>
      toWorkspace(await workspace.update({ where: { id }, data: changed(change), omit: { funnel: true } })),
  };
}

function toWorkspace(row: Row): Workspace {
  return { ...row, locale: localeSchema.parse(row.locale) };
}

/** Prisma's types keep "not named" and "named as undefined" apart. */
function changed<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
