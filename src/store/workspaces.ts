import { z } from 'zod';
import type { Workspace } from '../domain/workspace.ts';
import type { WorkspaceStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { WorkspaceModel } from './generated/models.ts';

const localeSchema = z.enum(['en', 'sv']);

export function workspaceStore({ workspace }: PrismaClient): WorkspaceStore {
  return {
    all: async () => (await workspace.findMany({ orderBy: { id: 'asc' } })).map(toWorkspace),
    byTeam: async (teamId) => {
      const row = await workspace.findUnique({ where: { teamId } });
      return row ? toWorkspace(row) : undefined;
    },
    create: async (data) => toWorkspace(await workspace.create({ data })),
    update: async (id, change) =>
      toWorkspace(await workspace.update({ where: { id }, data: changed(change) })),
  };
}

function toWorkspace({ funnel: _, ...row }: WorkspaceModel): Workspace {
  return { ...row, locale: localeSchema.parse(row.locale) };
}

/** Prisma's types keep "not named" and "named as undefined" apart. */
function changed<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
