import type { Pool } from 'pg';
import { z } from 'zod';
import { type Digest, type NewDigest, ON_DAY_OFF, type Slot } from '../domain/digest.ts';
import { ROLES } from '../domain/role.ts';
import type { DigestStore } from '../use-cases/posts-port.ts';
import type { PrismaClient } from './generated/client.ts';
import type { DigestModel } from './generated/models.ts';
import { inTransaction } from './ledger/transaction.ts';
import { insertPosts } from './posts.ts';
import type { Watchers } from './watchers.ts';

const roleSchema = z.enum(ROLES).nullable();
const dayOffSchema = z.enum(ON_DAY_OFF);
const localeSchema = z.enum(['en', 'sv']);

export function digestStore({ digest }: PrismaClient, pool: Pool, watchers: Watchers): DigestStore {
  const change = async (workspaceId: number, id: number, data: object): Promise<boolean> => {
    const { count } = await digest.updateMany({ where: { workspaceId, id, deletedAt: null }, data });
    return count === 1;
  };
  /** Asked for each minute, and nearly always there is none. */
  const found = async (rows: readonly { readonly id: number }[]): Promise<Digest[]> => {
    if (rows.length === 0) return [];
    const digests = await digest.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      orderBy: [{ nextDue: 'asc' }, { id: 'asc' }],
    });
    return digests.map(toDigest);
  };
  const byId: DigestStore['byId'] = async (workspaceId, id) => {
    const row = await digest.findFirst({ where: { workspaceId, id, deletedAt: null } });
    return row ? toDigest(row) : undefined;
  };
  return {
    all: async (workspaceId) => {
      const rows = await digest.findMany({ where: { workspaceId, deletedAt: null }, orderBy: { id: 'asc' } });
      return rows.map(toDigest);
    },
    byId,
    add: async (workspaceId, added, next, at) =>
      toDigest(
        await digest.create({
          data: { workspaceId, createdAt: new Date(at), ...toRow(added), ...toNext(next) },
        }),
      ),
    update: async (workspaceId, id, changed, next) =>
      toDigest(
        await digest.update({ where: { workspaceId, id }, data: { ...toRow(changed), ...toNext(next) } }),
      ),
    pause: (workspaceId, id, at, pausedFor) => change(workspaceId, id, { pausedAt: new Date(at), pausedFor }),
    resume: (workspaceId, id, next) =>
      change(workspaceId, id, { pausedAt: null, pausedFor: '', ...toNext(next) }),
    delete: (workspaceId, id, at) => change(workspaceId, id, { deletedAt: new Date(at) }),
    dueBy: async (moment) => {
      const { rows } = await pool.query<{ id: number }>(
        'select id from digest where next_due <= $1 and paused_at is null and deleted_at is null',
        [moment],
      );
      return found(rows);
    },
    remindingBy: async (moment) => {
      const { rows } = await pool.query<{ id: number }>(
        `select id from digest
         where paused_at is null and deleted_at is null and remind_hours is not null
           and next_due - remind_hours * interval '1 hour' <= $1`,
        [moment],
      );
      return found(rows);
    },
    advance: async ({ id, workspaceId, next: was }, next, posts, at) => {
      const done = await inTransaction(pool, { dry: false }, async (transaction) => {
        // Whoever comes second finds that the slot has moved on.
        const { rowCount } = await transaction.query(
          `update digest set next_due = $1, next_date = $2
           where id = $3 and next_due = $4 and paused_at is null and deleted_at is null`,
          [next.at, next.date, id, was.at],
        );
        if (rowCount !== 1) return false;
        for (const { post, state } of posts) await insertPosts(transaction, workspaceId, [post], at, state);
        return true;
      });
      if (done) watchers.tell();
      return done;
    },
  };
}

function toRow({ when, quiet, metrics, ...rest }: NewDigest) {
  const { weekdays, ...time } = when;
  return {
    ...rest,
    ...time,
    metrics: [...metrics],
    weekdays: [...weekdays],
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
  };
}

function toNext({ at, date }: Slot) {
  return { nextDue: new Date(at), nextDate: new Date(date) };
}

function toDigest(row: DigestModel): Digest {
  const { id, workspaceId, channelId, metrics, weekdays, time, timeZone, remindHours, ownerId, pausedFor } =
    row;
  return {
    id,
    workspaceId,
    channelId,
    metrics,
    role: roleSchema.parse(row.role),
    when: { weekdays, time, timeZone, onDayOff: dayOffSchema.parse(row.onDayOff) },
    quiet:
      row.quietFrom !== null && row.quietUntil !== null
        ? { from: row.quietFrom, until: row.quietUntil }
        : null,
    remindHours,
    locale: localeSchema.parse(row.locale),
    ownerId,
    createdAt: row.createdAt.toISOString(),
    pausedAt: row.pausedAt?.toISOString() ?? null,
    pausedFor,
    next: { at: row.nextDue.toISOString(), date: row.nextDate.toISOString().slice(0, 10) },
  };
}
