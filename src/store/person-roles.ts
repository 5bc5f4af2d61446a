import type { Pool } from 'pg';
import { z } from 'zod';
import { ROLES } from '../domain/role.ts';
import type { PersonRoleStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';

const roleSchema = z.enum(ROLES);

export function personRoleStore({ personRole }: PrismaClient, pool: Pool): PersonRoleStore {
  return {
    of: async (workspaceId, userId) => {
      const { rows } = await pool.query<{ role: string }>(
        'select role from person_role where workspace_id = $1 and user_id = $2',
        [workspaceId, userId],
      );
      return rows[0] ? roleSchema.parse(rows[0].role) : null;
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
