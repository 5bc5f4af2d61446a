import type { ScorecardAnswer } from '../domain/answer.ts';
import type { Dimensions } from '../domain/dimension.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import { hasOwnFigures, type Lens } from '../domain/role.ts';
import { isOfferedByOwner } from '../domain/told-apart.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { ownerCalled, type Person } from './person.ts';
import type { World } from './ports.ts';
import { shownMetrics } from './shown-metrics.ts';
import { rulesOf } from './workspace-rules.ts';

export type ScorecardAsked = {
  readonly channelId: string;
  readonly period: Period | null;
  readonly lens?: Lens;
  /** Keys of the workspace's own metrics. */
  readonly own?: readonly string[];
  readonly person?: Person | undefined;
};

/**
 * The figures of a role's mix, where the one who asks has chosen one, and their part in them; or those a channel
 * follows, and where it follows none, those with targets or data.
 */
export async function showScorecard(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { channelId, period: asked, lens, own = [], person }: ScorecardAsked,
): Promise<ScorecardAnswer> {
  const rules = rulesOf(world, workspace);
  const period = asked ?? periodAt('month', rules.today, rules.fiscalYear);
  const {
    keys,
    isFollowed,
    targets,
    lens: shown,
  } = await shownMetrics(world, workspace, catalogue, {
    channelId,
    lens: lens ?? lensOf(world, workspace, person),
    own,
  });
  const card = {
    kind: 'scorecard' as const,
    period,
    today: rules.today,
    chosen: isFollowed,
    lens: { shown, canChoose: person !== undefined && lens === undefined },
  };
  if (keys.length === 0) return { ...card, reports: [] };
  const periods = reportPeriods(period, rules.today, rules.fiscalYear);
  const reportsOf = async (metrics: readonly string[], filter: Dimensions) => {
    const wanted = { catalogue, metrics, span: periods.span, filter };
    const { figures } = await gatherFigures(world, workspace, wanted);
    const facts = { periods, filter, knownOn: null, figures, catalogue, targets, ...rules };
    return metrics.map((key) => reportOn({ ...facts, metric: catalogue.get(key)! }));
  };
  const owner =
    person && shown !== 'channel' && hasOwnFigures(shown)
      ? await ownerCalled(world, workspace, person)
      : undefined;
  const theirs = keys.filter((key) => isOfferedByOwner(catalogue.get(key)!));
  const [reports, part] = await Promise.all([
    reportsOf(keys, {}),
    owner === undefined || theirs.length === 0 ? undefined : reportsOf(theirs, { owner }),
  ]);
  return { ...card, reports, ...(part && owner !== undefined && { own: { name: owner, reports: part } }) };
}

/** What somebody sees their figures by: the role they chose, or what the channel follows. */
export async function lensOf(
  { store }: World,
  workspace: Workspace,
  person: Person | undefined,
): Promise<Lens> {
  return (person && (await store.personRoles.of(workspace.id, person.id))) ?? 'channel';
}
