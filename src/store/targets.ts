import { z } from 'zod';
import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import { type Agreement, type Owners, type Target, TEAM_DEPARTMENTS } from '../domain/target.ts';
import type { TargetStore } from '../use-cases/ports.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { TargetAgreementModel, TargetModel } from './generated/models.ts';

const filterSchema = z.partialRecord(z.enum(DIMENSIONS), z.string());
const ownersSchema = z.partialRecord(z.enum(TEAM_DEPARTMENTS), z.string());

const include = {
  agreements: { orderBy: [{ at: 'asc' }, { department: 'asc' }] },
} satisfies Prisma.TargetInclude;

export function targetStore(prisma: PrismaClient): TargetStore {
  const { target, targetAgreement } = prisma;
  const addAll: TargetStore['addAll'] = async (workspaceId, added) =>
    prisma.$transaction(async (transaction) => {
      const rows = await transaction.target.createManyAndReturn({
        data: added.map((one) => toRow(workspaceId, one)),
      });
      const targets = rows.map((row, at) => toTarget(row, added[at]!.agreements));
      const agreements = targets.flatMap((one) =>
        one.agreements.map((agreement) => toAgreementRow(one.id, agreement)),
      );
      if (agreements.length > 0) await transaction.targetAgreement.createMany({ data: agreements });
      return targets;
    });
  return {
    all: async (workspaceId, including) => {
      const where = { workspaceId, ...(including ? {} : { withdrawnAt: null }) };
      const rows = await target.findMany({ where, orderBy: { id: 'asc' }, include });
      return rows.map(({ agreements, ...row }) => toTarget(row, agreements.map(toAgreement)));
    },
    isWithdrawn: async (workspaceId, targetId) => {
      const where = { workspaceId, id: Number(targetId), withdrawnAt: { not: null } };
      return /^\d{1,9}$/.test(targetId) && (await target.count({ where })) > 0;
    },
    add: async (workspaceId, added) => (await addAll(workspaceId, [added]))[0]!,
    addAll,
    withdraw: async (workspaceId, targetIds, withdrawnAt) => {
      const { count } = await target.updateMany({
        where: { workspaceId, id: { in: targetIds.map(Number) }, withdrawnAt: null },
        data: { withdrawnAt: new Date(withdrawnAt) },
      });
      return count;
    },
    agree: async (targetIds, agreement) => {
      // Who comes second finds the row of who came first, also when both come at the same moment.
      const { count } = await targetAgreement.createMany({
        data: targetIds.map((id) => toAgreementRow(id, agreement)),
        skipDuplicates: true,
      });
      return count;
    },
  };
}

function toRow(workspaceId: number, target: Omit<Target, 'id'>) {
  const { agreements: _, from, until, filter, owners, parties, setAt, ...rest } = target;
  return {
    ...rest,
    workspaceId,
    from: new Date(from),
    until: until === null ? null : new Date(until),
    filter: { ...filter },
    owners: { ...owners },
    parties: [...parties],
    setAt: new Date(setAt),
  };
}

function toTarget(
  { workspaceId: _, withdrawnAt: __, ...row }: TargetModel,
  agreements: readonly Agreement[],
): Target {
  return {
    ...row,
    id: String(row.id),
    value: row.value.toNumber(),
    minimum: row.minimum?.toNumber() ?? null,
    stretch: row.stretch?.toNumber() ?? null,
    from: toCivilDate(row.from),
    until: row.until && toCivilDate(row.until),
    filter: filterSchema.parse(row.filter) as Dimensions,
    owners: ownersSchema.parse(row.owners) as Owners,
    agreements,
    setAt: row.setAt.toISOString(),
  };
}

function toAgreementRow(targetId: string, { at, ...agreement }: Agreement) {
  return { ...agreement, targetId: Number(targetId), at: new Date(at) };
}

function toAgreement({ targetId: _, at, ...agreement }: TargetAgreementModel): Agreement {
  return { ...agreement, at: at.toISOString() };
}

/** Prisma reads a date as midnight in UTC. */
function toCivilDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
