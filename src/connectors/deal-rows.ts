import type { CivilDate } from '../domain/civil-date.ts';
import type { Deal, DealOutcome, Lack } from '../domain/deal.ts';
import type { RowProblem } from '../domain/import-problem.ts';
import { type DateOrder, type PlausibleDates, plausibleDates, readDate } from './csv/cell-date.ts';
import { type DecimalMark, readNumber } from './csv/cell-number.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvRow } from './csv/csv-table.ts';
import type { AcceptsCurrency } from './csv/currencies.ts';
import { dimensionReader, refuseLong } from './csv/dimension-cells.ts';
import type { CsvOptions } from './csv/options.ts';
import { remembered } from './csv/remembered.ts';
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

/** Reads a file's rows as deals, or says why a row is none. */
export function dealReader(
  expected: number,
  columns: Columns<DealField>,
  formats: DealFormats,
  { today, timeZone }: Pick<CsvOptions, 'today' | 'timeZone'>,
): (row: CsvRow) => DealReading {
  const file: DealFile = {
    columns,
    formats,
    dates: {
      created: remembered((text) => readDate(text, formats.created, timeZone)),
      closed: remembered((text) => readDate(text, formats.closed, timeZone)),
    },
    plausible: plausibleDates(today),
  };
  const dimensionsOf = dimensionReader(columns);
  return (row) => {
    const { line, cells } = row;
    if (cells.length !== expected) {
      return { kind: 'bad', problems: [{ code: 'ragged_row', line, cells: cells.length, expected }] };
    }
    const id = columns.cell(cells, 'id');
    if (id === '') return { kind: 'left_out', reason: 'no_id', field: 'id' };
    const outcome = formats.outcomes.get(columns.cell(cells, 'stage'));
    if (!outcome) return { kind: 'left_out', reason: 'no_stage', field: 'stage' };

    const problems: RowProblem[] = [];
    const unknown: Unknown = { customer: 'no_customer' };
    refuseLong(columns.at(row, 'id'), problems);
    refuseLong(columns.at(row, 'customer'), problems);
    const deal: Deal = {
      id,
      outcome,
      created: readMoment(file, row, 'created', unknown, problems),
      // On an open deal this is a hope, and whatever is written there harms no figure.
      closed: outcome === 'open' ? null : readMoment(file, row, 'closed', unknown, problems),
      amount: readAmount(file, row, unknown, problems),
      customer: columns.cell(cells, 'customer') || null,
      dimensions: dimensionsOf(row, problems),
    };
    return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'deal', deal, unknown };
  };
}

type DealFile = {
  readonly columns: Columns<DealField>;
  readonly formats: DealFormats;
  readonly dates: Readonly<Record<'created' | 'closed', (text: string) => CivilDate | undefined>>;
  readonly plausible: PlausibleDates;
};

function readMoment(
  { columns, dates, plausible }: DealFile,
  row: CsvRow,
  field: 'created' | 'closed',
  unknown: Unknown,
  problems: RowProblem[],
): CivilDate | null {
  const text = columns.cell(row.cells, field);
  unknown[field] = text === '' ? 'no_date' : 'implausible_date';
  if (text === '') return null;
  const date = dates[field](text);
  if (date === undefined) problems.push({ code: 'unreadable_date', cell: columns.at(row, field) });
  return date !== undefined && date >= plausible.from && date <= plausible.to ? date : null;
}

function readAmount(
  { columns, formats }: DealFile,
  row: CsvRow,
  unknown: Unknown,
  problems: RowProblem[],
): number | null {
  const text = columns.cell(row.cells, 'amount');
  unknown.amount = text === '' ? 'no_amount' : 'other_currency';
  if (text === '') return null;
  const read = readNumber(text, formats.amount);
  if (typeof read === 'string') problems.push({ code: read, cell: columns.at(row, 'amount') });
  else if (read.percent) problems.push({ code: 'percent_unwanted', cell: columns.at(row, 'amount') });
  else if (
    formats.accepts(read.currency) &&
    formats.acceptsRow(columns.cell(row.cells, 'currency') || null)
  ) {
    return read.value;
  }
  return null;
}
