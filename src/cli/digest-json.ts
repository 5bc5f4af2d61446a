import type { NewDigest, Slot } from '../domain/digest.ts';
import type { DigestAnswer, DigestRow } from '../domain/digest-request.ts';

/** An answer about digests as one stable object. */
export function digestJson(answer: DigestAnswer): object {
  switch (answer.kind) {
    case 'digest_list':
      return { digests: answer.rows.map(digestRowJson) };
    case 'digest_card':
      return digestRowJson(answer.row);
    case 'proposed_digest':
      return { proposed: { ...settingsJson(answer.digest), next: timesJson(answer.next) } };
  }
}

export function digestRowJson({ digest, next }: DigestRow): object {
  return {
    id: digest.id,
    ...settingsJson(digest),
    created_at: digest.createdAt,
    paused_at: digest.pausedAt,
    paused_for: digest.pausedFor,
    next: timesJson(next),
  };
}

function settingsJson({ channelId, metrics, role, when, quiet, remindHours, locale, ownerId }: NewDigest) {
  return {
    channel: channelId,
    metrics,
    role,
    weekdays: when.weekdays,
    time: when.time,
    time_zone: when.timeZone,
    on_day_off: when.onDayOff,
    quiet,
    remind_hours: remindHours,
    locale,
    owner: ownerId,
  };
}

function timesJson(next: readonly Slot[]) {
  return next.map(({ date, at }) => ({ date, at }));
}
