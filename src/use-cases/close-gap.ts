import type { GapAnswer } from '../domain/answer.ts';
import { addDays } from '../domain/civil-date.ts';
import { chainTo } from '../domain/funnel/chain.ts';
import type { ChainStage } from '../domain/funnel/explanation.ts';
import { type Gap, gapOf } from '../domain/funnel/gap.ts';
import { daysAhead, gapLevers } from '../domain/funnel/gap-levers.ts';
import { CYCLE_LEVER, DEAL_LEVER } from '../domain/funnel/lever.ts';
import type { MeasuredStep } from '../domain/funnel/measured-step.ts';
import { type Funnel, USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import { PACE_DAYS, usualPace } from '../domain/funnel/usual-pace.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { GapRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { People } from '../domain/needed.ts';
import { reportOn } from '../domain/report-on.ts';
import { hullOf, reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { yearTo } from './average-deal.ts';
import { gapGoal } from './gap-goal.ts';
import { type Gathered, gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import { GOALS } from './needed-kpi.ts';
import { peopleBehind } from './people-behind.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** What the pace leaves missing of a target, and what would close it: every lever alone, and beside what is tried. */
export async function closeGap(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: GapRequest,
): Promise<GapAnswer> {
  const rules = rulesOf(world, workspace);
  const { today } = rules;
  const targets = await world.store.targets.all(workspace.id);
  const { key, period } = gapGoal(request, targets, catalogue, rules);
  const metric = catalogue.get(key)!;
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const { steps } = await measureFunnel(world, workspace, catalogue, funnel);
  const whole = chainTo(key, funnel, steps) ?? [];
  // Money comes through deals, which the average deal makes money of.
  const chain = metric.unit === 'money' ? whole.slice(0, -1) : whole;
  const stages = chain.flatMap((stage) => catalogue.get(stage.metric) ?? []);
  const derived = [DEAL_LEVER, CYCLE_LEVER].filter((each) => catalogue.get(each));
  const periods = reportPeriods(period, today, rules.fiscalYear);
  const lately = { from: addDays(today, -PACE_DAYS), to: today };
  const [gathered, people] = await Promise.all([
    gatherFigures(world, workspace, {
      catalogue,
      metrics: [...new Set([key, ...stages.map((stage) => stage.key), ...derived])],
      span: hullOf([periods.span, yearTo(today), lately]),
    }),
    peopleBehind(world, workspace, catalogue, stages, today),
  ]);
  const { figures, sources } = gathered;
  const facts = { metric, periods, filter: {}, knownOn: null, figures, catalogue, targets, ...rules };
  const report = reportOn(facts);
  const isTold = report.target && (report.actual !== null || period.from > today) && today <= period.to;
  const hasLevers = chain.length > (metric.unit === 'money' ? 0 : 1);
  const goals = [...new Set([...GOALS, ...funnel.slice(1).map((stage) => stage.metric)])];
  const found = (keys: readonly string[]) => keys.flatMap((each) => catalogue.get(each) ?? []);
  return {
    kind: 'gap',
    report,
    gap:
      isTold && hasLevers
        ? gapIn({ report, funnel, chain, steps, derived, gathered, people, rules }, request)
        : null,
    stages: [...stages, ...found([...derived, ...funnel.flatMap(({ step }) => step?.metric ?? [])])],
    goals: found(goals),
    sources: sources.filter((source) => source.metric === key),
  };
}

type Told = {
  readonly report: KpiReport;
  readonly funnel: Funnel;
  readonly chain: readonly ChainStage[];
  readonly steps: readonly MeasuredStep[];
  /** Of the deal and the cycle those that the catalogue has. */
  readonly derived: readonly string[];
  readonly gathered: Gathered;
  readonly people: ReadonlyMap<string, People>;
  readonly rules: WorkspaceRules;
};

function gapIn(told: Told, { what }: GapRequest): Gap {
  const { report, funnel, chain, steps, derived, gathered, people, rules } = told;
  const { metric, period } = report;
  const year = yearTo(rules.today);
  const lately = (of: string) => usualPace(of, { ...gathered, ...rules });
  const inYear = (of: string) =>
    derived.includes(of) ? gathered.figures.valueOf(of, year.from, year.to).value : null;
  const isWon = GOALS.some((goal) => goal === metric.key) || metric.key === funnel.at(-1)?.metric;
  const levers = gapLevers({
    chain,
    steps,
    perDay: new Map(
      chain.flatMap((stage): [string, number][] => {
        const pace = lately(stage.metric);
        return pace === null ? [] : [[stage.metric, pace]];
      }),
    ),
    people: new Map([...people].map(([stage, { count }]) => [stage, count])),
    ...(metric.unit === 'money' && { averageDeal: inYear(DEAL_LEVER) }),
    ...(isWon && { cycle: inYear(CYCLE_LEVER) }),
    period,
    today: rules.today,
    calendar: rules.calendar,
  });
  const ahead = daysAhead(period, rules.today, rules.calendar);
  return gapOf({ report, levers, pace: lately(metric.key), ...ahead }, what);
}
