import type { Cell, ImportProblem } from '../../domain/import-problem.ts';
import { type DateEvidence, type DateOrder, dateEvidence } from './cell-date.ts';
import { type DecimalEvidence, type DecimalMark, decimalEvidence } from './cell-number.ts';
import { remembered } from './remembered.ts';

/**
 * What a column's cells say together about how they are to be read. A date or a number that can be read two ways is
 * settled by its neighbours in the column or by the person, never by us.
 */
export type FormatEvidence<Format extends string> = {
  see(cell: Cell): void;
  /** The format said, or else shown by the cells; what is wrong with it goes to `problems`. */
  settle(said: Format | undefined, problems: ImportProblem[]): Format;
};

export function dateOrderEvidence(): FormatEvidence<DateOrder> {
  return evidence<DateOrder, DateEvidence>(dateEvidence, ['dmy', 'mdy'], 'ymd', {
    ambiguous: 'ambiguous_dates',
    mixed: 'mixed_dates',
  });
}

export function decimalMarkEvidence(): FormatEvidence<DecimalMark> {
  return evidence<DecimalMark, DecimalEvidence>(decimalEvidence, [',', '.'], '.', {
    ambiguous: 'ambiguous_decimals',
    mixed: 'mixed_decimals',
  });
}

function evidence<Format extends string, Evidence extends string>(
  judge: (text: string) => Evidence,
  [one, other]: readonly [Format, Format],
  otherwise: Format,
  codes: {
    readonly ambiguous: 'ambiguous_dates' | 'ambiguous_decimals';
    readonly mixed: 'mixed_dates' | 'mixed_decimals';
  },
): FormatEvidence<Format> {
  const first = new Map<string, Cell>();
  const judged = remembered(judge);
  return {
    see(cell) {
      const found = judged(cell.text);
      if (found !== 'none' && !first.has(found)) first.set(found, cell);
    },
    settle(said, problems) {
      if (said !== undefined) return said;
      const [sawOne, sawOther] = [first.get(one), first.get(other)];
      const ambiguous = first.get('ambiguous');
      if (sawOne && sawOther) problems.push({ code: codes.mixed, one: sawOne, other: sawOther });
      else if (ambiguous && !sawOne && !sawOther) problems.push({ code: codes.ambiguous, cell: ambiguous });
      return sawOne ? one : sawOther ? other : otherwise;
    },
  };
}
