import { USUAL_CHANNEL_RULE } from '../domain/channel-rule.ts';
import type { ChannelRuleStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';

export function channelRuleStore({ channelRule }: PrismaClient): ChannelRuleStore {
  return {
    of: async (workspaceId, channelId) => {
      const row = await channelRule.findUnique({
        where: { workspaceId_channelId: { workspaceId, channelId } },
      });
      if (!row) return USUAL_CHANNEL_RULE;
      const { celebrates, leaderboard, postsAWeek, quietFrom, quietUntil } = row;
      return { celebrates, leaderboard, postsAWeek, quiet: { from: quietFrom, until: quietUntil } };
    },
    set: async (workspaceId, channelId, { quiet, ...rule }) => {
      const data = { ...rule, quietFrom: quiet.from, quietUntil: quiet.until };
      await channelRule.upsert({
        where: { workspaceId_channelId: { workspaceId, channelId } },
        create: { workspaceId, channelId, ...data },
        update: data,
      });
    },
  };
}
