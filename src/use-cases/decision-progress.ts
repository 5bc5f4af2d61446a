import { addDays, type CivilDate, dateIn } from '../domain/civil-date.ts';
import type { Decision } from '../domain/decision.ts';
import { type DecisionProgress, moveSince, stretchesAround } from '../domain/decision-progress.ts';
import { knownUntil } from '../domain/known-until.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { hullOf } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** So many imports tell when each source was last heard of; of older ones the figures themselves do. */
const LATEST_IMPORTS = 50;

/** What the metric of each decision has done since it was made; one reading of the ledger for all of them. */
export async function decisionProgress(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  decisions: readonly Decision[],
): Promise<DecisionProgress[]> {
  const { today, calendar } = rulesOf(world, workspace);
  const metricOf = ({ metric }: Decision): Metric | null =>
    metric === null ? null : (catalogue.get(metric) ?? null);
  const measured = decisions.flatMap((decision) => {
    const metric = metricOf(decision);
    return metric ? [{ decision, metric }] : [];
  });
  if (measured.length === 0)
    return decisions.map((decision) => ({ decision, today, metric: null, move: null }));
  const spans = measured.map(({ decision, metric }) => ({
    from: startOf(decision.decidedOn, metric),
    to: today,
  }));
  const [{ figures, since, states }, runs] = await Promise.all([
    gatherFigures(world, workspace, {
      catalogue,
      metrics: [...new Set(measured.map(({ metric }) => metric.key))],
      span: hullOf(spans),
    }),
    world.store.ledger.importRuns(workspace.id, LATEST_IMPORTS),
  ]);
  return decisions.map((decision) => {
    const metric = metricOf(decision);
    if (!metric) return { decision, today, metric, move: null };
    const inputs = catalogue.inputsOf(metric.key).map((input) => input.metric.key);
    const move = moveSince({
      metric,
      decidedOn: decision.decidedOn,
      today,
      knownUntil: knownUntil(inputs, states, runs, (at) => dateIn(workspace.timeZone, at)),
      knownSince: since.get(metric.key),
      isOfPeriod: catalogue.targetsOf(metric.key).length > 0,
      figures,
      calendar,
    });
    return { decision, today, metric, move };
  });

  function startOf(decidedOn: CivilDate, { kind }: Metric): CivilDate {
    return stretchesAround(decidedOn, addDays(today, -1), kind, calendar).before.from;
  }
}
