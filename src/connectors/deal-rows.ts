import type { CivilDate } from '../domain/civil-date.ts';
import type { Deal, DealOutcome, Lack } from '../domain/deal.ts';
import type { Dimension } from '../domain/dimension.ts';
import type { RowProblem } from '../domain/import-problem.ts';
import { type DateOrder, isPlausible, readDate } from './csv/cell-date.ts';
import { type DecimalMark, readNumber } from './csv/cell-number.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvRow, CsvTable } from './csv/csv-table.ts';
import type { AcceptsCurrency } from './csv/currencies.ts';
import { readDimensions, refuseLong } from './csv/dimension-cells.ts';
import type { CsvOptions } from './csv/options.ts';
import type { DealField } from './deal-columns.ts';

/** How a file's cells are to be read, once the whole file has been looked at. */
export type DealFormats = {
  readonly created: DateOrder;
  readonly closed: DateOrder;
  readonly amount: DecimalMark;
  /** For the currency beside the amount, and for the one in the row's currency column. */
  readonly accepts: AcceptsCurrency;
  readonly acceptsRow: AcceptsCurrency;
  readonly outcomes: ReadonlyMap<string, DealOutcome>;
};

export type DealReading =
  | { readonly kind: 'deal'; readonly deal: Deal; readonly unknown: Unknown }
  /** What every metric needs is not there. */
  | { readonly kind: 'left_out'; readonly reason: 'no_id' | 'no_stage'; readonly field: 'id' | 'stage' }
  | { readonly kind: 'bad'; readonly problems: readonly RowProblem[] };

/** Why a field is not known. */
type Unknown = Partial<
  Record<Lack['field'], 'no_date' | 'implausible_date' | 'no_amount' | 'other_currency' | 'no_customer'>
>;

export type DealRow = { readonly row: CsvRow; readonly reading: DealReading };

/** Every row of the file as a deal, or why it is none. */
export async function* readDealRows(
  table: CsvTable,
  columns: Columns<DealField>,
  formats: DealFormats,
  options: Pick<CsvOptions, 'today' | 'timeZone'>,
): AsyncGenerator<DealRow> {
  for await (const row of table.rows()) {
    yield { row, reading: readDealRow(row, table.header.length, columns, formats, options) };
  }
}

function readDealRow(
  { line, cells }: CsvRow,
  expected: number,
  columns: Columns<DealField>,
  formats: DealFormats,
  { today, timeZone }: Pick<CsvOptions, 'today' | 'timeZone'>,
): DealReading {
  if (cells.length !== expected) {
    return { kind: 'bad', problems: [{ code: 'ragged_row', line, cells: cells.length, expected }] };
  }
  const text = (field: DealField | Dimension) => columns.cell(cells, field);
  const id = text('id');
  if (id === '') return { kind: 'left_out', reason: 'no_id', field: 'id' };
  const outcome = formats.outcomes.get(text('stage'));
  if (!outcome) return { kind: 'left_out', reason: 'no_stage', field: 'stage' };

  const problems: RowProblem[] = [];
  const unknown: Unknown = {};
  const cellOf = (field: DealField | Dimension) => ({
    line,
    column: columns.nameOf(field) ?? '',
    text: text(field),
  });

  const date = (field: 'created' | 'closed'): CivilDate | null => {
    unknown[field] = 'no_date';
    if (text(field) === '') return null;
    const read = readDate(text(field), formats[field], timeZone);
    if (read === undefined) problems.push({ code: 'unreadable_date', cell: cellOf(field) });
    else if (isPlausible(read, today)) return read;
    unknown[field] = 'implausible_date';
    return null;
  };
  const amount = (): number | null => {
    unknown.amount = 'no_amount';
    if (text('amount') === '') return null;
    const read = readNumber(text('amount'), formats.amount);
    if (typeof read === 'string') problems.push({ code: read, cell: cellOf('amount') });
    else if (read.percent) problems.push({ code: 'percent_unwanted', cell: cellOf('amount') });
    else if (formats.accepts(read.currency) && formats.acceptsRow(text('currency') || null))
      return read.value;
    unknown.amount = 'other_currency';
    return null;
  };
  unknown.customer = 'no_customer';
  refuseLong(cellOf('id'), problems);
  refuseLong(cellOf('customer'), problems);

  const deal: Deal = {
    id,
    outcome,
    created: date('created'),
    // On an open deal this is a hope, and whatever is written there harms no figure.
    closed: outcome === 'open' ? null : date('closed'),
    amount: amount(),
    customer: text('customer') || null,
    dimensions: readDimensions(columns, cellOf, problems),
  };
  return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'deal', deal, unknown };
}
