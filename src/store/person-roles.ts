import { z } from 'zod';
import { ROLES } from '../domain/role.ts';
import type { PersonRoleStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';

const roleSchema = z.enum(ROLES);

export function personRoleStore({ personRole }: PrismaClient): PersonRoleStore {
  return {
    of: async (workspaceId, userId) => {
      const row = await personRole.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } });
      return row ? roleSchema.parse(row.role) : null;
    },
    set: async (workspaceId, userId, role) => {
      if (role === null) return void (await personRole.deleteMany({ where: { workspaceId, userId } }));
      await personRole.upsert({
        where: { workspaceId_userId: { workspaceId, userId } },
        create: { workspaceId, userId, role },
        update: { role },
      });
    },
  };
}
