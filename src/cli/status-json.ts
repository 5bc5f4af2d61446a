import type { Post } from '../domain/post.ts';
import { countsOf, type StatusAnswer } from '../domain/status.ts';

/** How what comes by itself is doing, as one stable object. */
export function statusJson(answer: StatusAnswer): object {
  const { paused, missed, unknown, gaveUp } = countsOf(answer);
  return {
    now: answer.now,
    counts: { paused_by_slack: paused, missed, unknown, gave_up: gaveUp },
    digests: answer.digests.map(({ digest, last }) => ({
      id: digest.id,
      channel: digest.channelId,
      weekdays: digest.when.weekdays,
      time: digest.when.time,
      time_zone: digest.when.timeZone,
      paused_at: digest.pausedAt,
      paused_for: digest.pausedFor,
      last: last && postJson(last),
      next: digest.pausedAt === null ? digest.next : null,
    })),
    unsaid: answer.unsaid.map(postJson),
  };
}

function postJson({ key, kind, channelId, state, dueAt, sentAt, attempts, error }: Post): object {
  return { key, kind, channel: channelId, state, due_at: dueAt, sent_at: sentAt, attempts, error };
}
