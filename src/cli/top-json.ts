import type { TopAnswer } from '../domain/answer.ts';
import type { CompetitionStanding } from '../domain/competition.ts';
import { periodJson } from './report-json.ts';

/** `places` is `null` where the channel has no leaderboard. */
export function topJson({ metric, board }: TopAnswer) {
  return {
    metric: metric.key,
    period: board && periodJson(board.period),
    places: board?.places ?? null,
    others: board?.others ?? null,
    total: board?.total ?? null,
  };
}

export function competitionJson({ competition, phase, board }: CompetitionStanding) {
  const { id, channelId, metric, by, from, to, prize } = competition;
  const { places, others, total } = board;
  return { id, channel: channelId, metric, by, from, to, prize, phase, places, others, total };
}
