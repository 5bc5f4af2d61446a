import type { KpiRequest } from '../domain/kpi-request.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { requestWords } from '../speech/request-words.ts';
import type { Place } from '../use-cases/ports.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import type { Prepared } from './prepare-answer.ts';
import type { SlackDeps } from './slack-deps.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A thread has one subject; in a direct message tomorrow's "and last month?" is about something else. */
const COUNTS_FOR_MS = { thread: 30 * 24 * HOUR_MS, direct: 12 * HOUR_MS } as const;

/** What was last understood in a conversation, so that the next question may be a piece of one; kept in words. */
export async function lastQuestion(
  workspace: Prepared['workspace'],
  place: Place,
  { world, metricsOf }: SlackDeps,
): Promise<KpiRequest | null> {
  const counts = COUNTS_FOR_MS[place.threadTs === null ? 'direct' : 'thread'];
  const since = new Date(Date.parse(world.now()) - counts).toISOString();
  const words = await world.store.conversations.last(workspace.id, place, since);
  if (words === undefined) return null;
  const { today, fiscalYear } = rulesOf(world, workspace);
  const { names } = await metricsOf(workspace);
  const read = readKpiWords(words, { today, fiscalYear, names });
  return 'request' in read ? read.request : null;
}

/** Only what has something to go on from. */
const FOLLOWED_UP: readonly KpiRequest['kind'][] = ['show', 'needed', 'gap', 'explain', 'why', 'scorecard'];

export async function remember(
  { workspace, request }: Pick<Prepared, 'workspace' | 'request'>,
  place: Place,
  { world }: SlackDeps,
): Promise<void> {
  if (!request || !FOLLOWED_UP.includes(request.kind)) return;
  await world.store.conversations.remember(workspace.id, place, requestWords(request), world.now());
}
