import { z } from 'zod';
import type { Funnel } from '../domain/funnel/stages.ts';
import type { FunnelStore } from '../use-cases/ports.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

const whole = z.number().int().positive();
const funnelSchema = z.array(
  z.object({
    metric: z.string(),
    step: z
      .object({
        metric: z.string().nullable(),
        usual: z.object({ numerator: whole, denominator: whole }),
        countedBy: z.string().optional(),
      })
      .nullable(),
  }),
);

export function funnelStore({ workspace }: PrismaClient): FunnelStore {
  return {
    of: async (id) => {
      const row = await workspace.findUniqueOrThrow({ where: { id }, select: { funnel: true } });
      return row.funnel === null ? null : (funnelSchema.parse(row.funnel) as Funnel);
    },
    set: async (id, funnel) => {
      const data = { funnel: funnel === null ? Prisma.DbNull : funnelSchema.parse(funnel) };
      await workspace.update({ where: { id }, data });
    },
  };
}
