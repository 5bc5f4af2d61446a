import { addMonths, type CivilDate, earlierOf } from '../domain/civil-date.ts';
import { type Drag, dragIn } from '../domain/funnel/drag.ts';
import { type MeasuredStep, measuredStep, stepsOf } from '../domain/funnel/measured-step.ts';
import type { Funnel } from '../domain/funnel/stages.ts';
import { type KnownFlow, stepHistory } from '../domain/funnel/step-history.ts';
import { knownSince } from '../domain/known-since.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** How far back rates are measured, and how far back it is asked since when a step is worse: in months. */
const LOOK_BACK = 12;
const HISTORY = 24;

export type FunnelMeasure = {
  readonly funnel: Funnel;
  readonly steps: readonly MeasuredStep[];
  /** The step that got worse, where one did; see `dragIn`. */
  readonly drag: Drag | null;
};

/** A workspace's own conversion rates and lags, from its mature cohorts, blended with the rules of thumb. */
export async function measureFunnel(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  funnel: Funnel,
  { months = LOOK_BACK }: { readonly months?: number } = {},
): Promise<FunnelMeasure> {
  const { ledger } = world.store;
  const { today, calendar } = rulesOf(world, workspace);
  const steps = stepsOf(funnel);
  const flows = [...new Set([...funnel.map(({ metric }) => metric), ...steps.map(counted), ...CYCLE])];
  const sources = await ledger.sources(
    workspace.id,
    catalogue.all.map(({ key }) => key),
  );
  const until = lastDateOf(sources.filter(({ metric }) => flows.includes(metric))) ?? today;
  const to = earlierOf(until, today);
  const span = { from: addMonths(to, -Math.max(HISTORY, months + HISTORY - LOOK_BACK)), to };
  const [{ figures }, cohorts] = await Promise.all([
    gatherFigures(world, workspace, { catalogue, metrics: flows, span }),
    Promise.all(
      steps.map((step) =>
        // Visitors who are counted and not known cannot be followed.
        isUnique(catalogue, step.from) ? [] : ledger.cohorts(workspace.id, step.from, counted(step)),
      ),
    ),
  ]);
  const since = knownSince(sources);
  const flow = (metric: string): KnownFlow => {
    const first = since.get(metric);
    const daily = figures.dailyOf(metric, span.from, span.to);
    return {
      daily: new Map([...daily].map(([date, { value }]) => [date, value ?? 0])),
      since: first === undefined || first > to ? null : first > span.from ? first : span.from,
    };
  };
  const cycle = figures.valueOf('sales_cycle', addMonths(to, -months), to).value;
  const histories = steps.map((step, at) =>
    stepHistory({
      entered: flow(step.from),
      converted: flow(counted(step)),
      cohorts: cohorts[at]!.filter(({ date }) => date >= span.from && date <= to),
      statedLag: step.from === 'opportunities' && counted(step) === 'deals_won' ? cycle : null,
      until: to,
      calendar,
    }),
  );
  const lookBack = { from: addMonths(to, -months), to };
  return {
    funnel,
    steps: steps.map((step, at) => measuredStep(step, histories[at]!, lookBack)),
    drag: dragIn(steps.map((step, at) => ({ ...step, history: histories[at]! }))),
  };
}

const CYCLE = ['sales_cycle_days', 'deals_won'] as const;

function counted({ to, step }: Pick<MeasuredStep, 'to' | 'step'>): string {
  return step.countedBy ?? to;
}

function isUnique(catalogue: Catalogue, key: string): boolean {
  const metric = catalogue.get(key);
  return metric?.kind === 'flow' && metric.unique === true;
}

function lastDateOf(states: readonly { readonly lastDate: CivilDate }[]): CivilDate | undefined {
  return states
    .map(({ lastDate }) => lastDate)
    .sort()
    .at(-1);
}
