import type { WhyAnswer } from '../domain/answer.ts';
import { addDays, addMonths, type CivilDate, daysBetween, earlierOf } from '../domain/civil-date.ts';
import { comparisonOf } from '../domain/comparison.ts';
import type { Figures } from '../domain/figures.ts';
import { chainTo } from '../domain/funnel/chain.ts';
import { type ChainStage, type Explanation, explanationOf } from '../domain/funnel/explanation.ts';
import type { Stretch } from '../domain/funnel/measured-step.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { KnownSince } from '../domain/known-since.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { WhyRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { periodAt, previous } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** What is usual is measured over so many months before the period, and over no fewer days. */
const USUAL_MONTHS = 12;
const FEWEST_USUAL_DAYS = 90;

/**
 * Why a figure of the funnel is over or under its target, or the period it is held against. Every stage is counted as
 * much earlier as it usually takes from there, so that a month's deals are held against the meetings they came from.
 */
export async function whyKpi(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric: key, period: asked, compare }: WhyRequest,
): Promise<WhyAnswer> {
  const rules = rulesOf(world, workspace);
  const { today, fiscalYear, calendar } = rules;
  // A month that is over has something to explain; one that has just begun does not.
  const whole = asked ?? previous(periodAt('month', today, fiscalYear));
  const { period, against } = comparisonOf(whole, compare, today);
  const periods = reportPeriods(period, today, fiscalYear, undefined, against ?? undefined);
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const { steps } = await measureFunnel(world, workspace, catalogue, funnel);
  const chain = chainTo(key, funnel, steps) ?? [{ metric: key, days: 0 }];
  const from = addDays(addMonths(periods.span.from, -USUAL_MONTHS), -chain[0]!.days);
  const [{ figures, sources, since }, targets] = await Promise.all([
    gatherFigures(world, workspace, {
      catalogue,
      metrics: [...new Set([key, ...chain.map(({ metric }) => metric)])],
      span: { from, to: periods.span.to },
    }),
    world.store.targets.all(workspace.id),
  ]);
  const metric = catalogue.get(key)!;
  const report = reportOn({
    metric,
    periods,
    filter: {},
    knownOn: null,
    figures,
    catalogue,
    targets,
    ...rules,
  });
  const explainable = funnelMetrics(
    funnel.map((stage) => stage.metric),
    catalogue,
  );
  const stages = chain.flatMap((stage) => catalogue.get(stage.metric) ?? []);
  const answer = { kind: 'why', report, sources, stages, explainable } as const;
  if (report.actual === null || chain.length < 2) return { ...answer, explanation: null };
  const after = { from: period.from, to: earlierOf(today, period.to) };
  const before = calendar.sameWorkingDay(period, today, periods.previous);
  const facts = { chain, figures, since, after };
  const explanation =
    (against === null ? againstTarget(report, facts) : null) ??
    (before === null ? null : againstPeriod(periods.previous, before, facts));
  return { ...answer, explanation };
}

type Facts = {
  readonly chain: readonly ChainStage[];
  readonly figures: Figures;
  readonly since: KnownSince;
  readonly after: Stretch;
};

/** What the target takes at the rates and the deal size of the year before the period; by today in one that runs. */
function againstTarget({ target, expected }: KpiReport, facts: Facts): Explanation | null {
  if (!target || expected === null || expected <= 0) return null;
  const { chain, since, after } = facts;
  const to = addDays(after.from, -1);
  const first = addMonths(after.from, -USUAL_MONTHS);
  const stages = knownFrom(chain, since, addDays(to, -FEWEST_USUAL_DAYS));
  const known = stages.map((stage) => knownDate(stage, since)!).reduce((a, b) => (a > b ? a : b), first);
  const from = known === first ? first : monthFrom(known);
  const usual = countsIn(stages, facts.figures, { from, to });
  const end = usual.at(-1) ?? 0;
  if (end <= 0) return null;
  const before = usual.map((count) => (count * expected) / end);
  // The last is the target to the digit.
  before[before.length - 1] = expected;
  return explanationOf({
    stages,
    before,
    after: countsIn(stages, facts.figures, after),
    against: { kind: 'target', usual: { from, to } },
  });
}

function againstPeriod(period: Period, until: CivilDate, facts: Facts): Explanation | null {
  const stages = knownFrom(facts.chain, facts.since, period.from);
  return explanationOf({
    stages,
    before: countsIn(stages, facts.figures, { from: period.from, to: until }),
    after: countsIn(stages, facts.figures, facts.after),
    against: { kind: 'period', period },
  });
}

/** The longest end of the chain that was counted from that day on. */
function knownFrom(chain: readonly ChainStage[], since: KnownSince, date: CivilDate): readonly ChainStage[] {
  const unknown = chain.findLastIndex((stage) => (knownDate(stage, since) ?? '9999') > date);
  return chain.slice(unknown + 1);
}

/** From which day of the figure's own a stage is known. */
function knownDate({ metric, days }: ChainStage, since: KnownSince): CivilDate | null {
  const first = since.get(metric);
  return first === undefined ? null : addDays(first, days);
}

/** What falls on certain days of the month falls into whole months alike. */
function monthFrom(date: CivilDate): CivilDate {
  const month = `${date.slice(0, 7)}-01`;
  return month === date ? date : addMonths(month, 1);
}

function countsIn(stages: readonly ChainStage[], figures: Figures, { from, to }: Stretch): number[] {
  if (daysBetween(from, to) < 0) return stages.map(() => 0);
  return stages.map(
    ({ metric, days }) => figures.valueOf(metric, addDays(from, -days), addDays(to, -days)).value ?? 0,
  );
}

/** What can be explained: the way to a customer, all but its first stage, and what is won in the end. */
function funnelMetrics(stages: readonly string[], catalogue: Catalogue) {
  const keys = ['revenue', 'deals_won', ...stages.slice(1).toReversed()];
  return [...new Set(keys)].flatMap((key) => catalogue.get(key) ?? []);
}
