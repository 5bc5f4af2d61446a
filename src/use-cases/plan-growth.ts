import type { PlanAnswer } from '../domain/answer.ts';
import { addDays, addMonths, type CivilDate, daysBetween, earlierOf } from '../domain/civil-date.ts';
import type { Figures } from '../domain/figures.ts';
import {
  type GrowthPlan,
  growthPlan,
  type PlanAnswers,
  type PlanWanted,
} from '../domain/funnel/growth-plan.ts';
import { latestUseful } from '../domain/funnel/latest-useful.ts';
import { measuredStep, ratesOf, stepsOf } from '../domain/funnel/measured-step.ts';
import { HISTORY_METRICS, type PlanHistory, planHistory } from '../domain/funnel/plan-history.ts';
import { type Funnel, USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { yearAt, yearNamed } from '../domain/named-periods.ts';
import type { Period } from '../domain/period.ts';
import { type Season, seasonOf } from '../domain/season.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** With less of the year left people plan the next one. */
const DAYS_WORTH_PLANNING = 92;
/** Two whole years for a season, and one against the one before it. */
const MONTHS_READ = 36;

/** A year planned backwards: from what is answered, and where nothing is, from history. */
export async function planGrowth(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  wanted: PlanWanted,
  { byMonth = false }: { readonly byMonth?: boolean } = {},
): Promise<PlanAnswer> {
  const rules = rulesOf(world, workspace);
  const { today, fiscalYear } = rules;
  const year = plannedYear(wanted.year, rules);
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const [{ figures, history, seasons }, steps] = await Promise.all([
    readHistory(world, workspace, catalogue, funnel, year),
    wanted.usualRates
      ? stepsOf(funnel).map((step) => measuredStep(step, null, { from: today, to: today }))
      : measureFunnel(world, workspace, catalogue, funnel).then((measure) => measure.steps),
  ]);
  const latest = latestUseful(steps, year.to);
  const { answers, missing } = answersFrom(wanted, history);
  const plan: GrowthPlan | null = answers
    ? growthPlan({
        year,
        answers,
        base: history.base,
        funnel,
        rates: ratesOf(steps),
        seasons,
        daysToGoal: new Map(latest.map(({ metric, days }) => [metric, days])),
        calendar: rules.calendar,
        fiscalYear,
      })
    : null;
  return {
    kind: 'plan',
    today,
    year,
    wanted,
    byMonth,
    history,
    plan,
    missing,
    steps,
    latest,
    come: plan ? comeFor(plan, figures, today) : new Map(),
    seasonal: seasons.size > 0,
    metrics: ['revenue', ...funnel.map(({ metric }) => metric)].flatMap((key) => catalogue.get(key) ?? []),
  };
}

/** This fiscal year, or the next one where little is left of it. */
function plannedYear(named: number | null, { today, fiscalYear }: WorkspaceRules): Period {
  if (named !== null) return yearNamed(named, fiscalYear);
  const year = yearNamed(yearAt(today, fiscalYear).ends, fiscalYear);
  const { ends } = yearAt(addDays(year.to, 1), fiscalYear);
  return daysBetween(today, year.to) < DAYS_WORTH_PLANNING ? yearNamed(ends, fiscalYear) : year;
}

async function readHistory(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  funnel: Funnel,
  year: Period,
): Promise<{
  readonly figures: Figures;
  readonly history: PlanHistory;
  readonly seasons: ReadonlyMap<string, Season>;
}> {
  const { today, calendar, fiscalYear } = rulesOf(world, workspace);
  const seasonal = ['revenue', ...funnel.map(({ metric }) => metric)];
  const span = { from: addMonths(`${today.slice(0, 7)}-01`, -MONTHS_READ), to: today };
  const { figures, since, sources } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: [...HISTORY_METRICS, ...seasonal],
    span,
  });
  const lastSale = sources.find(({ metric }) => metric === 'revenue')?.lastDate;
  const sales = new Map([...since].map(([metric, date]) => [metric, laterOf(date, span.from)]));
  // A month without a sale is a month; figures that ended are not.
  const until = lastSale && daysBetween(lastSale, today) > 60 ? earlierOf(lastSale, today) : today;
  return {
    figures,
    history: planHistory(figures, sales, until, year, fiscalYear),
    seasons: new Map(
      seasonal.flatMap((metric) => {
        const daily = new Map(
          [...figures.dailyOf(metric, span.from, today)].map(([date, { value }]) => [date, value ?? 0]),
        );
        const season = seasonOf({ daily, since: sales.get(metric) ?? null }, today, calendar);
        return season ? [[metric, season] as const] : [];
      }),
    ),
  };
}

/** How much of what has to come before the year has come; nothing is said of what nobody counts. */
function comeFor(
  { targets, year }: GrowthPlan,
  figures: Figures,
  today: CivilDate,
): ReadonlyMap<string, number> {
  const until = earlierOf(today, addDays(year.from, -1));
  return new Map(
    targets.flatMap(({ metric, due }) => {
      const value = due && due.from <= until ? figures.valueOf(metric, due.from, until).value : null;
      return value === null ? [] : [[metric, value] as const];
    }),
  );
}

function answersFrom(
  wanted: PlanWanted,
  history: PlanHistory,
): { readonly answers: PlanAnswers | null; readonly missing: PlanAnswer['missing'] } {
  const goal =
    wanted.goal ?? (history.growth === null ? null : { kind: 'growth' as const, value: history.growth });
  const averageDeal = wanted.averageDeal ?? history.averageDeal;
  const missing = [
    ...(goal ? [] : ['goal' as const]),
    ...(goal?.kind === 'growth' && !history.base ? ['base' as const] : []),
    ...(goal && goal.kind !== 'customers' && averageDeal === null ? ['averageDeal' as const] : []),
  ];
  if (!goal || missing.length > 0) return { answers: null, missing };
  const newShare = wanted.newShare ?? history.newShare ?? 1;
  const marketingShare =
    wanted.marketingShare === 'none' ? null : (wanted.marketingShare ?? history.marketingShare);
  return { answers: { goal, newShare, marketingShare, averageDeal }, missing };
}

function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
