/** A cell, for people: the line it starts on (the header is line 1), its column's name, and what is written there. */
export type Cell = { readonly line: number; readonly column: string; readonly text: string };

/**
 * Why a file was not taken.
 *
 * | | what happens |
 * | --- | --- |
 * | a file problem | nothing is taken: what the rows mean is not known before it is put right |
 * | a row problem | nothing is taken either, but all of them are listed, and the person may choose to take the rest |
 * | something the row does not say (no date, no amount, an implausible date) | the row is left out of the metrics that need it, counted and said (`LeftOut`) |
 */
export type ImportProblem = FileProblem | RowProblem;

export type FileProblem =
  | { readonly code: 'workbook' | 'not_text' | 'empty_file' | 'header_only' | 'file_changed' }
  | { readonly code: 'broken_encoding'; readonly encoding: string }
  | { readonly code: 'duplicate_header'; readonly column: string; readonly positions: readonly number[] }
  | { readonly code: 'too_many_columns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'unclosed_quote' | 'stray_quote'; readonly line: number }
  | { readonly code: 'cell_too_large'; readonly line: number }
  | { readonly code: 'missing_column'; readonly field: string; readonly columns: readonly string[] }
  | {
      readonly code: 'no_such_column';
      readonly field: string;
      readonly column: string;
      readonly columns: readonly string[];
    }
  | { readonly code: 'ambiguous_dates' | 'ambiguous_decimals'; readonly cell: Cell }
  | {
      readonly code: 'mixed_dates' | 'mixed_decimals';
      /** Day first, or a decimal comma. */
      readonly one: Cell;
      /** Month first, or a decimal point. */
      readonly other: Cell;
    }
  | { readonly code: 'mixed_currencies'; readonly currencies: readonly string[]; readonly own: string }
  | {
      readonly code: 'unknown_stages';
      readonly column: string;
      readonly stages: readonly { readonly name: string; readonly rows: number; readonly line: number }[];
    }
  | { readonly code: 'conflicting_rows'; readonly key: string; readonly lines: readonly [number, number] }
  | { readonly code: 'metric_wanted' }
  | { readonly code: 'level_needs_changes'; readonly metric: string };

export type RowProblem =
  | {
      readonly code: 'ragged_row';
      readonly line: number;
      readonly cells: number;
      readonly expected: number;
    }
  | { readonly code: CellProblem; readonly cell: Cell }
  | { readonly code: 'too_long'; readonly cell: Cell; readonly limit: number }
  | { readonly code: 'unknown_metric' | 'derived_metric'; readonly cell: Cell };

type CellProblem = NumberProblem | 'unreadable_date';

export type NumberProblem =
  | 'unreadable_number'
  | 'too_large'
  | 'too_precise'
  | 'bare_percent'
  | 'percent_unwanted';

/** The problems that `--skip-bad-rows` leaves out instead of stopping. */
export const ROW_PROBLEMS: ReadonlySet<ImportProblem['code']> = new Set([
  'ragged_row',
  'unreadable_date',
  'unreadable_number',
  'too_large',
  'too_precise',
  'bare_percent',
  'percent_unwanted',
  'too_long',
  'unknown_metric',
  'derived_metric',
] satisfies RowProblem['code'][]);

/** Thrown where a file cannot be taken: everything that has to be put right, as far as it is known. */
export class ImportRefused extends Error {
  readonly problems: readonly ImportProblem[];
  /** How many there are; `problems` holds the first of them. */
  readonly total: number;

  constructor(problems: readonly ImportProblem[], total = problems.length) {
    super(`The file was not taken: ${problems.map(({ code }) => code).join(', ')}`);
    this.name = 'ImportRefused';
    this.problems = problems;
    this.total = total;
  }
}
