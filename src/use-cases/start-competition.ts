import { type CivilDate, daysBetween } from '../domain/civil-date.ts';
import type { Competition } from '../domain/competition.ts';
import { competitionKey, competitionPosts, LONGEST_DAYS } from '../domain/competition.ts';
import type { CompetitionProblem, NewCompetitionRequest } from '../domain/competition-request.ts';
import { canBeRaced } from '../domain/leaderboard.ts';
import type { Locale } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import { readCompetitionContent } from './competition-content.ts';
import type { World } from './ports.ts';
import type { NamedPerson } from './win-owners.ts';
import { rulesOf } from './workspace-rules.ts';

/** Everything a competition needs. */
export type WantedCompetition = {
  readonly request: NewCompetitionRequest & { readonly of: string; readonly to: CivilDate };
  readonly channelId: string;
  readonly by: NamedPerson;
  readonly locale: Locale;
};

export type StartedCompetition =
  | { readonly outcome: 'started'; readonly competition: Competition }
  /** The channel has just the same one. */
  | { readonly outcome: 'already' }
  | { readonly outcome: 'problem'; readonly problem: CompetitionProblem };

/** Starts a race in a channel that has a leaderboard, and queues what is said when it starts and when it is over. */
export async function startCompetition(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { request, channelId, by, locale }: WantedCompetition,
): Promise<StartedCompetition> {
  const { today, calendar } = rulesOf(world, workspace);
  const { of, prize, to } = request;
  const from = request.from ?? today;
  const rule = await world.store.channelRules.of(workspace.id, channelId);
  const problem = problemOf({ ...request, from }, today, catalogue) ?? (rule.leaderboard ? null : OFF);
  if (problem) return { outcome: 'problem', problem };
  const now = world.now();
  const { timeZone } = workspace;
  const competition = await world.store.competitions.add(
    workspace.id,
    { channelId, metric: of, by: request.by, from, to, prize, locale, createdBy: by.name },
    (added) =>
      competitionPosts(added, { now, today, timeZone, quiet: rule.quiet, calendar, ownerId: by.userId }),
    now,
  );
  return competition ? { outcome: 'started', competition } : { outcome: 'already' };
}

const OFF: CompetitionProblem = { about: 'off' };

function problemOf(
  { of, from, to }: { readonly of: string; readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
  catalogue: Catalogue,
): CompetitionProblem | null {
  const metric = catalogue.get(of);
  if (!metric || !canBeRaced(metric)) {
    const about = metric?.family === 'organisation' ? 'organisation' : 'not_raced';
    return { about, metric: of };
  }
  if (to < from) return { about: 'reversed' };
  if (to < today) return { about: 'over' };
  return daysBetween(from, to) >= LONGEST_DAYS ? { about: 'long' } : null;
}

/** Calls a competition off: what was said of it says so, and nothing more is said. */
export async function withdrawCompetition(
  { store, now }: World,
  workspace: Workspace,
  { id, by }: { readonly id: number; readonly by: string },
): Promise<{ readonly outcome: 'withdrawn' | 'already' | 'gone'; readonly competition: Competition | null }> {
  const competition = await store.competitions.byId(workspace.id, id);
  if (!competition) return { outcome: 'gone', competition: null };
  if (!(await store.competitions.withdraw(workspace.id, id, now())))
    return { outcome: 'already', competition };
  for (const moment of ['start', 'end'] as const) {
    const post = await store.posts.byKey(workspace.id, competitionKey(id, moment));
    if (!post) continue;
    const content = { ...readCompetitionContent(post.content), withdrawnBy: by };
    await store.posts.revise(workspace.id, post.key, content);
  }
  return { outcome: 'withdrawn', competition };
}
