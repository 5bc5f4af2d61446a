import type { ImportNote, StageReading } from '../domain/import-facts.ts';
import { type ImportProblem, ImportRefused } from '../domain/import-problem.ts';
import { writtenCurrency } from './csv/cell-number.ts';
import { bareName, type Columns } from './csv/columns.ts';
import type { CsvTable } from './csv/csv-table.ts';
import { currencyEvidence } from './csv/currencies.ts';
import { dateOrderEvidence, decimalMarkEvidence } from './csv/formats.ts';
import type { DealField } from './deal-columns.ts';
import type { DealFormats } from './deal-rows.ts';
import { readStages, type StageCount } from './deal-stages.ts';
import type { DealsOptions } from './deals-file.ts';

export type DealSurvey = {
  readonly rows: number;
  readonly formats: DealFormats;
  readonly stages: readonly StageReading[];
  readonly notes: readonly ImportNote[];
};

/**
 * Looks through the whole file for what one row cannot tell: the date order, the decimal mark, the currency, and
 * what the stages mean.
 * @throws ImportRefused with everything that only a person can settle.
 */
export async function surveyDeals(
  table: CsvTable,
  columns: Columns<DealField>,
  options: DealsOptions,
): Promise<DealSurvey> {
  const evidence = {
    created: dateOrderEvidence(),
    closed: dateOrderEvidence(),
    amount: decimalMarkEvidence(),
  };
  const currencies = currencyEvidence();
  const stages = new Map<string, StageCount>();
  const readsCurrency = !IN_OWN_CURRENCY.has(bareName(columns.nameOf('amount') ?? ''));
  let rows = 0;

  for await (const { line, cells } of table.rows()) {
    rows += 1;
    if (cells.length !== table.header.length) continue;
    for (const field of ['created', 'closed', 'amount'] as const) {
      const text = columns.cell(cells, field);
      if (text !== '') evidence[field].see({ line, column: columns.nameOf(field)!, text });
    }
    const amount = columns.cell(cells, 'amount');
    const written = writtenCurrency(amount);
    if (written !== null) currencies.see(written);
    const currency = columns.cell(cells, 'currency');
    if (amount !== '' && currency !== '' && readsCurrency) currencies.see(currency);

    const stage = columns.cell(cells, 'stage');
    if (stage === '') continue;
    const count = stages.get(stage) ?? { rows: 0, closed: 0, line };
    count.rows += 1;
    if (columns.cell(cells, 'closed') !== '') count.closed += 1;
    stages.set(stage, count);
  }

  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  const read = readStages(
    stages,
    options.stages,
    columns.nameOf('stage')!,
    columns.nameOf('closed') !== null,
  );
  if (read.unknown) problems.push(read.unknown);
  const accepts = currencies.settle(options.currency, problems, notes);
  const formats: DealFormats = {
    created: evidence.created.settle(options.dates, problems),
    closed: evidence.closed.settle(options.dates, problems),
    amount: evidence.amount.settle(options.decimal, problems),
    accepts,
    acceptsRow: readsCurrency ? accepts : () => true,
    outcomes: new Map(read.stages.map(({ stage, outcome }) => [stage, outcome])),
  };
  if (problems.length > 0) throw new ImportRefused(problems);
  return { rows, formats, stages: read.stages, notes };
}

/** HubSpot's column for sums in one currency: the deal's own currency says nothing about it. */
const IN_OWN_CURRENCY: ReadonlySet<string> = new Set([
  bareName('Amount in company currency'),
  bareName('Belopp i företagets valuta'),
]);
