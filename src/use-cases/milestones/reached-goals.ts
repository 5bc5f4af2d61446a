import { addDays, type CivilDate, earlierOf } from '../../domain/civil-date.ts';
import { guardSuffers } from '../../domain/guard.ts';
import type { KpiReport } from '../../domain/kpi-report.ts';
import { type Level, reaches } from '../../domain/levels.ts';
import { type Contributions, NO_CONTRIBUTIONS } from '../../domain/milestones/contributions.ts';
import { judgeGoal } from '../../domain/milestones/judge-goal.ts';
import type {
  GoalFacts,
  GuardFacts,
  Milestone,
  MissFacts,
  NewMilestone,
} from '../../domain/milestones/milestone.ts';
import { lineKey } from '../../domain/milestones/target-line.ts';
import type { Target } from '../../domain/target.ts';
import { guardReport } from '../guard-report.ts';
import { contributionsTo } from './contributions.ts';
import { type GoalsWorld, isHeardSince, type JudgedTarget } from './judged-targets.ts';
import { isOverLongSince, isReachedLongSince } from './old-news.ts';

export type Remembering = GoalsWorld & {
  readonly begun: string;
  readonly targets: readonly Target[];
  /** Read before the figures were: what is remembered here is never younger than they are. */
  readonly remembered: readonly Milestone[];
  /** Channels, by the metrics they follow. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
};

/** What is to be remembered; the first of it is what is told, where anything is. */
export type GoalNews = { readonly milestones: readonly NewMilestone[]; readonly told: boolean };

/** What is new about a target in a period, with everything that is told about it; `null` where nothing is. */
export async function newsOf(ground: Remembering, judged: JudgedTarget): Promise<GoalNews | null> {
  const { report, phase, opening, period } = judged;
  const known = rememberedOf(ground.remembered, judged);
  const goals = known.filter((one) => one.kind === 'goal');
  const verdict = judgeGoal({
    metric: report.metric,
    phase,
    levels: report.target,
    actual: report.actual,
    opening,
    heard: phase !== 'settled' || (await isHeardSince(ground, report.metric.key, addDays(period.to, 1))),
    tooFew: report.evidence !== null && report.tooEarly,
    remembered: goals.map(({ facts }) => facts.level),
    holds: goals.some(({ facts, reversedAt }) => facts.level === 'value' && reversedAt === null),
    missed: known.some(({ kind }) => kind === 'miss'),
  });
  const { reached, told, missed } = verdict;
  if (reached.length === 0 && !missed) return null;
  const isNews = await isStillNews(ground, judged, told, missed);
  const isHeard = isNews && (ground.followers.get(report.metric.key)?.length ?? 0) > 0;
  const main = missed
    ? missOf(ground, judged, !isNews)
    : told && (await reachedIn(ground, judged, told, { silent: !isNews, whole: isHeard }));
  const rest = await Promise.all(
    reached
      .filter((level) => level !== told || missed)
      .map((level) => reachedIn(ground, judged, level, { silent: true, whole: false })),
  );
  return { milestones: [...(main ? [main] : []), ...rest], told: isNews && main !== null };
}

/**
 * What is told of something that a correction took back and that is so again: what it came to this time, and what that
 * came of, since the parts must go into the figure they stand below.
 */
export async function regainedFacts(
  ground: Remembering,
  milestone: Milestone,
  now: number,
  judged: readonly JudgedTarget[],
): Promise<Partial<GoalFacts> | Pick<MissFacts, 'actual'>> {
  if (milestone.kind !== 'goal') return { actual: now };
  const { facts, silent } = milestone;
  const same = judged.find((one) => keyOf(one, facts.level) === milestone.key);
  if (same?.report.target[facts.level] !== facts.goal)
    // Of how much each did nobody knows now; that they did, everybody does.
    return { actual: now, contributions: { ...NO_CONTRIBUTIONS, people: facts.contributions.people } };
  const { correction: _, ...anew } = await goalOf(ground, same, facts.level, { whole: !silent });
  return anew;
}

function rememberedOf(remembered: readonly Milestone[], { line, period }: JudgedTarget): Milestone[] {
  const about = `:${lineKey(line)}:${period.from}`;
  return remembered.filter(({ key }) => key.startsWith(`goal${about}:`) || key === `miss${about}`);
}

async function isStillNews(
  ground: Remembering,
  judged: JudgedTarget,
  told: Level | null,
  missed: boolean,
): Promise<boolean> {
  if (missed) return !(await isOverLongSince(ground, judged));
  if (told === null) return false;
  const { report } = judged;
  if (report.metric.direction === 'down' || report.metric.kind === 'derived')
    return !(await isOverLongSince(ground, judged));
  return !(await isReachedLongSince(ground, judged, told, reachedOn(report, report.target[told]!)));
}

async function reachedIn(
  ground: Remembering,
  judged: JudgedTarget,
  level: Level,
  { silent, whole }: { readonly silent: boolean; readonly whole: boolean },
): Promise<NewMilestone> {
  const facts = await goalOf(ground, judged, level, { whole });
  return { kind: 'goal', facts, ...common(ground, judged, keyOf(judged, level), silent) };
}

function keyOf({ line, period }: JudgedTarget, level: Level): string {
  return `goal:${lineKey(line)}:${period.from}:${level}`;
}

async function goalOf(
  ground: Remembering,
  judged: JudgedTarget,
  level: Level,
  { whole }: { readonly whole: boolean },
): Promise<GoalFacts> {
  const { world, workspace, catalogue, targets } = ground;
  const { line, period, report, opening, phase } = judged;
  const goal = report.target[level]!;
  const on = reachedOn(report, goal);
  const [contributions, guard]: [Contributions, KpiReport | null] = whole
    ? await Promise.all([
        // Of the whole figure that is told, which may have grown since that day.
        contributionsTo(ground, report.metric, line.filter, {
          from: period.from,
          to: earlierOf(report.today, period.to),
        }),
        guardReport(world, workspace, catalogue, report, targets),
      ])
    : [NO_CONTRIBUTIONS, null];
  return {
    every: line.every,
    filter: line.filter,
    level,
    goal,
    target: report.target.value,
    actual: report.actual!,
    reachedOn: on,
    workingDaysLeft: daysAfter(report, on),
    isOver: phase !== 'running',
    opening,
    contributions,
    guard: guard && guardFacts(guard),
    correction: null,
  };
}

function missOf(ground: Remembering, judged: JudgedTarget, silent: boolean): NewMilestone {
  const { line, period, report } = judged;
  const { value, minimum } = report.target;
  const facts: MissFacts = {
    every: line.every,
    filter: line.filter,
    target: value,
    actual: report.actual!,
    minimum: minimum === null ? null : reaches(report.actual!, minimum, report.metric.direction),
    correction: null,
  };
  return { kind: 'miss', facts, ...common(ground, judged, `miss:${lineKey(line)}:${period.from}`, silent) };
}

function common({ world }: GoalsWorld, { report, period }: JudgedTarget, key: string, silent: boolean) {
  const { from, to } = period;
  return { key, metric: report.metric.key, period: { from, to }, at: world.now(), silent };
}

/** The day on which a sum, or a state, came so far; the last day for what is judged over the whole period. */
function reachedOn({ metric, curve, today, period }: KpiReport, goal: number): CivilDate {
  const last = earlierOf(today, period.to);
  if (metric.direction === 'down') return last;
  return curve.find(({ actual }) => actual !== null && actual >= goal)?.date ?? last;
}

function daysAfter({ curve, workingDays }: KpiReport, date: CivilDate): number {
  const passed = curve.find((point) => point.date === date)?.workingDay ?? workingDays.total;
  return workingDays.total - passed;
}

function guardFacts(guard: KpiReport): GuardFacts | null {
  if (guard.actual === null || !guardSuffers(guard)) return null;
  return {
    metric: guard.metric.key,
    actual: guard.actual,
    target: guard.target?.value ?? null,
    before: guard.change?.value ?? null,
  };
}
