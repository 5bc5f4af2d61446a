import { calendarOf } from '../domain/calendar.ts';
import { USUAL_CHANNEL_RULE } from '../domain/channel-rule.ts';
import type { Instant } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import type { LateSource } from '../domain/late-source.ts';
import type { NewPost } from '../domain/post.ts';
import { allowedFrom } from '../domain/quiet-hours.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type MissingFigures, missingFigures } from './missing-figures.ts';
import type { World } from './ports.ts';
import type { KnownMetrics } from './workspace-metrics.ts';

/** What one person is reminded of. */
export type Reminder = Pick<MissingFigures, 'period' | 'until'> & {
  /** What they usually log: keys. */
  readonly logs: readonly string[];
  readonly late: readonly LateSource[];
};

/**
 * A direct message to each of those whose figures are missing, and to nobody else: a list of them in the channel would be a
 * pillory. @param now when they are queued; nobody is reminded at night or on a day off
 */
export async function remindersOf(
  world: World,
  workspace: Workspace,
  known: Pick<KnownMetrics, 'catalogue' | 'own'>,
  digest: Digest,
  now: Instant,
): Promise<NewPost[]> {
  const { logs, keepers } = await missingFigures(world, workspace, known, digest);
  const { next, id, when } = digest;
  const quiet = digest.quiet ?? USUAL_CHANNEL_RULE.quiet;
  const dueAt = allowedFrom(now, quiet, when.timeZone, calendarOf(workspace));
  if (dueAt >= next.at) return [];
  const people = [...new Set([...logs.map(({ personId }) => personId), ...keepers])];
  return people.map((personId) => ({
    key: `reminder:${id}:${next.date}:${personId}`,
    kind: 'reminder',
    channelId: personId,
    threadOf: null,
    digestId: id,
    dueAt,
    expiresAt: next.at,
    content: { digestId: id, date: next.date, personId },
  }));
}

/** What somebody is still to be reminded of; `null` where everything is in by now. */
export async function reminderFor(
  world: World,
  workspace: Workspace,
  known: Pick<KnownMetrics, 'catalogue' | 'own'>,
  digest: Digest,
  personId: string,
): Promise<Reminder | null> {
  const { period, until, logs, late, keepers } = await missingFigures(world, workspace, known, digest);
  const mine = logs.find((one) => one.personId === personId)?.metrics ?? [];
  const kept = keepers.includes(personId) ? late : [];
  return mine.length === 0 && kept.length === 0 ? null : { period, until, logs: mine, late: kept };
}
