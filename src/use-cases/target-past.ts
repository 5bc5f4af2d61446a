import { addDays, addMonths, type CivilDate, daysBetween } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Period } from '../domain/period.ts';
import { type CalendarPeriod, lastPeriods, periodAt } from '../domain/periods.ts';
import { type SuggestedTarget, suggestedTarget, type TargetPast } from '../domain/suggested-target.ts';
import type { TargetCadence } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** What a target is for. */
export type Aim = {
  readonly metric: string;
  readonly every: TargetCadence;
  /** A day of its first period. */
  readonly from: CivilDate;
  /** The last day of one between two dates. */
  readonly until: CivilDate | null;
  readonly filter: Dimensions;
};

/** Two years of them, and a third for the years themselves. */
const READ: Readonly<Record<TargetCadence, number>> = { week: 104, month: 24, quarter: 8, year: 3, once: 24 };
const IN_A_YEAR: Readonly<Record<TargetCadence, number>> = {
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
  once: 12,
};
/** Figures that ended so long ago say nothing of the periods since. */
const ENDED_AFTER_DAYS = 60;

/** What history suggests for a target; `null` where it says too little. */
export async function suggestTarget(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  aim: Aim,
): Promise<SuggestedTarget | null> {
  const rules = rulesOf(world, workspace);
  const { from, to } = aimedAt(aim, rules);
  return suggestedTarget({
    metric: catalogue.get(aim.metric)!,
    every: aim.every,
    past: await targetPast(world, workspace, catalogue, aim),
    workingDays: rules.calendar.workingDays(from, to),
  });
}

/** The whole periods of the target's kind before today, as far back as they are known without a gap. */
export async function targetPast(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  aim: Aim,
): Promise<TargetPast> {
  const rules = rulesOf(world, workspace);
  const { today, calendar, fiscalYear } = rules;
  const grain = aim.every === 'once' ? 'month' : aim.every;
  const yesterday = addDays(periodAt(grain, today, fiscalYear).from, -1);
  const whole = lastPeriods(grain, READ[aim.every], yesterday, fiscalYear);
  const span = { from: whole[0]!.from, to: yesterday };
  const { figures, since, sources } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: [aim.metric],
    span,
    filter: aim.filter,
  });
  const last = sources
    .map(({ lastDate }) => lastDate)
    .sort()
    .at(-1);
  const until = last === undefined || daysBetween(last, today) > ENDED_AFTER_DAYS ? (last ?? '') : yesterday;
  const begun = since.get(aim.metric) ?? span.from;
  const known = whole
    .filter(({ from, to }) => from >= begun && to <= until)
    .map((period) => ({
      period,
      value: figures.valueOf(aim.metric, period.from, period.to).value,
      workingDays: calendar.workingDays(period.from, period.to),
    }));
  const gap = known.findLastIndex(({ value }) => value === null);
  const periods = known.slice(gap + 1).map((one) => ({ ...one, value: one.value! }));
  const before = yearBefore(aim, rules);
  const together = (count: number) => {
    const [first] = periods.slice(-count);
    return first ? figures.valueOf(aim.metric, first.period.from, periods.at(-1)!.period.to).value : null;
  };
  return {
    periods,
    yearBefore: periods.find(({ period }) => period.from === before?.from) ?? null,
    together: { recent: together(3), year: together(IN_A_YEAR[aim.every]) },
  };
}

/** The period that is asked for. */
function aimedAt({ every, from, until }: Aim, { fiscalYear }: WorkspaceRules): Period | CalendarPeriod {
  if (every === 'once') return { kind: 'dates', from, to: until ?? from };
  return periodAt(every, from, fiscalYear);
}

/** A week has the same weekdays 52 weeks before; two chosen dates have none like them. */
function yearBefore(aim: Aim, rules: WorkspaceRules): CalendarPeriod | null {
  if (aim.every === 'once') return null;
  const { from } = aimedAt(aim, rules);
  const then = aim.every === 'week' ? addDays(from, -364) : addMonths(from, -12);
  return periodAt(aim.every, then, rules.fiscalYear);
}
