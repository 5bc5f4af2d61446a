import type { CivilDate, Instant } from './civil-date.ts';
import type { Breakdown, KpiReport } from './kpi-report.ts';
import type { KpiProblem } from './kpi-request.ts';
import type { Metric } from './metric.ts';
import type { Period } from './period.ts';
import type { SourceState } from './readings.ts';

/** What came of a request: plain values that the messages, the charts and the command line are made from. */
export type Answer =
  | ReportAnswer
  | OverTimeAnswer
  | BreakdownAnswer
  | CompareAnswer
  | ScorecardAnswer
  | ExplainAnswer
  | ListAnswer
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
};

/** The report's trend is by the grain that was asked for. */
export type OverTimeAnswer = {
  readonly kind: 'over_time';
  readonly report: KpiReport;
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

export type ScorecardAnswer = {
  readonly kind: 'scorecard';
  readonly period: Period;
  readonly today: CivilDate;
  readonly reports: readonly KpiReport[];
  /** Whether somebody chose these, or they are only what there is. */
  readonly chosen: boolean;
};

export type ExplainAnswer = {
  readonly kind: 'explain';
  readonly report: KpiReport;
  readonly inputs: readonly InputFigure[];
  readonly sources: readonly SourceState[];
  readonly leftOut: readonly LeftOutRows[];
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
};
