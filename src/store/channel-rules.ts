import { type ChannelRule, USUAL_CHANNEL_RULE } from '../domain/channel-rule.ts';
import type { ChannelRuleStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { ChannelRuleModel } from './generated/models.ts';

export function channelRuleStore({ channelRule }: PrismaClient): ChannelRuleStore {
  return {
    of: async (workspaceId, channelId) => {
      const row = await channelRule.findUnique({
        where: { workspaceId_channelId: { workspaceId, channelId } },
      });
      return row ? toRule(row) : USUAL_CHANNEL_RULE;
    },
    change: async (workspaceId, channelId, { quiet, ...rest }) => {
      const data = { ...rest, ...(quiet && { quietFrom: quiet.from, quietUntil: quiet.until }) };
      const row = await channelRule.upsert({
        where: { workspaceId_channelId: { workspaceId, channelId } },
        create: { workspaceId, channelId, ...data },
        update: data,
      });
      return toRule(row);
    },
  };
}

function toRule({
  celebrates,
  leaderboard,
  postsAWeek,
  quietFrom,
  quietUntil,
}: ChannelRuleModel): ChannelRule {
  return { celebrates, leaderboard, postsAWeek, quiet: { from: quietFrom, until: quietUntil } };
}
