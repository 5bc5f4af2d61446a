import { z } from 'zod';
import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import type { Target } from '../domain/target.ts';
import type { TargetStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { TargetModel } from './generated/models.ts';

const filterSchema = z.partialRecord(z.enum(DIMENSIONS), z.string());

export function targetStore(prisma: PrismaClient): TargetStore {
  const { target } = prisma;
  return {
    all: async (workspaceId) =>
      (await target.findMany({ where: { workspaceId, withdrawnAt: null }, orderBy: { id: 'asc' } })).map(
        toTarget,
      ),
    add: async (workspaceId, added) => toTarget(await target.create({ data: toRow(workspaceId, added) })),
    addAll: async (workspaceId, added) => {
      const rows = await target.createManyAndReturn({ data: added.map((one) => toRow(workspaceId, one)) });
      return rows.map(toTarget);
    },
    withdraw: async (workspaceId, setAt, withdrawnAt) => {
      const { count } = await target.updateMany({
        where: { workspaceId, setAt: new Date(setAt), withdrawnAt: null },
        data: { withdrawnAt: new Date(withdrawnAt) },
      });
      return count;
    },
  };
}

function toRow(workspaceId: number, { from, until, filter, setAt, ...added }: Omit<Target, 'id'>) {
  return {
    ...added,
    workspaceId,
    from: new Date(from),
    until: until === null ? null : new Date(until),
    filter: { ...filter },
    setAt: new Date(setAt),
  };
}

function toTarget({ workspaceId: _, withdrawnAt: __, ...row }: TargetModel): Target {
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
