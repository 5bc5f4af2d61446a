import type { ChannelChange } from './channel-request.ts';
import type { ChannelRule } from './channel-rule.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import type { CompetitionStanding } from './competition.ts';
import type { NewCompetitionRequest } from './competition-request.ts';
import type { DecisionAnswer } from './decision-answer.ts';
import type { DigestAnswer } from './digest-request.ts';
import type { Explanation } from './funnel/explanation.ts';
import type { FunnelReport } from './funnel/funnel-report.ts';
import type { Gap } from './funnel/gap.ts';
import type { GrowthPlan, PlanWanted } from './funnel/growth-plan.ts';
import type { LatestUseful } from './funnel/latest-useful.ts';
import type { MeasuredStep } from './funnel/measured-step.ts';
import type { PlanHistory } from './funnel/plan-history.ts';
import type { Breakdown, KpiReport } from './kpi-report.ts';
import type { KpiProblem } from './kpi-request.ts';
import type { Leaderboard } from './leaderboard.ts';
import type { Metric } from './metric.ts';
import type { MilestonesAnswer, NamingAnswer } from './milestones/milestone-answer.ts';
import type { ReachedLevel } from './milestones/reached-level.ts';
import type { Needed } from './needed.ts';
import type { Period } from './period.ts';
import type { SourceState } from './readings.ts';
import type { Lens } from './role.ts';
import type { StatusAnswer } from './status.ts';
import type { SuggestedTarget } from './suggested-target.ts';
import type { Target } from './target.ts';
import type { TargetAnswer } from './target-answer.ts';
import type { TargetTree } from './target-tree.ts';
import type { WinRequest } from './win-request.ts';

/** What came of a request: plain values that the messages, the charts and the command line are made from. */
export type Answer =
  | ReportAnswer
  | OverTimeAnswer
  | BreakdownAnswer
  | CompareAnswer
  | NeededAnswer
  | GapAnswer
  | ScorecardAnswer
  | RoleAnswer
  | LogAnswer
  | { readonly kind: 'unlog'; readonly metric: Metric; readonly undone: boolean }
  /** A win is logged by whoever tells of it, and not by asking. */
  | { readonly kind: 'proposed_win'; readonly request: WinRequest }
  | ChannelAnswer
  | TopAnswer
  /** A competition is started by whoever wants it, and not by asking. */
  | {
      readonly kind: 'proposed_competition';
      readonly request: NewCompetitionRequest;
      readonly today: CivilDate;
    }
  /** Those of a channel that run, are to come, or were over lately. */
  | { readonly kind: 'competitions'; readonly standings: readonly CompetitionStanding[] }
  /** `null`: there is no such competition any more. */
  | { readonly kind: 'standing'; readonly standing: CompetitionStanding | null }
  | ExplainAnswer
  | ListAnswer
  | PlanAnswer
  | FunnelAnswer
  | TreeAnswer
  | WhyAnswer
  | TargetAnswer
  | DecisionAnswer
  | DigestAnswer
  | MilestonesAnswer
  | NamingAnswer
  | StatusAnswer
  | { readonly kind: 'help' | 'hello' | 'thanks' }
  | FollowAnswer
  | { readonly kind: 'problem'; readonly problem: KpiProblem };

export type ReportAnswer = {
  readonly kind: 'report';
  readonly report: KpiReport;
  readonly focus: 'figure' | 'target' | 'forecast';
  readonly sources: readonly SourceState[];
  /** Why a derived figure is not there: its inputs, each with its value in the period. */
  readonly inputs: readonly InputFigure[];
  /** How what must not suffer for the target is doing; `null` where nothing was named. */
  readonly guard: KpiReport | null;
  /** What history suggests where a target was asked for and there is none. */
  readonly suggestion?: SuggestedTarget | null;
  /** The level that it has reached, where that is what it tells of. */
  readonly reached?: ReachedLevel;
};

export type TreeAnswer = {
  readonly kind: 'tree';
  readonly tree: TargetTree;
  readonly today: CivilDate;
};

/** The report's trend is by the grain that was asked for. */
export type OverTimeAnswer = {
  readonly kind: 'over_time';
  readonly report: KpiReport;
  /** The last of the periods is the best there has been, and that is what is told. */
  readonly isRecord?: true;
  readonly sources: readonly SourceState[];
};

/** The whole, and its parts. */
export type BreakdownAnswer = {
  readonly kind: 'breakdown';
  readonly report: KpiReport;
  readonly breakdown: Breakdown;
  /** What leads is said first where it was asked for. */
  readonly focus: 'figure' | 'most' | 'least';
  readonly sources: readonly SourceState[];
};

/** Two periods beside each other: `report.change` is the difference, at the same working day where one still runs. */
export type CompareAnswer = {
  readonly kind: 'compare';
  readonly report: KpiReport;
  /** The other period, whole. */
  readonly other: KpiReport;
  readonly sources: readonly SourceState[];
};

export type NeededAnswer = {
  readonly kind: 'needed';
  readonly needed: Needed;
  /** With every step of how it was worked out. */
  readonly working: boolean;
  readonly sources: readonly SourceState[];
};

