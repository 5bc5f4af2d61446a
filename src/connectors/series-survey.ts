import type { ImportNote } from '../domain/import-facts.ts';
import { type ImportProblem, ImportRefused } from '../domain/import-problem.ts';
import { writtenCurrency } from './csv/cell-number.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvTable } from './csv/csv-table.ts';
import { currencyEvidence } from './csv/currencies.ts';
import { dateOrderEvidence, decimalMarkEvidence } from './csv/formats.ts';
import type { SeriesField } from './series-columns.ts';
import type { SeriesFormats, SeriesOptions } from './series-rows.ts';

/** Looks through the file for what one row cannot tell: the date order, the decimal mark and the currency. */
export async function surveySeries(
  table: CsvTable,
  columns: Columns<SeriesField>,
  options: SeriesOptions,
): Promise<{ rows: number; formats: SeriesFormats; notes: ImportNote[] }> {
  const dates = dateOrderEvidence();
  const marks = decimalMarkEvidence();
  const currencies = currencyEvidence();
  let rows = 0;
  for await (const { line, cells } of table.rows()) {
    rows += 1;
    if (cells.length !== table.header.length) continue;
    const date = columns.cell(cells, 'date');
    const value = columns.cell(cells, 'value');
    if (date !== '') dates.see({ line, column: columns.nameOf('date')!, text: date });
    if (value !== '') marks.see({ line, column: columns.nameOf('value')!, text: value });
    const written = writtenCurrency(value);
    if (written !== null) currencies.see(written);
    const currency = columns.cell(cells, 'currency');
    if (value !== '' && currency !== '') currencies.see(currency);
  }
  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  const formats: SeriesFormats = {
    date: dates.settle(options.dates, problems),
    value: marks.settle(options.decimal, problems),
    accepts: currencies.settle(options.currency, problems, notes),
  };
  if (problems.length > 0) throw new ImportRefused(problems);
  return { rows, formats, notes };
}
