import type { ScorecardAnswer } from '../domain/answer.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
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

/** The figures a channel follows, each in the period; where it follows none, those with targets or data. */
export async function showScorecard(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { channelId, period: asked }: { channelId: string; period: Period | null },
): Promise<ScorecardAnswer> {
  const rules = rulesOf(world, workspace);
  const { store } = world;
  const period = asked ?? periodAt('month', rules.today, rules.fiscalYear);
  const [followed, targets] = await Promise.all([
    store.channels.followed(workspace.id, channelId),
    store.targets.all(workspace.id),
  ]);
  const chosen = followed.filter((key) => catalogue.get(key));
  const keys =
    chosen.length > 0
      ? chosen
      : usual(await store.ledger.metricsWithData(workspace.id), targets, catalogue).slice(0, PLACES);
  if (keys.length === 0) return { kind: 'scorecard', period, today: rules.today, reports: [], chosen: false };
  const periods = reportPeriods(period, rules.today, rules.fiscalYear);
  const { figures } = await gatherFigures(world, workspace, { catalogue, metrics: keys, span: periods.span });
  const reports = keys.map((key) =>
    reportOn({
      metric: catalogue.get(key)!,
      periods,
      filter: {},
      knownOn: null,
      figures,
      catalogue,
      targets,
      ...rules,
    }),
  );
  return { kind: 'scorecard', period, today: rules.today, reports, chosen: chosen.length > 0 };
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