/** `gap` is `null` where the figure does not come through the funnel, has no target or no data, or its period is over. */
export type GapAnswer = {
  readonly kind: 'gap';
  readonly report: KpiReport;
  readonly gap: Gap | null;
  /** Those that the levers are told by. */
  readonly stages: readonly Metric[];
  /** What has levers. */
  readonly goals: readonly Metric[];
  readonly sources: readonly SourceState[];
};

export type ScorecardAnswer = {
  readonly kind: 'scorecard';
  readonly period: Period;
  readonly today: CivilDate;
  readonly reports: readonly KpiReport[];
  /** Whether somebody chose these, or they are only what there is. */
  readonly chosen: boolean;
  /** By what they were chosen; `canChoose` where the answer is for one person, who may choose otherwise. */
  readonly lens?: { readonly shown: Lens; readonly canChoose: boolean };
  /** The part of the one who asks, by what the figures call them; of figures that are nobody's own there is none. */
  readonly own?: { readonly name: string; readonly reports: readonly KpiReport[] };
};

/** What somebody logged by hand, and the month it falls in with it. */
export type LogAnswer = {
  readonly kind: 'log';
  readonly value: number;
  readonly date: CivilDate;
  /** By which it can be taken back. */
  readonly at: Instant;
  /** Whose it counts as; `null` is nobody's. */
  readonly owner: string | null;
  readonly report: KpiReport;
  /** Other sources that tell of the same metric. */
  readonly others: readonly string[];
};

/** Who has most; `board` is `null` where the channel has no leaderboard. */
export type TopAnswer = {
  readonly kind: 'top';
  readonly metric: Metric;
  readonly board: Leaderboard | null;
  readonly sources: readonly SourceState[];
};

/** What a channel gets unasked; `change` is what would be otherwise, where somebody only asks. */
export type ChannelAnswer = {
  readonly kind: 'channel';
  readonly rule: ChannelRule;
  readonly change: ChannelChange;
};

/** The lens somebody sees their figures by. */
export type RoleAnswer = {
  readonly kind: 'role';
  readonly lens: Lens;
  /** Not where everybody sees the answer: then it is nobody's own. */
  readonly canChoose: boolean;
};

export type ExplainAnswer = {
  readonly kind: 'explain';
  readonly report: KpiReport;
  readonly inputs: readonly InputFigure[];
  readonly sources: readonly SourceState[];
  readonly leftOut: readonly LeftOutRows[];
  /** The terms of the target in the period; `null` without one. */
  readonly terms: TargetTerms | null;
};

/** What goes with a target: the version that holds, every version there is, newest last, and what must not suffer for it. */
export type TargetTerms = {
  readonly target: Target;
  readonly versions: readonly Target[];
  readonly guard: Metric | null;
};

/** A figure that goes into another one. */
export type InputFigure = {
  readonly metric: Metric;
  /** `opening`: as it stood before the period began. */
  readonly at: 'period' | 'opening';
  readonly value: number | null;
  readonly rows: number;
};

/** Rows that a source's latest import could not use for this metric. */
export type LeftOutRows = {
  readonly source: string;
  readonly label: string;
  readonly at: Instant;
  readonly reason: string;
  readonly column: string;
  readonly rows: number;
};

export type ListAnswer = {
  readonly kind: 'list';
  readonly metrics: readonly { readonly metric: Metric; readonly hasData: boolean }[];
};

export type FollowAnswer = {
  readonly kind: 'follow';
  readonly metric: Metric;
  readonly outcome: 'followed' | 'already' | 'unfollowed' | 'never';
  /** Whether a target for it is celebrated there from now on. */
  readonly celebrates: boolean;
};

/** A year planned backwards from its goal; `plan` is `null` as long as something is missing that history does not say. */
export type PlanAnswer = {
  readonly kind: 'plan';
  readonly today: CivilDate;
  readonly year: Period;
  readonly wanted: PlanWanted;
  /** Every month of it is told, and not only the year. */
  readonly byMonth: boolean;
  readonly history: PlanHistory;
  readonly plan: GrowthPlan | null;
  readonly missing: readonly ('goal' | 'base' | 'averageDeal')[];
  readonly steps: readonly MeasuredStep[];
  readonly latest: readonly LatestUseful[];
  /** What has come already of what the plan needs before its year begins, by metric. */
  readonly come: ReadonlyMap<string, number>;
  /** Whether the months also follow a season, which takes two years to know. */
  readonly seasonal: boolean;
  /** Those that the plan speaks of. */
  readonly metrics: readonly Metric[];
};

export type FunnelAnswer = {
  readonly kind: 'funnel';
  readonly report: FunnelReport;
  readonly sources: readonly SourceState[];
};

/** `explanation` is `null` where the figure is no part of the funnel, or nothing is known to hold it against. */
export type WhyAnswer = {
  readonly kind: 'why';
  readonly report: KpiReport;
  readonly explanation: Explanation | null;
  /** Those that it is told by. */
  readonly stages: readonly Metric[];
  /** What can be explained. */
  readonly explainable: readonly Metric[];
  readonly sources: readonly SourceState[];
};
