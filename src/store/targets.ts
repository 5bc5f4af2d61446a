import { z } from 'zod';
import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import type { Target } from '../domain/target.ts';
import type { TargetStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { TargetModel } from './generated/models.ts';

const filterSchema = z.partialRecord(z.enum(DIMENSIONS), z.string());

export function targetStore({ target }: PrismaClient): TargetStore {
  return {
    all: async (workspaceId) =>
      (await target.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })).map(toTarget),
    add: async (workspaceId, added) =>
      toTarget(
        await target.create({
          data: {
            ...added,
            workspaceId,
            from: new Date(added.from),
            until: added.until === null ? null : new Date(added.until),
            filter: { ...added.filter },
            setAt: new Date(added.setAt),
          },
        }),
      ),
  };
}

function toTarget({ workspaceId: _, ...row }: TargetModel): Target {
  return {
    ...row,
    id: String(row.id),
    value: row.value.toNumber(),
    from: toCivilDate(row.from),
    until: row.until && toCivilDate(row.until),
    filter: filterSchema.parse(row.filter) as Dimensions,
    setAt: row.setAt.toISOString(),
  };
}

/** Prisma reads a date as midnight in UTC. */
function toCivilDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
