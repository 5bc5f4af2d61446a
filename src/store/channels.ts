import type { Pool } from 'pg';
import type { ChannelStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';

export function channelStore({ channelMetric }: PrismaClient, pool: Pool): ChannelStore {
  return {
    allFollowed: async (workspaceId) => {
      // Past Prisma, which alone would take 45 MB at the end of an import.
      const { rows } = await pool.query<{ channelId: string; metric: string }>(
        'select channel_id as "channelId", metric from channel_metric where workspace_id = $1 order by id',
        [workspaceId],
      );
      const channels = new Map<string, string[]>();
      for (const { metric, channelId } of rows)
        channels.set(metric, [...(channels.get(metric) ?? []), channelId]);
      return channels;
    },
    following: async (workspaceId, metric) => {
      const rows = await channelMetric.findMany({ where: { workspaceId, metric }, orderBy: { id: 'asc' } });
      return rows.map(({ channelId }) => channelId);
    },
    followed: async (workspaceId, channelId) => {
      const { rows } = await pool.query<{ metric: string }>(
        'select metric from channel_metric where workspace_id = $1 and channel_id = $2 order by id',
        [workspaceId, channelId],
      );
      return rows.map(({ metric }) => metric);
    },
    follow: async (workspaceId, channelId, metric) => {
      await channelMetric.createMany({ data: [{ workspaceId, channelId, metric }], skipDuplicates: true });
    },
    unfollow: async (workspaceId, channelId, metric) => {
      await channelMetric.deleteMany({ where: { workspaceId, channelId, metric } });
    },
  };
}
