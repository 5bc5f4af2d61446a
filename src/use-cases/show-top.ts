import type { Answer } from '../domain/answer.ts';
import { canBeRaced, leaderboardOf, type RaceBy } from '../domain/leaderboard.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import type { TopRequest } from '../domain/top-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** Where nobody says of what. */
const USUAL = ['meetings', 'deals_won', 'revenue'];

/** Who has most of a metric, where the channel wants to know; else only that it does not. */
export async function showTop(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { of: asked, period: said, filter }: TopRequest,
  channelId: string,
): Promise<Answer> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const metric = asked ? catalogue.get(asked)! : await usualMetric(world, workspace, catalogue, channelId);
  const period = said ?? periodAt('month', today, fiscalYear);
  if (metric.family === 'organisation') {
    return { kind: 'problem', problem: { kind: 'not_per_person', metric: metric.key, period } };
  }
  if (!canBeRaced(metric)) {
    return { kind: 'problem', problem: { kind: 'not_raced', metric: metric.key, period } };
  }
  const rule = await world.store.channelRules.of(workspace.id, channelId);
  if (!rule.leaderboard) return { kind: 'top', metric, board: null, sources: [] };
  const race = { metric, period, by: 'owner', filter } as const;
  return { kind: 'top', metric, ...(await leaderboardIn(world, workspace, catalogue, race)) };
}

export type Race = Pick<TopRequest, 'filter'> & {
  readonly metric: Metric;
  readonly period: NonNullable<TopRequest['period']>;
  readonly by: RaceBy;
};

/** The standing in a race as the figures are now, and where they come from. */
export async function leaderboardIn(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric, period, by, filter }: Race,
) {
  const { today } = rulesOf(world, workspace);
  const until = period.to < today ? period.to : today;
  const wanted = { catalogue, metrics: [metric.key], span: { from: period.from, to: period.to }, filter, by };
  const [{ figures, sources }, unnamed] = await Promise.all([
    gatherFigures(world, workspace, wanted),
    world.store.unnamedPeople.all(workspace.id),
  ]);
  const hasBegun = period.from <= today;
  const groups = hasBegun ? figures.groupsOf(metric.key, period.from, until) : [];
  const parts = groups.map((name) => ({
    name,
    value: figures.valueOf(metric.key, period.from, until, { group: name }).value ?? 0,
  }));
  const names = new Set(by === 'owner' ? unnamed.map(({ name }) => name) : []);
  return { board: leaderboardOf({ metric, period, today, by, parts, unnamed: names }), sources };
}

async function usualMetric(
  { store }: World,
  workspace: Workspace,
  catalogue: Catalogue,
  channelId: string,
): Promise<Metric> {
  const followed = await store.channels.followed(workspace.id, channelId);
  const metrics = [...followed, ...USUAL].flatMap((key) => catalogue.get(key) ?? []);
  return metrics.find(canBeRaced) ?? catalogue.all.find(canBeRaced)!;
}
