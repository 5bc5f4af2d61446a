import type { CivilDate } from '../domain/civil-date.ts';
import type { Period } from '../domain/period.ts';

/** The sentences over a chart: the finding, then figures and period. */
export type Headline = { readonly title: string; readonly subtitle: string };

/** What stands on the chart of one report: the words under figures at the ends of lines. */
export type ReportWords = Headline & {
  readonly actual: string;
  readonly target: string;
  readonly pace: string;
  readonly forecast: string;
};

export type BreakdownWords = Headline & {
  /** The row of observations that do not say. */
  readonly unknown: string;
  /** Instead of a figure. */
  readonly noData: string;
  /** Beside a row's figure: `of 15`. */
  ofTarget(figure: string): string;
};

/** The values on one axis; its labels share one unit and as many decimals as the step needs. */
export type AxisValues = { readonly step: number; readonly largest: number };

/** How one metric's figures, and dates, are written for one reader. Plain text, short. */
export type ChartFormat = {
  /** With its unit: `7,6 Mkr`, `42`, `32 %`. */
  value(value: number): string;
  /** On an axis, so short that the unit may be left out: `7,5`. */
  tick(value: number, axis: AxisValues): string;
  /** Over a narrow bar: like a tick, but as exact as `value`: `7,6`. */
  bare(value: number, axis: AxisValues): string;
  /** A part of a whole, 0.24: `24 %`. */
  share(fraction: number): string;
  /** `18 nov`. */
  date(date: CivilDate): string;
  /** As short as can be: `v 47`, `nov`, `Q4`, `2026`, `18 nov`. */
  bucket(period: Period): string;
};
