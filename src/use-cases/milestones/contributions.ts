import type { CivilDate } from '../../domain/civil-date.ts';
import type { Dimension, Dimensions } from '../../domain/dimension.ts';
import { chainTo } from '../../domain/funnel/chain.ts';
import { USUAL_FUNNEL } from '../../domain/funnel/stages.ts';
import type { Metric } from '../../domain/metric.ts';
import {
  type Contributions,
  isTelling,
  NO_CONTRIBUTIONS,
  type Part,
  type Side,
  sidesOf,
  waysOf,
} from '../../domain/milestones/contributions.ts';
import { gatherFigures } from '../gather-figures.ts';
import type { GoalsWorld } from './judged-targets.ts';

type Stretch = { readonly from: CivilDate; readonly to: CivilDate };

/** What a side is told by, and what its ways are, the more telling first. */
const SIDES: readonly Dimension[] = ['department', 'origin'];
const WAYS: readonly Dimension[] = ['channel', 'campaign', 'content'];

/** What a figure came of in a stretch of days, by both departments; nothing for figures that have no parts. */
export async function contributionsTo(
  ground: GoalsWorld,
  metric: Metric,
  filter: Dimensions,
  stretch: Stretch,
): Promise<Contributions> {
  if (metric.kind === 'derived' || (metric.unit !== 'count' && metric.unit !== 'money'))
    return NO_CONTRIBUTIONS;
  const stages = await stagesTo(ground, metric, filter, stretch);
  const [sides, people] = await Promise.all([
    sidesIn(ground, metric, filter, stretch),
    peopleIn(ground, [metric, ...drivingStages(ground, stages)], filter, stretch),
  ]);
  return { sides, stages: stages.length > 1 ? stages : [], people };
}

async function sidesIn(
  ground: GoalsWorld,
  metric: Metric,
  filter: Dimensions,
  stretch: Stretch,
): Promise<Side[]> {
  for (const dimension of SIDES) {
    if (filter[dimension] !== undefined) continue;
    const parts = await partsBy(ground, metric, dimension, filter, stretch);
    if (!isTelling(parts)) continue;
    return Promise.all(
      sidesOf(parts).map(async ({ name, value }) => ({
        name,
        value,
        ways: await waysIn(ground, metric, { ...filter, [dimension]: name }, stretch),
      })),
    );
  }
  const ways = await waysIn(ground, metric, filter, stretch);
  const value = ways.reduce((sum, way) => sum + way.value, 0);
  return ways.length > 0 ? [{ name: null, value, ways }] : [];
}

async function waysIn(
  ground: GoalsWorld,
  metric: Metric,
  filter: Dimensions,
  stretch: Stretch,
): Promise<Side['ways']> {
  for (const dimension of WAYS) {
    if (filter[dimension] !== undefined) continue;
    const parts = await partsBy(ground, metric, dimension, filter, stretch);
    if (isTelling(parts)) return waysOf(parts);
  }
  return [];
}

async function partsBy(
  { world, workspace, catalogue }: GoalsWorld,
  { key }: Metric,
  by: Dimension,
  filter: Dimensions,
  span: Stretch,
): Promise<Part[]> {
  const { figures } = await gatherFigures(world, workspace, { catalogue, metrics: [key], span, by, filter });
  return figures
    .groupsOf(key, span.from, span.to)
    .map((name) => ({ name, value: figures.valueOf(key, span.from, span.to, { group: name }).value ?? 0 }));
}

/** The funnel's stages that have a figure, the metric itself last. */
async function stagesTo(
  { world, workspace, catalogue }: GoalsWorld,
  { key }: Metric,
  filter: Dimensions,
  span: Stretch,
): Promise<Contributions['stages']> {
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const chain = (chainTo(key, funnel, []) ?? [])
    .map(({ metric }) => metric)
    .filter((each) => catalogue.get(each));
  if (chain.length === 0) return [];
  const { figures } = await gatherFigures(world, workspace, { catalogue, metrics: chain, span, filter });
  return chain
    .map((metric) => ({ metric, value: figures.valueOf(metric, span.from, span.to).value ?? 0 }))
    .filter(({ value }) => value > 0);
}

/** Of each department the stage that lies nearest: those who drive it have had their part in what came of it. */
function drivingStages({ catalogue }: GoalsWorld, stages: Contributions['stages']): Metric[] {
  const above = stages.slice(0, -1).flatMap(({ metric }) => catalogue.get(metric) ?? []);
  return (['marketing', 'sales'] as const).flatMap(
    (department) => above.findLast((metric) => metric.department === department) ?? [],
  );
}

/** Whoever had any of some metrics; nobody for figures of the whole organisation. */
async function peopleIn(
  { world, workspace, catalogue }: GoalsWorld,
  metrics: readonly Metric[],
  filter: Dimensions,
  span: Stretch,
): Promise<string[]> {
  const keys = metrics.filter(({ family }) => family !== 'organisation').map(({ key }) => key);
  if (keys.length === 0 || filter.owner !== undefined) return [];
  const { figures } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: keys,
    span,
    by: 'owner',
    filter,
  });
  const named = keys.flatMap((key) =>
    figures
      .groupsOf(key, span.from, span.to)
      .filter((group) => group !== null)
      .filter((group) => (figures.valueOf(key, span.from, span.to, { group }).value ?? 0) > 0),
  );
  return [...new Set(named)];
}
