import type { ImportNote } from '../domain/import-facts.ts';
import { type ImportProblem, ImportRefused } from '../domain/import-problem.ts';
import type { Observation } from '../domain/observation.ts';
import type { ByteSource } from './csv/byte-source.ts';
import { writtenCurrency } from './csv/cell-number.ts';
import { type Columns, chooseColumns } from './csv/columns.ts';
import { type CsvExport, fingerprint } from './csv/csv-export.ts';
import { type CsvTable, openCsv } from './csv/csv-table.ts';
import { currencyEvidence } from './csv/currencies.ts';
import { dateOrderEvidence, decimalMarkEvidence } from './csv/formats.ts';
import { type ReadingLog, readingLog } from './csv/reading-log.ts';
import {
  EVENT_COLUMNS,
  OBSERVATION_COLUMNS,
  SERIES_DIMENSION_COLUMNS,
  type SeriesField,
} from './series-columns.ts';
import { readSeriesRows, type SeriesFormats, type SeriesOptions, type SeriesRow } from './series-rows.ts';

/**
 * A file with a row a happening of one metric (`events`), or a row a figure of any metric (`observations`). Without
 * a key column the rows are told apart by date, dimensions and number.
 * @throws ImportRefused
 */
export async function readSeries(source: ByteSource, options: SeriesOptions): Promise<CsvExport> {
  const { as, metric, changes } = options;
  if (as === 'events' && metric === null) throw new ImportRefused([{ code: 'metric_wanted' }]);
  if (as === 'events' && metric?.kind === 'level' && !changes) {
    throw new ImportRefused([{ code: 'level_needs_changes', metric: metric.key }]);
  }
  const table = await openCsv(source);
  const required: SeriesField[] = as === 'events' ? ['date'] : ['date', 'value'];
  const columns = chooseColumns<SeriesField>(
    table.header,
    metric ? { ...(as === 'events' ? EVENT_COLUMNS : OBSERVATION_COLUMNS), metric: [] } : OBSERVATION_COLUMNS,
    SERIES_DIMENSION_COLUMNS,
    metric ? required : [...required, 'metric'],
    options,
  );
  const { rows, formats, notes } = await surveySeries(table, columns, options);

  const log = readingLog(options.skipBadRows);
  const readings = () => readSeriesRows(table, columns, formats, options);
  const checked = await checkSeries(readings(), columns, log);
  log.refuse();

  return {
    metrics: [...checked.metrics],
    observations: async () => take(readings(), checked.repeated),
    leftOut: log.leftOut,
    facts: () => ({
      rows,
      encoding: table.encoding,
      delimiter: table.delimiter,
      columns: columns.choices,
      stages: [],
      notes,
    }),
  };
}

async function* take(
  rows: AsyncIterable<SeriesRow>,
  repeated: ReadonlySet<string>,
): AsyncGenerator<Observation> {
  const taken = new Set<string>();
  for await (const { reading } of rows) {
    if (reading.kind !== 'observation') continue;
    const id = idOf(reading.observation);
    if (taken.has(id)) continue;
    if (repeated.has(id)) taken.add(id);
    yield reading.observation;
  }
}

/** Looks through the file for what one row cannot tell: the date order, the decimal mark and the currency. */
async function surveySeries(
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

/** Reads all rows without taking any: what is wrong with them and what they leave out goes to the log. */
async function checkSeries(
  rows: AsyncIterable<SeriesRow>,
  columns: Columns<SeriesField>,
  log: ReadingLog,
): Promise<{ metrics: ReadonlySet<string>; repeated: ReadonlySet<string> }> {
  const metrics = new Set<string>();
  const repeated = new Set<string>();
  const seen = new Map<string, { line: number; print: string }>();
  for await (const { row, reading } of rows) {
    const { line } = row;
    if (reading.kind === 'bad') {
      for (const problem of reading.problems) log.problem(problem, line, reading.metrics);
    } else if (reading.kind === 'left_out') {
      log.leaveOut(reading.reason, columns.nameOf(reading.field)!, line, reading.metrics);
    } else {
      const { observation, unknown, unique } = reading;
      metrics.add(observation.metric);
      if (unknown) log.leaveOut(unknown, columns.nameOf('value')!, line, [observation.metric]);
      if (!unique) continue;
      const id = idOf(observation);
      const print = fingerprint(row);
      const before = seen.get(id);
      if (!before) seen.set(id, { line, print });
      else if (before.print === print) log.leaveOut('same_row', columns.nameOf('key') ?? '', line, []);
      else
        log.problem({ code: 'conflicting_rows', key: observation.key, lines: [before.line, line] }, line, []);
      if (before) repeated.add(id);
    }
  }
  return { metrics, repeated };
}

function idOf({ metric, key }: Observation): string {
  return `${metric} ${key}`;
}
