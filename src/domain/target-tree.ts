import { DIMENSIONS, type Dimension, type Dimensions } from './dimension.ts';
import { nodesOf } from './formula.ts';
import type { Funnel } from './funnel/stages.ts';
import type { KpiReport } from './kpi-report.ts';
import type { Catalogue } from './metrics/catalogue.ts';
import type { Period } from './period.ts';
import { type TargetRules, targetFor } from './period-target.ts';
import type { Target } from './target.ts';

/** Where a target hangs in the tree, before any figure is read. */
export type TreeBranch = {
  readonly metric: string;
  /** Whose part of the metric it is; empty is everybody's. */
  readonly filter: Dimensions;
  /** What tells it from the branch above: a dimension, or that it is another metric. */
  readonly by: Dimension | null;
  readonly children: readonly TreeBranch[];
};

export type TreeNode = {
  readonly report: KpiReport;
  readonly by: Dimension | null;
  readonly children: readonly TreeNode[];
  /**
   * What of a flow's target its parts leave to nobody, by the dimension that tells them apart; below zero they were
   * given more than there is. None where they sum to the whole.
   */
  readonly unshared: readonly { readonly dimension: Dimension; readonly value: number }[];
  /** What the parts' targets come to where the whole has none of its own. */
  readonly rolledUp: number | null;
};

export type TargetTree = {
  readonly period: Period;
  readonly goal: TreeNode;
  /** Targets that lead to no other: costs, what is measured beside the goal. */
  readonly beside: readonly TreeNode[];
};

export type TreeFacts = TargetRules & {
  readonly period: Period;
  readonly targets: readonly Target[];
  readonly funnel: Funnel;
  readonly catalogue: Catalogue;
};

/** What the funnel ends in becomes this, one deal at a time. */
const REVENUE = 'revenue';

/**
 * A goal broken down until it cannot be broken down further: into the stage of the funnel that leads to it and the
 * rate by which it does, what a formula is made of, and the parts of owners, departments, campaigns … Only what has
 * a target in the period, or something below it that has one.
 */
export function branchesOf(goal: string, facts: TreeFacts): TreeBranch {
  return grow(goal, {}, null, facts, new Set());
}

/** The trees of all targets that the goal's does not hold. */
export function branchesBeside(goal: TreeBranch, facts: TreeFacts): TreeBranch[] {
  const placed = new Set(metricsIn(goal));
  const left = [...new Set(facts.targets.map(({ metric }) => metric))].filter(
    (key) => !placed.has(key) && facts.catalogue.get(key),
  );
  const alone = left.map((key) => grow(key, {}, null, facts, new Set(placed)));
  const below = new Set(alone.flatMap((tree) => metricsIn(tree).slice(1)));
  const roots = left.filter((key) => !below.has(key));
  const trees: TreeBranch[] = [];
  // The rest too, in case two lead to each other.
  for (const key of [...roots, ...left]) {
    if (!placed.has(key)) trees.push(grow(key, {}, null, facts, placed));
  }
  return trees.filter((tree) => hasTarget(tree, facts));
}

/** `placed`: the metrics that have their place; each has one, the first that leads to it. */
function grow(
  metric: string,
  filter: Dimensions,
  by: Dimension | null,
  facts: TreeFacts,
  placed: Set<string>,
): TreeBranch {
  const parts = partsOf(metric, filter, facts, placed);
  const isWhole = Object.keys(filter).length === 0;
  if (isWhole) placed.add(metric);
  const others: TreeBranch[] = [];
  for (const key of isWhole ? leadingTo(metric, facts) : []) {
    if (placed.has(key)) continue;
    const branch = grow(key, {}, null, facts, placed);
    if (hasTarget(branch, facts)) others.push(branch);
    else placed.delete(key);
  }
  return { metric, filter, by, children: [...parts, ...others] };
}

