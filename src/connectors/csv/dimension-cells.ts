import type { Dimension, Dimensions } from '../../domain/dimension.ts';
import type { Cell, RowProblem } from '../../domain/import-problem.ts';
import type { Columns } from './columns.ts';
import type { CsvRow } from './csv-table.ts';

/** Names and keys longer than this are something else that slipped into the column. */
const LONGEST = 200;

/** The words that formulas look for (`customer_type = new`), as people write them. */
const WORDS: Partial<Record<Dimension, ReadonlyMap<string, string>>> = {
  customer_type: new Map([
    ...['new', 'new business', 'newbusiness', 'new customer', 'ny', 'ny kund', 'nykund'].map(
      (word): [string, string] => [word, 'new'],
    ),
    ...[
      'existing',
      'existing business',
      'existingbusiness',
      'existing customer',
      'befintlig',
      'befintlig kund',
    ].map((word): [string, string] => [word, 'existing']),
  ]),
  origin: new Map([
    ['marketing', 'marketing'],
    ['marknad', 'marketing'],
    ['marknadsföring', 'marketing'],
    ['sales', 'sales'],
    ['sälj', 'sales'],
    ['försäljning', 'sales'],
  ]),
};

/** More combinations than a company has; where a file has more, the rest are made anew. */
const MOST_KNOWN = 10_000;

/**
 * Reads the dimensions that a row names; an empty cell is an unknown dimension. Rows that name the same share them:
 * thousands of rows have the few owners and campaigns of a company.
 */
export function dimensionReader(
  columns: Columns<never>,
): (row: CsvRow, problems: RowProblem[]) => Dimensions {
  const known = new Map<string, Dimensions>();
  return (row, problems) => {
    const name = columns.dimensions.map((dimension) => columns.cell(row.cells, dimension)).join('\0');
    const earlier = known.get(name);
    if (earlier) return earlier;
    const before = problems.length;
    const read = readDimensions(row, columns, problems);
    if (problems.length === before && known.size < MOST_KNOWN) known.set(name, read);
    return read;
  };
}

function readDimensions(row: CsvRow, columns: Columns<never>, problems: RowProblem[]): Dimensions {
  const read: Partial<Record<Dimension, string>> = {};
  for (const dimension of columns.dimensions) {
    const text = columns.cell(row.cells, dimension);
    if (text === '') continue;
    refuseLong(columns.at(row, dimension), problems);
    read[dimension] = WORDS[dimension]?.get(text.toLowerCase()) ?? text;
  }
  return read;
}

export function refuseLong(cell: Cell, problems: RowProblem[]): void {
  if (cell.text.length > LONGEST) problems.push({ code: 'too_long', cell, limit: LONGEST });
}
