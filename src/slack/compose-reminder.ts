import type { Digest } from '../domain/digest.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import { speakReminder } from '../speech/reminder-sentences.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { type Reminder, reminderFor, remindersOf } from '../use-cases/remind.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import { token } from './messages/digest-setup-message.ts';
import { reminderMessage } from './messages/reminder-message.ts';
import type { SlackDeps } from './slack-deps.ts';

/**
 * The reminder before a digest. The one that its slot queues says nothing itself: when its time has come, it queues one for
 * each person whose figures are missing then. Theirs say nothing either where the figures have come meanwhile.
 */
export function composeReminder({ world, metricsOf }: SlackDeps): Compose {
  return async (workspace, post, { now }) => {
    const then = { ...world, now: () => now };
    const digest =
      post.digestId === null ? undefined : await world.store.digests.byId(workspace.id, post.digestId);
    const isStill = digest && digest.pausedAt === null && digest.next.date === post.content.date;
    if (!isStill) return null;
    const known = await metricsOf(workspace);
    const { personId } = post.content;
    if (typeof personId !== 'string') {
      const reminders = await remindersOf(then, workspace, known, digest, now);
      await world.store.posts.add(workspace.id, reminders, now);
      return null;
    }
    const reminder = await reminderFor(then, workspace, known, digest, personId);
    return (
      reminder && {
        picture: null,
        message: () => messageOf(reminder, digest, personId, now, known, workspace),
      }
    );
  };
}

function messageOf(
  { period, until, logs, late }: Reminder,
  digest: Digest,
  personId: string,
  now: string,
  { catalogue }: KnownMetrics,
  { currency, fiscalYearStartMonth }: Workspace,
) {
  const { locale, when, channelId } = digest;
  const fiscalYear = { startMonth: fiscalYearStartMonth };
  const reader: Reader = { locale, currency, timeZone: when.timeZone, fiscalYear };
  const metrics = (keys: readonly string[]) => keys.flatMap((key) => catalogue.get(key) ?? []);
  const place = channelId === personId ? null : token(channelId);
  const words = {
    digest,
    place,
    period,
    until,
    logs: metrics(logs),
    late: late.map((one) => ({ ...one, metrics: metrics(one.metrics) })),
  };
  return reminderMessage(speakReminder(words, now, reader));
}
