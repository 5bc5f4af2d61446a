import type { GapAnswer } from '../domain/answer.ts';
import { addDays, type CivilDate, daysBetween, earlierOf } from '../domain/civil-date.ts';
import { chainTo } from '../domain/funnel/chain.ts';
import { gapOf } from '../domain/funnel/gap.ts';
import { daysAhead, gapLevers } from '../domain/funnel/gap-levers.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import { type GapRequest, SHARED_GOAL } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { targetFor } from '../domain/period-target.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { hullOf, reportPeriods } from '../domain/report-periods.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { yearTo } from './average-deal.ts';
import { type Gathered, gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import { GOALS } from './needed-kpi.ts';
import { peopleBehind } from './people-behind.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** A pace is of thirteen weeks, and not told from fewer than four. */
const PACE_DAYS = 91;
const FEWEST_PACE_DAYS = 28;
const GRAINS = ['quarter', 'month', 'year'] as const;

/** What the pace leaves missing of a target, and what would close it: every lever alone, and beside what is tried. */
export async function closeGap(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: GapRequest,
): Promise<GapAnswer> {
  const rules = rulesOf(world, workspace);
  const { today, calendar } = rules;
  const targets = await world.store.targets.all(workspace.id);
  const { key, period } = goalIn(request, targets, catalogue, rules);
  const metric = catalogue.get(key)!;
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const periods = reportPeriods(period, today, rules.fiscalYear);
  const { steps } = await measureFunnel(world, workspace, catalogue, funnel);
  const whole = chainTo(key, funnel, steps) ?? [];
  const isMoney = metric.unit === 'money';
  const chain = isMoney ? whole.slice(0, -1) : whole;
  const stages = chain.flatMap((stage) => catalogue.get(stage.metric) ?? []);
  const year = yearTo(today);
  const derived = ['average_deal', 'sales_cycle'].filter((each) => catalogue.get(each));
  const [gathered, people] = await Promise.all([
    gatherFigures(world, workspace, {
      catalogue,
      metrics: [...new Set([key, ...stages.map((stage) => stage.key), ...derived])],
      span: hullOf([periods.span, year, { from: addDays(today, -PACE_DAYS), to: today }]),
    }),
    peopleBehind(world, workspace, catalogue, stages, today),
  ]);
  const { figures, sources } = gathered;
  const facts = { metric, periods, filter: {}, knownOn: null, figures, catalogue, targets, ...rules };
  const report = reportOn(facts);
  const goals = [...new Set([...GOALS, ...funnel.slice(1).map((stage) => stage.metric)])];
  const answer: Omit<GapAnswer, 'gap'> = {
    kind: 'gap',
    report,
    stages: [...stages, ...derived, ...funnel.flatMap(({ step }) => step?.metric ?? [])].flatMap((each) =>
      typeof each === 'string' ? (catalogue.get(each) ?? []) : each,
    ),
    goals: goals.flatMap((goal) => catalogue.get(goal) ?? []),
    sources: sources.filter((source) => source.metric === key),
  };
  const isTold = report.target && (report.actual !== null || period.from > today) && today <= period.to;
  if (chain.length < (isMoney ? 1 : 2) || !isTold) return { ...answer, gap: null };
  const inYear = (of: string) =>
    derived.includes(of) ? figures.valueOf(of, year.from, year.to).value : null;
  const isWon = isMoney || chain.at(-1)!.metric === funnel.at(-1)?.metric || key === 'deals_won';
  const perDay = (of: string) => paceOf(of, gathered, rules);
  const levers = gapLevers({
    chain,
    steps,
    perDay: new Map(
      chain.flatMap((stage): [string, number][] => {
        const pace = perDay(stage.metric);
        return pace === null ? [] : [[stage.metric, pace]];
      }),
    ),
    people: new Map([...people].map(([stage, { count }]) => [stage, count])),
    ...(isMoney && { averageDeal: inYear('average_deal') }),
    ...(isWon && { cycle: inYear('sales_cycle') }),
    period,
    today,
    calendar,
  });
  const ahead = daysAhead(period, today, calendar);
  return { ...answer, gap: gapOf({ report, levers, pace: perDay(key), ...ahead }, request.what) };
}

/** The goal that was asked for, or for the shared one the first that has a target; and a period that has one. */
function goalIn(
  { metric, period }: GapRequest,
  targets: readonly Target[],
  catalogue: Catalogue,
  rules: WorkspaceRules,
): { readonly key: string; readonly period: Period } {
  const keys = metric === SHARED_GOAL ? GOALS.filter((goal) => catalogue.get(goal)) : [metric];
  const periods = period
    ? [wholePeriod(period, rules)]
    : GRAINS.map((grain) => periodAt(grain, rules.today, rules.fiscalYear));
  const candidates = keys.flatMap((key) => periods.map((each) => ({ key, period: each })));
  const aimed = candidates.find(({ key, period: each }) =>
    targetFor(catalogue.get(key)!, each, targets, {}, rules),
  );
  return aimed ?? { key: metric, period: periods[0]! };
}

/** What is missing is missing from a whole period: "this quarter so far" is this quarter. */
function wholePeriod(asked: Period, { today, fiscalYear }: WorkspaceRules): Period {
  return asked.kind === 'to_date' ? periodAt(asked.grain, today, fiscalYear) : asked;
}

/** A working day's worth of a flow in the last weeks, as far as figures reach; `null` where it is too new to tell. */
function paceOf(
  metric: string,
  { figures, since, sources }: Gathered,
  { today, calendar }: WorkspaceRules,
): number | null {
  const begun = since.get(metric);
  const reaches = sources.map(({ lastDate }) => lastDate).reduce((a, b) => (a > b ? a : b), '');
  if (begun === undefined || reaches === '') return null;
  const to = earlierOf(today, reaches);
  const first: CivilDate = addDays(to, 1 - PACE_DAYS);
  const from = begun > first ? begun : first;
  if (daysBetween(from, to) + 1 < FEWEST_PACE_DAYS) return null;
  const days = calendar.workingDays(from, to);
  const { value } = figures.valueOf(metric, from, to);
  return value === null || days === 0 ? null : value / days;
}
