import type { ChannelStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';

export function channelStore({ channelMetric }: PrismaClient): ChannelStore {
  return {
    following: async (workspaceId, metric) => {
      const rows = await channelMetric.findMany({ where: { workspaceId, metric }, orderBy: { id: 'asc' } });
      return rows.map(({ channelId }) => channelId);
    },
    followed: async (workspaceId, channelId) => {
      const rows = await channelMetric.findMany({
        where: { workspaceId, channelId },
        orderBy: { id: 'asc' },
      });
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
