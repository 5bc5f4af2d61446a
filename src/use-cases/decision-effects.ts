import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { DecisionEffect, OpenDecision } from '../domain/digest-report.ts';
import { hasTooFewCases } from '../domain/evidence.ts';
import type { Figures } from '../domain/figures.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt, previous } from '../domain/periods.ts';
import { hullOf } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** What a channel has decided and not closed, with its metric in the last whole week before it and in the last one now. */
export async function decisionEffects(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { channelId, asOf }: { readonly channelId: string; readonly asOf: CivilDate },
): Promise<OpenDecision[]> {
  const decisions = await world.store.digestNews.openDecisions(workspace.id, channelId);
  const { fiscalYear } = rulesOf(world, workspace);
  const weekBefore = (date: CivilDate) => previous(periodAt('week', date, fiscalYear));
  const now = weekBefore(addDays(asOf, 1));
  const told = decisions.map((decision) => ({
    decision,
    metric: (decision.metric && catalogue.get(decision.metric)) || null,
    week: weekBefore(decision.decidedOn),
  }));
  const metrics = [...new Set(told.flatMap(({ metric }) => metric?.key ?? []))];
  const figures =
    metrics.length === 0
      ? null
      : (
          await gatherFigures(world, workspace, {
            catalogue,
            metrics,
            span: hullOf([now, ...told.map(({ week }) => week)]),
          })
        ).figures;
  return told.map(({ decision: { metric: _, ...decision }, metric, week }) => ({
    ...decision,
    effect: metric && figures && week.to < now.from ? effectOf(metric, week, now, figures) : null,
  }));
}

type Week = { readonly from: CivilDate; readonly to: CivilDate };

function effectOf(metric: Metric, was: Week, now: Week, figures: Figures): DecisionEffect | null {
  const [before, after] = [was, now].map(({ from, to }) => {
    const evidence = figures.evidenceOf(metric.key, from, to);
    return evidence && hasTooFewCases(metric, evidence) ? null : figures.valueOf(metric.key, from, to).value;
  });
  return before == null || after == null ? null : { metric, before, after };
}
