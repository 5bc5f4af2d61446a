import type { GapAnswer, WhyAnswer } from '../domain/answer.ts';
import {
  addDays,
  type CivilDate,
  datesFrom,
  earlierOf,
  type Instant,
  startOf,
} from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import { courseOf } from '../domain/digest-course.ts';
import type { DigestRow } from '../domain/digest-headline.ts';
import { type DigestPeriods, type DigestScope, digestPeriods, judgedOn } from '../domain/digest-periods.ts';
import { type DigestReport, digestReport, highestReached, worstOf } from '../domain/digest-report.ts';
import { mayBeExplained } from '../domain/funnel/chain.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { SHARED_GOAL } from '../domain/kpi-request.ts';
import { momentAt } from '../domain/local-time.ts';
import { type CalendarPeriod, periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { hullOf, reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { closeGap } from './close-gap.ts';
import { decisionProgress } from './decision-progress.ts';
import { corrections } from './digest-corrections.ts';
import { digestMetrics } from './digest-metrics.ts';
import { type Gathered, gatherFigures } from './gather-figures.ts';
import { lastTold } from './last-told.ts';
import { lateNow } from './late-sources.ts';
import type { World } from './ports.ts';
import { whyKpi } from './why-kpi.ts';
import type { KnownMetrics } from './workspace-metrics.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

export type DigestAsked = {
  readonly scope: DigestScope;
  /** The local date that it stands for. */
  readonly date: CivilDate;
  /** What was held back for the channel's sake, each in its first sentence. */
  readonly folded: readonly string[];
};

type Ground = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly known: Pick<KnownMetrics, 'catalogue' | 'own'>;
  readonly rules: WorkspaceRules;
  readonly periods: DigestPeriods;
};

/** Everything that a digest tells, read and judged as things are now. */
export async function makeDigest(
  world: World,
  workspace: Workspace,
  known: Pick<KnownMetrics, 'catalogue' | 'own'>,
  digest: Digest,
  { scope, date, folded }: DigestAsked,
): Promise<DigestReport> {
  const rules = rulesOf(world, workspace);
  const { today, calendar, fiscalYear } = rules;
  const moment = { date, today, time: digest.when.time };
  const periods = digestPeriods(scope, moment, { ...calendar, fiscalYear });
  const ground: Ground = { world, workspace, known, rules, periods };
  const [{ keys, targets }, told] = await Promise.all([
    digestMetrics(world, workspace, known, digest),
    lastTold(world, workspace, digest),
  ]);
  const over = endedMonth(periods, rules);
  const asked = [periods.period, periods.standing, ...(over ? [over] : [])].map((period) => {
    const judged = judgedOn(period, periods.asOf, today);
    return { judged, periods: reportPeriods(period, judged, fiscalYear) };
  });
  const span = hullOf(asked.map((each) => each.periods.span));
  const gathered = await gatherFigures(world, workspace, { catalogue: known.catalogue, metrics: keys, span });
  const reports = keys.map((key) =>
    asked.map(({ judged, periods }) =>
      reportOn({
        ...rules,
        metric: known.catalogue.get(key)!,
        periods,
        today: judged,
        filter: {},
        knownOn: null,
        figures: gathered.figures,
        catalogue: known.catalogue,
        targets,
      }),
    ),
  );
  const late = await lateIn(ground, gathered);
  const lateMetrics = new Set(late.flatMap(({ metrics }) => metrics));
  const rows = reports.map(
    ([period, standing]): DigestRow => ({
      period: period!,
      standing: standing!,
      course: courseOf(period!, calendar),
      isLate: known.catalogue.inputsOf(period!.metric.key).some(({ metric }) => lateMetrics.has(metric.key)),
    }),
  );
  const since = told?.at ?? startOf(periods.period.from, workspace.timeZone);
  const [explained, corrected, reached, decisions] = await Promise.all([
    explain(ground, rows),
    told ? corrections(world, workspace, known.catalogue, { metrics: keys, told }) : [],
    reachedSince(ground, keys, since),
    openDecisions(ground, digest.channelId),
  ]);
  return digestReport({
    scope,
    today,
    ...periods,
    rows,
    ended: reports.flatMap(([, , ended], at) =>
      ended && !rows[at]!.isLate && isToldAtItsEnd(ended) ? [ended] : [],
    ),
    ...explained,
    corrected,
    reached,
    decisions,
    folded,
    late,
    sources: gathered.sources,
  });
}

/** A month that ended in what is told of, and is not the one in which things stand. */
function endedMonth(
  { period, standing, asOf }: DigestPeriods,
  { fiscalYear }: WorkspaceRules,
): CalendarPeriod | null {
  const month = periodAt('month', period.from, fiscalYear);
  const hasEnded = month.to <= earlierOf(period.to, asOf);
  return hasEnded && month.to !== standing.to ? month : null;
}

/** It had a target of its own for the month, and not a part of a year's. */
function isToldAtItsEnd({ actual, target, tooEarly, evidence }: KpiReport): boolean {
  const isOwn = target?.every === 'month' || target?.every === 'week';
  return isOwn && actual !== null && !(evidence && tooEarly);
}

/** What is furthest behind taken apart, and what closes the gap: to the shared goal, or to its own target where that has none. */
async function explain(
  { world, workspace, known, rules, periods }: Ground,
  rows: readonly DigestRow[],
): Promise<{ why: WhyAnswer | null; gap: GapAnswer | null }> {
  const isOfFunnel = ({ period, isLate }: DigestRow) => !isLate && mayBeExplained(period.metric.key);
  if (!rows.some(isOfFunnel)) return { why: null, gap: null };
  const worst = worstOf(rows, mayBeExplained);
  const { asOf, standing } = periods;
  // In the morning the day has not happened yet, and no target asks for it.
  const then = {
    ...world,
    now: () => momentAt(judgedOn(standing, asOf, rules.today), '12:00', workspace.timeZone),
  };
  const [why, shared] = await Promise.all([
    worst &&
      whyKpi(then, workspace, known.catalogue, {
        kind: 'why',
        metric: worst.standing.metric.key,
        period: standing,
        compare: null,
      }),
    closeGap(then, workspace, known.catalogue, {
      kind: 'gap',
      metric: SHARED_GOAL,
      period: null,
      what: [],
    }),
  ]);
  const isOpen = standing.to > asOf;
  const own =
    shared.gap || !worst || !isOpen
      ? null
      : await closeGap(then, workspace, known.catalogue, {
          kind: 'gap',
          metric: worst.standing.metric.key,
          period: standing,
          what: [],
        });
  return {
    why: why?.explanation && why.explanation.change < 0 ? why : null,
    gap: [shared, own].find((answer) => isClosable(answer)) ?? null,
  };
}

/** There is a gap, and something alone would close it. */
function isClosable(answer: GapAnswer | null): boolean {
  const { gap } = answer ?? {};
  return (
    gap !== undefined && gap !== null && gap.left > 0 && gap.levers.some(({ whyNot }) => whyNot === null)
  );
}

/** What the channel decided and has not closed, and what it has moved, as `/kpi decisions` would tell it. */
async function openDecisions({ world, workspace, known }: Ground, channelId: string) {
  const decisions = await world.store.decisions.openDecisions(workspace.id, channelId);
  return decisionProgress(world, workspace, known.catalogue, decisions);
}

async function reachedSince({ world, workspace, known }: Ground, metrics: readonly string[], since: Instant) {
  const goals = await world.store.digestNews.reached(workspace.id, metrics, since);
  return highestReached(goals.map((goal) => ({ ...goal, metric: known.catalogue.get(goal.metric)! })));
}

async function lateIn({ world, workspace, rules, periods }: Ground, { sources }: Gathered) {
  const { from, to } = periods.period;
  const days = datesFrom(from, earlierOf(to, periods.asOf)).filter(rules.calendar.isWorkingDay);
  return lateNow(world, workspace, sources, days.at(-1) ?? addDays(from, -1));
}