function partsOf(metric: string, filter: Dimensions, facts: TreeFacts, placed: Set<string>): TreeBranch[] {
  const parts = new Map<string, TreeBranch>();
  const isShared = facts.catalogue.get(metric)!.family === 'organisation';
  for (const target of facts.targets) {
    const by = oneMoreIn(target.filter, filter);
    if (target.metric !== metric || by === undefined) continue;
    // A figure of the whole organisation is nobody's own.
    if (isShared && by === 'owner') continue;
    const id = `${by}=${target.filter[by]}`;
    if (!parts.has(id) && aimOf(metric, target.filter, facts))
      parts.set(id, grow(metric, target.filter, by, facts, placed));
  }
  return [...parts.values()].sort(
    (a, b) =>
      DIMENSIONS.indexOf(a.by!) - DIMENSIONS.indexOf(b.by!) ||
      aimOf(metric, b.filter, facts)!.value - aimOf(metric, a.filter, facts)!.value,
  );
}

/** What comes before it: in the funnel, in the formula. */
function leadingTo(metric: string, { funnel, catalogue }: TreeFacts): string[] {
  const at = funnel.findIndex((stage) => stage.metric === metric);
  const step = funnel[at]?.step;
  const formula = catalogue.formulasOf(metric)?.formula;
  return [
    ...(metric === REVENUE ? [funnel.at(-1)!.metric, 'average_deal'] : []),
    ...(step?.countedBy ? [step.countedBy] : []),
    ...(step?.metric ? [step.metric] : []),
    ...(at > 0 ? [funnel[at - 1]!.metric] : []),
    // A rate stands beside the stages it is made of.
    ...(formula && !funnel.some(({ step }) => step?.metric === metric)
      ? nodesOf(formula).flatMap((node) => (node.kind === 'input' ? [node.metric] : []))
      : []),
  ].filter((key, index, all) => all.indexOf(key) === index);
}

/** The dimension that a filter has and another lacks, if that is the one difference. */
function oneMoreIn(filter: Dimensions, than: Dimensions): Dimension | undefined {
  const more = DIMENSIONS.filter((dimension) => filter[dimension] !== than[dimension]);
  const [dimension] = more;
  return more.length === 1 && dimension && than[dimension] === undefined ? dimension : undefined;
}

function hasTarget({ metric, filter, children }: TreeBranch, facts: TreeFacts): boolean {
  return children.length > 0 || aimOf(metric, filter, facts) !== null;
}

function aimOf(metric: string, filter: Dimensions, facts: TreeFacts) {
  return targetFor(facts.catalogue.get(metric)!, facts.period, facts.targets, filter, facts);
}

/** Of the whole company, from the top down. */
function metricsIn({ metric, children }: TreeBranch): string[] {
  return [metric, ...children.filter(({ by }) => by === null).flatMap(metricsIn)];
}

/** The tree with its figures. */
export function treeOf(
  branch: TreeBranch,
  reportOf: (metric: string, filter: Dimensions) => KpiReport,
): TreeNode {
  const report = reportOf(branch.metric, branch.filter);
  const children = branch.children.map((child) => treeOf(child, reportOf));
  const isFlow = report.metric.kind === 'flow';
  const sums = isFlow ? sumsOf(children) : [];
  const whole = report.target?.value ?? null;
  return {
    report,
    by: branch.by,
    children,
    unshared:
      whole === null
        ? []
        : sums
            .map(({ dimension, value }) => ({ dimension, value: whole - value }))
            .filter(({ value }) => Math.abs(value) > whole * ROUNDING),
    rolledUp: whole === null ? (sums[0]?.value ?? null) : null,
  };
}

/** Shares of working days are no round numbers. */
const ROUNDING = 1e-9;

function sumsOf(children: readonly TreeNode[]): { dimension: Dimension; value: number }[] {
  const sums = new Map<Dimension, number>();
  for (const { by, report } of children) {
    if (by && report.target) sums.set(by, (sums.get(by) ?? 0) + report.target.value);
  }
  return [...sums].map(([dimension, value]) => ({ dimension, value }));
}

/** Every node, those above before those below. */
export function nodesIn(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}
