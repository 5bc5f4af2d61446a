import type { Pool } from 'pg';
import { type ChannelRule, USUAL_CHANNEL_RULE } from '../domain/channel-rule.ts';
import type { ChannelRuleStore } from '../use-cases/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import type { ChannelRuleModel } from './generated/models.ts';

export function channelRuleStore({ channelRule }: PrismaClient, pool: Pool): ChannelRuleStore {
  return {
    of: async (workspaceId, channelId) => {
      const { rows } = await pool.query<Row>(
        `select celebrates, leaderboard, posts_a_week as "postsAWeek", quiet_from as "quietFrom", quiet_until as "quietUntil"
         from channel_rule where workspace_id = $1 and channel_id = $2`,
        [workspaceId, channelId],
      );
      return rows[0] ? toRule(rows[0]) : USUAL_CHANNEL_RULE;
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

type Row = Omit<ChannelRuleModel, 'workspaceId' | 'channelId'>;

function toRule({ celebrates, leaderboard, postsAWeek, quietFrom, quietUntil }: Row): ChannelRule {
  return { celebrates, leaderboard, postsAWeek, quiet: { from: quietFrom, until: quietUntil } };
}
