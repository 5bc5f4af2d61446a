import { z } from 'zod';
import type { DigestNewsStore } from '../use-cases/digest-port.ts';
import type { PrismaClient } from './generated/client.ts';

/** A goal without a level is the target itself. */
const factsSchema = z.object({ level: z.enum(['minimum', 'target', 'stretch']).catch('target') }).catch({
  level: 'target',
});

export function digestNewsStore({ milestone }: PrismaClient): DigestNewsStore {
  return {
    reached: async (workspaceId, metrics, since) => {
      const rows = await milestone.findMany({
        where: {
          workspaceId,
          kind: 'goal',
          metric: { in: [...metrics] },
          at: { gte: new Date(since) },
          silent: false,
          reversedAt: null,
        },
        orderBy: { at: 'asc' },
      });
      return rows.map(({ metric, periodFrom, periodTo, facts, at }) => ({
        metric,
        period: { from: dateOf(periodFrom), to: dateOf(periodTo) },
        level: factsSchema.parse(facts).level,
        at: at.toISOString(),
      }));
    },
  };
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
