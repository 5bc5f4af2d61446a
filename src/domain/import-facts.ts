import type { DealOutcome } from './deal.ts';

/** How a file was understood; shown, because a guess in silence is how figures go wrong. */
export type ImportFacts = {
  /** Rows with anything in them, the header apart. */
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly ColumnChoice[];
  /** Of deals: what each stage was taken as, most rows first. */
  readonly stages: readonly StageReading[];
  readonly notes: readonly ImportNote[];
};

/** Which column a field is read from: `name` by its header, `map` because somebody said so. */
export type ColumnChoice = { readonly field: string; readonly column: string; readonly by: 'name' | 'map' };

/**
 * - `name`: a stage that sales systems ship with.
 * - `option`: somebody said so.
 * - `never_closed`: no deal in it has a close date, so it cannot be won or lost.
 */
export type StageReading = {
  readonly stage: string;
  readonly outcome: DealOutcome;
  readonly because: 'name' | 'option' | 'never_closed';
  readonly rows: number;
};

/** What somebody should know to read the figures rightly. */
export type ImportNote =
  /** Without the column these metrics cannot be fed. */
  | { readonly code: 'absent_column'; readonly field: string; readonly metrics: readonly string[] }
  /** Pipeline over time holds the won deals only: the others carry no amount. */
  | { readonly code: 'pipeline_only_won'; readonly open: number; readonly lost: number }
  /** Amounts are written in another currency than the workspace's, and are not converted. */
  | { readonly code: 'foreign_currency'; readonly currency: string; readonly own: string }
  /** First wins that were taken back, whose customers' other wins this file does not hold. */
  | { readonly code: 'first_win_gone'; readonly customers: number };
