import type { ScorecardAnswer } from '../domain/answer.ts';
import type { Dimensions } from '../domain/dimension.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import { hasOwnFigures, type Lens, mixOf } from '../domain/role.ts';
import type { Target } from '../domain/target.ts';
import { isOfferedByOwner } from '../domain/told-apart.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { ownerCalled, type Person } from './person.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** As many as a scorecard's picture has places for. */
const PLACES = 6;
/** Where nobody has chosen: along the funnel, then what it costs. */
const USUAL = [
  'pipeline',
  'meetings',
  'revenue',
  'contacts',
  'opportunities',
  'deals_won',
  'win_rate',
  'cac',
];

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
  const { store } = world;
  const period = asked ?? periodAt('month', rules.today, rules.fiscalYear);
  const [followed, targets, withData, shown] = await Promise.all([
    store.channels.followed(workspace.id, channelId),
    store.targets.all(workspace.id),
    store.ledger.metricsWithData(workspace.id),
    lens ?? lensOf(world, workspace, person),
  ]);
  const chosen = shown === 'channel' ? followed.filter((key) => catalogue.get(key)) : [];
  const mix = shown === 'channel' ? chosen : mixOf(shown, catalogue, { withData, own, places: PLACES });
  const keys = mix.length > 0 ? mix : usual(withData, targets, catalogue).slice(0, PLACES);
  const card = {
    kind: 'scorecard' as const,
    period,
    today: rules.today,
    chosen: chosen.length > 0,
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

function usual(withData: readonly string[], targets: readonly Target[], catalogue: Catalogue): string[] {
  const aimed = targets.map(({ metric }) => metric);
  const canBeSaid = (key: string) =>
    catalogue.inputsOf(key).every(({ metric }) => withData.includes(metric.key));
  const known = [...USUAL, ...withData].filter(canBeSaid);
  return [...new Set([...USUAL.filter((key) => aimed.includes(key)), ...aimed, ...known])].filter((key) =>
    catalogue.get(key),
  );
}
