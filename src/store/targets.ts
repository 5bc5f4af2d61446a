import type { Pool } from 'pg';
import { z } from 'zod';
import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import { type Agreement, type Owners, type Target, TEAM_DEPARTMENTS } from '../domain/target.ts';
import type { TargetStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { TargetModel } from './generated/models.ts';
import { keptUntilChanged, type Stamps } from './kept-until-changed.ts';

const filterSchema = z.partialRecord(z.enum(DIMENSIONS), z.string());
const ownersSchema = z.partialRecord(z.enum(TEAM_DEPARTMENTS), z.string());

/** Every request asks, and cannot wait for Prisma to put versions and agreements together. */
const VERSIONS = `
  select id, metric, value::text, minimum::text, stretch::text, every::text, "from"::text, until::text, filter, ends,
    why, guard, owners, reason, parties::text[], set_at as "setAt", set_by as "setBy"
  from target where workspace_id = $1 and ($2 or withdrawn_at is null) order by id`;
const AGREEMENTS = `
  select a.target_id as "targetId", a.department::text, a.name, a.user_id as "userId", a.at
  from target_agreement a join target t on t.id = a.target_id
  where t.workspace_id = $1 order by a.at, a.department`;

type AgreementRow = Omit<Agreement, 'at'> & { readonly targetId: number; readonly at: Date };

type Row = Omit<Target, 'id' | 'value' | 'minimum' | 'stretch' | 'setAt' | 'agreements'> & {
  readonly id: number;
  readonly value: string;
  readonly minimum: string | null;
  readonly stretch: string | null;
  readonly setAt: Date;
};

export function targetStore(
  prisma: PrismaClient,
  pool: Pool,
  stampsOf: (workspaceId: number) => Promise<Stamps>,
): TargetStore {
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
  const held = keptUntilChanged(
    async (workspaceId) => (await stampsOf(workspaceId)).targets,
    (workspaceId) => readAll(pool, workspaceId, false),
  );
  return {
    all: (workspaceId, including) =>
      including === 'withdrawn' ? readAll(pool, workspaceId, true) : held(workspaceId),
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

async function readAll(pool: Pool, workspaceId: number, withdrawnToo: boolean): Promise<Target[]> {
  const [versions, agreements] = await Promise.all([
    pool.query<Row>(VERSIONS, [workspaceId, withdrawnToo]),
    pool.query<AgreementRow>(AGREEMENTS, [workspaceId]),
  ]);
  const agreed = new Map<number, AgreementRow[]>();
  for (const row of agreements.rows) agreed.set(row.targetId, [...(agreed.get(row.targetId) ?? []), row]);
  return versions.rows.map((row) => read(row, agreed.get(row.id) ?? []));
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

function read(
  { id, value, minimum, stretch, setAt, filter, owners, ...row }: Row,
  agreements: readonly AgreementRow[],
): Target {
  return {
    ...row,
    id: String(id),
    value: Number(value),
    minimum: minimum === null ? null : Number(minimum),
    stretch: stretch === null ? null : Number(stretch),
    filter: filterSchema.parse(filter) as Dimensions,
    owners: ownersSchema.parse(owners) as Owners,
    agreements: agreements.map(({ targetId: _, at, ...agreement }) => ({
      ...agreement,
      at: at.toISOString(),
    })),
    setAt: setAt.toISOString(),
  };
}

/** Prisma reads a date as midnight in UTC. */
function toCivilDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
