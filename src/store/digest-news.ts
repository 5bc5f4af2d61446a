import { z } from 'zod';
import type { DigestNewsStore } from '../use-cases/digest-port.ts';
import type { PrismaClient } from './generated/client.ts';

/** As whoever remembers goals keeps them; what is not so is no goal that can be told. */
const factsSchema = z.object({
  level: z.enum(['minimum', 'value', 'stretch']),
  goal: z.number(),
  filter: z.record(z.string(), z.string()),
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
      return rows.flatMap(({ metric, periodFrom, periodTo, facts, at }) => {
        const read = factsSchema.safeParse(facts);
        // Somebody's own target is theirs to tell.
        if (!read.success || Object.keys(read.data.filter).length > 0) return [];
        const { level, goal } = read.data;
        const period = { from: dateOf(periodFrom), to: dateOf(periodTo) };
        return [{ metric, period, level, goal, at: at.toISOString() }];
      });
    },
  };
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
