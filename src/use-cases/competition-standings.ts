import { addDays } from '../domain/civil-date.ts';
import { type Competition, type CompetitionStanding, phaseOf } from '../domain/competition.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { leaderboardIn } from './show-top.ts';
import { rulesOf } from './workspace-rules.ts';

/** Over for so long a competition is still told of, and what was said of its end is put right. */
export const TOLD_DAYS = 30;

/** Who is where in a competition as the figures are now; `null` where its metric is gone. */
export async function standingIn(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  competition: Competition,
): Promise<CompetitionStanding | null> {
  const metric = catalogue.get(competition.metric);
  if (!metric) return null;
  const { today } = rulesOf(world, workspace);
  const { from, to, by } = competition;
  const race = { metric, period: { kind: 'dates', from, to } as const, by, filter: {} };
  const { board } = await leaderboardIn(world, workspace, catalogue, race);
  return { competition, phase: phaseOf(competition, today), board };
}

/** Those of a channel that run, are to come, or were over lately. */
export async function standingsOf(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  channelId: string,
): Promise<CompetitionStanding[]> {
  const { today } = rulesOf(world, workspace);
  const since = addDays(today, -TOLD_DAYS);
  const competitions = await world.store.competitions.ofChannel(workspace.id, channelId, since);
  const standings = await Promise.all(
    competitions.map((competition) => standingIn(world, workspace, catalogue, competition)),
  );
  return standings.filter((standing) => standing !== null);
}
