import type { FunnelAnswer } from '../domain/answer.ts';
import { addDays, addMonths } from '../domain/civil-date.ts';
import type { Drag } from '../domain/funnel/drag.ts';
import { type DragPart, dragPartOf } from '../domain/funnel/drag-part.ts';
import { funnelReport, type HandOff } from '../domain/funnel/funnel-report.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import { matureIn, stepHistory } from '../domain/funnel/step-history.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type Gathered, gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

const DEAL_MONTHS = 12;
const FOLLOW_UP_DAYS = 90;

/** The whole funnel in a period, this quarter where none is asked for: plan, actual, needed, and where it drags. */
export async function showFunnel(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { period: asked }: { readonly period: Period | null },
): Promise<FunnelAnswer> {
  const rules = rulesOf(world, workspace);
  const { today, fiscalYear } = rules;
  const period = asked ?? periodAt('quarter', today, fiscalYear);
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const periods = reportPeriods(period, today, fiscalYear);
  const deals = { from: addMonths(today, -DEAL_MONTHS), to: today };
  const metrics = [
    ...new Set([...funnel.map(({ metric }) => metric), 'revenue', 'pipeline', 'mql', 'sql', 'average_deal']),
  ];
  const from = [periods.span.from, deals.from].sort()[0]!;
  const to = [periods.span.to, today].sort().at(-1)!;
  const [gathered, targets, measure] = await Promise.all([
    gatherFigures(world, workspace, { catalogue, metrics, span: { from, to } }),
    world.store.targets.all(workspace.id),
    measureFunnel(world, workspace, catalogue, funnel),
  ]);
  const { figures, sources } = gathered;
  // What began after a period says nothing about it.
  const drag = measure.drag && measure.drag.since <= period.to ? measure.drag : null;
  const reports = new Map(
    metrics.map((key): [string, KpiReport] => [
      key,
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
    ]),
  );
  const [part, handOff] = await Promise.all([
    drag && campaignThatDrags(world, workspace, catalogue, drag, today),
    handOffOf(world, workspace, gathered, reports.get('mql')!),
  ]);
  const report = funnelReport({
    ...rules,
    period,
    funnel,
    steps: measure.steps,
    drag: drag && { ...drag, part: part ?? null },
    reports,
    averageDeal: figures.valueOf('average_deal', deals.from, deals.to).value,
    handOff,
  });
  return { kind: 'funnel', report, sources };
}

/** Of the campaigns, since the step drags: what entered and what came out, each on its own day. */
async function campaignThatDrags(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { from, to, step, since }: Drag,
  today: string,
): Promise<DragPart | null> {
  const counted = step.countedBy ?? to;
  const { figures } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: [from, counted],
    span: { from: since, to: today },
    by: 'campaign',
  });
  const names = figures.groupsOf(from, since, today);
  const count = (metric: string, group: string | null) =>
    figures.valueOf(metric, since, today, { group }).value ?? 0;
  return dragPartOf(
    new Map(names.map((name) => [name, { entered: count(from, name), converted: count(counted, name) }])),
  );
}

/** Where nobody counts leads there is nothing to hand over. */
async function handOffOf(
  world: World,
  workspace: Workspace,
  { figures, since }: Gathered,
  promised: KpiReport,
): Promise<HandOff | null> {
  if (promised.actual === null && !promised.target) return null;
  const { calendar, today } = rulesOf(world, workspace);
  const first = addMonths(today, -DEAL_MONTHS);
  const flow = (metric: string) => {
    const begun = since.get(metric) ?? null;
    const daily = [...figures.dailyOf(metric, first, today)].map(
      ([date, { value }]) => [date, value ?? 0] as const,
    );
    return { daily: new Map(daily), since: begun !== null && begun < first ? first : begun };
  };
  const cohorts = await world.store.ledger.cohorts(workspace.id, 'mql', 'sql');
  const history = stepHistory({
    entered: flow('mql'),
    converted: flow('sql'),
    cohorts: cohorts.filter(({ date }) => date >= first && date <= today),
    statedLag: null,
    until: today,
    calendar,
  });
  if (history?.method !== 'followed' || history.lag === null) return { promised, followUp: null };
  const stretch = matureIn(history, { from: addDays(today, -FOLLOW_UP_DAYS - history.within), to: today });
  const counts = stretch && history.between(stretch.from, stretch.to);
  if (!counts || counts.entered === 0) return { promised, followUp: null };
  return { promised, followUp: { ...counts, days: history.lag, within: history.within } };
}
