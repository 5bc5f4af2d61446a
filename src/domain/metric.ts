/**
 * What a metric is. The built-in ones are the list in `metrics/`.
 *
 * - `flow`: things that happen and add up over time (meetings booked, revenue won).
 * - `level`: a state at a moment (open pipeline, followers); `opening(x)` is its value before a period starts.
 * - `derived`: a formula over other metrics, applied to a period's sums and levels, never a mean of ratios.
 */
export type Metric = FlowMetric | LevelMetric | DerivedMetric;

export type FlowMetric = MetricCommon & {
  readonly kind: 'flow';
  /** Unique things (visitors) counted per day do not add up to unique things per month: said beside the figure. */
  readonly unique?: true;
};

export type LevelMetric = MetricCommon & { readonly kind: 'level' };

export type DerivedMetric = MetricCommon & {
  readonly kind: 'derived';
  /** In the language of `formula.ts`. */
  readonly formula: string;
  /** A formula for how many cases stand behind the figure (the n of a share); without it, the figure has no n. */
  readonly cases?: string;
  /** A formula for how much one case varies, for a mean of cases that are not yes or no (NPS); a share needs none. */
  readonly variance?: string;
  /** A ratio is read as 3.4×; with this, as 3.4:1. */
  readonly toOne?: true;
};

type MetricCommon = {
  /** Stable name in formulas, files and the database: `snake_case`. */
  readonly key: string;
  readonly name: Localised;
  /** One of what it counts, inside a sentence: `meeting booked`, `bokat möte`. */
  readonly one?: Localised | undefined;
  /** How a sentence about it begins, before a verb in the singular: `the win rate`, `vinstandelen`. */
  readonly subject: Localised;
  /** What people really type, beside the key and the names; lower case. */
  readonly aliases: { readonly en: readonly string[]; readonly sv: readonly string[] };
  /** One sentence. */
  readonly definition: Localised;
  readonly unit: Unit;
  /** Which way is good. */
  readonly direction: Direction;
  /** Who drives it. */
  readonly department: Department;
  readonly family: Family;
  /** Decimals shown to a reader; a percent counts them after × 100. */
  readonly decimals: number;
  /** Where a popular definition differs from ours, what we do and why; shown by `/kpi explain`. */
  readonly note?: Localised;
};

export type Locale = 'en' | 'sv';
export type Localised = Readonly<Record<Locale, string>>;

/** `percent` values are fractions (0.6141 is 61.41 %); `points` is the NPS scale −100…100. */
export const UNITS = [
  'count',
  'money',
  'money_per_day',
  'percent',
  'ratio',
  'days',
  'months',
  'minutes',
  'points',
] as const;
export type Unit = (typeof UNITS)[number];

export type Direction = 'up' | 'down';
export type Department = 'marketing' | 'sales' | 'delivery' | 'shared';
export type Family = 'activity' | 'result' | 'efficiency' | 'organisation';
