import { addDays, type CivilDate, earlierOf, type Instant, startOf } from '../../domain/civil-date.ts';
import type { KpiReport } from '../../domain/kpi-report.ts';
import type { Catalogue } from '../../domain/metrics/catalogue.ts';
import { type Phase, phaseOf } from '../../domain/milestones/phase.ts';
import { judgedPeriods, linesOf, type TargetLine } from '../../domain/milestones/target-line.ts';
import type { Period } from '../../domain/period.ts';
import { reportOn } from '../../domain/report-on.ts';
import { driftFrom, hullOf, type ReportPeriods } from '../../domain/report-periods.ts';
import type { Target } from '../../domain/target.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { gatherFigures } from '../gather-figures.ts';
import type { World } from '../ports.ts';
import { rulesOf } from '../workspace-rules.ts';

/** What a target line asks for in one of its periods, agreed and in force, and how it stands. */
export type JudgedTarget = TargetInPeriod & {
  readonly report: KpiReport & { readonly target: NonNullable<KpiReport['target']> };
  /** Of a level, as it stood before the period, or when it was first known; `null` for all else. */
  readonly opening: number | null;
};

export type TargetInPeriod = {
  readonly line: TargetLine;
  readonly period: Period;
  readonly phase: Phase;
};

export type GoalsWorld = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
};

/** Which targets may have come to something new, in which periods. @param touched metrics; without it, all */
export function targetsToJudge(
  { world, workspace, catalogue }: GoalsWorld,
  targets: readonly Target[],
  touched: ReadonlySet<string> | null,
): TargetInPeriod[] {
  const rules = rulesOf(world, workspace);
  const where = { calendar: rules.calendar, timeZone: workspace.timeZone };
  const now = world.now();
  return linesOf(targets)
    .filter(({ metric }) => isTouched(metric, catalogue, touched))
    .flatMap((line) =>
      judgedPeriods(line, rules.today, rules.fiscalYear).map((period) => ({
        line,
        period,
        phase: phaseOf(period, now, where),
      })),
    )
    .filter(({ phase }) => phase !== 'ahead' && phase !== 'past');
}

export function isTouched(
  metric: string,
  catalogue: Catalogue,
  touched: ReadonlySet<string> | null,
): boolean {
  if (!catalogue.get(metric)) return false;
  return touched === null || catalogue.inputsOf(metric).some((input) => touched.has(input.metric.key));
}

/** Reads what there is to know of them; those that ask for nothing that is agreed are left out. @param knownAt as known then */
export async function judgedTargets(
  { world, workspace, catalogue }: GoalsWorld,
  asked: readonly TargetInPeriod[],
  targets: readonly Target[],
  knownAt?: Instant,
): Promise<JudgedTarget[]> {
  const rules = rulesOf(world, workspace);
  const filters = [...new Set(asked.map(({ line }) => JSON.stringify(line.filter)))];
  const judged = await Promise.all(
    filters.map(async (same) => {
      const group = asked.filter(({ line }) => JSON.stringify(line.filter) === same);
      const { filter } = group[0]!.line;
      const periods = group.map(({ period }) => onlyItself(period, rules.today));
      const metrics = [...new Set(group.map(({ line }) => line.metric))];
      const span = hullOf(periods.map((each) => each.span));
      const wanted = { catalogue, metrics, span, filter, knownAt, onlyOwn: knownAt !== undefined };
      const { figures } = await gatherFigures({ store: world.store }, workspace, wanted);
      return group.flatMap(({ line, period, phase }, at): JudgedTarget[] => {
        const metric = catalogue.get(line.metric)!;
        const facts = { metric, filter, knownOn: null, figures, catalogue, targets, ...rules };
        const report = reportOn({ ...facts, periods: periods[at]! });
        const { target } = report;
        if (!target || target.draft || target.basis !== 'set' || target.every !== line.every) return [];
        const before = metric.kind === 'level' ? figures.levelAt(metric.key, addDays(period.from, -1)) : null;
        const first = metric.kind === 'level' ? report.curve.find(({ actual }) => actual !== null) : null;
        const opening = before ?? first?.actual ?? null;
        return [{ line, period, phase, report: { ...report, target }, opening }];
      });
    }),
  );
  return judged.flat();
}

/** Whether a source of a metric has been heard since a date began: where none has, its figures may not be in. */
export async function isHeardSince(
  { world, workspace, catalogue }: GoalsWorld,
  metric: string,
  date: CivilDate,
): Promise<boolean> {
  const inputs = catalogue.inputsOf(metric).map((input) => input.metric.key);
  const heard = await world.store.ledger.lastHeard(workspace.id, inputs);
  return heard !== null && heard >= startOf(date, workspace.timeZone);
}

/** Nothing is held against anything here, so nothing else has to be read. */
function onlyItself(period: Period, today: string): ReportPeriods {
  const first = earlierOf(addDays(period.from, -1), driftFrom(earlierOf(today, period.to)));
  return {
    period,
    previous: period,
    trend: { grain: 'day', periods: [] },
    span: { from: first, to: period.to },
  };
}
