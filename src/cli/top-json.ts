import type { TopAnswer } from '../domain/answer.ts';
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
