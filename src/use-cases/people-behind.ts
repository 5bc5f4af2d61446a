import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { People } from '../domain/needed.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';

/** Whoever had any of the metric in four weeks is somebody who can bring more. */
const PEOPLE_DAYS = 28;

/** Of each metric those who had any. Nobody for figures of the whole organisation, and where they do not say whose they are. */
export async function peopleBehind(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  metrics: readonly Metric[],
  today: CivilDate,
): Promise<ReadonlyMap<string, People>> {
  const counted = metrics
    .filter(({ family, kind }) => family !== 'organisation' && kind !== 'derived')
    .map(({ key }) => key);
  if (counted.length === 0) return new Map();
  const span = { from: addDays(today, 1 - PEOPLE_DAYS), to: today };
  const wanted = { catalogue, metrics: counted, span, by: 'owner' } as const;
  const { figures } = await gatherFigures(world, workspace, wanted);
  return new Map(
    counted.flatMap((key): [string, People][] => {
      const owners = figures
        .groupsOf(key, span.from, span.to)
        .filter(
          (group) => group !== null && (figures.valueOf(key, span.from, span.to, { group }).value ?? 0) > 0,
        );
      return owners.length > 0 ? [[key, { count: owners.length, ...span }]] : [];
    }),
  );
}
