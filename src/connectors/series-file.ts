import { ImportRefused } from '../domain/import-problem.ts';
import type { Observation } from '../domain/observation.ts';
import type { ByteSource } from './csv/byte-source.ts';
import { chooseColumns } from './csv/columns.ts';
import type { CsvExport } from './csv/csv-export.ts';
import { type CsvRow, openCsv } from './csv/csv-table.ts';
import { readingLog } from './csv/reading-log.ts';
import { checkSeries, idOf } from './series-check.ts';
import {
  EVENT_COLUMNS,
  OBSERVATION_COLUMNS,
  SERIES_DIMENSION_COLUMNS,
  type SeriesField,
} from './series-columns.ts';
import { type SeriesOptions, type SeriesReading, seriesReader } from './series-rows.ts';
import { surveySeries } from './series-survey.ts';

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
  const reader = () => seriesReader(table.header.length, columns, formats, options);
  const checked = await checkSeries(table.rows(), rows, reader(), columns, log);
  log.refuse();

  return {
    metrics: [...checked.metrics],
    observations: async () => take(table.rows(), reader(), checked.repeated),
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
  rows: AsyncIterable<CsvRow>,
  read: (row: CsvRow) => SeriesReading,
  repeated: ReadonlySet<string>,
): AsyncGenerator<Observation> {
  const taken = new Set<string>();
  for await (const row of rows) {
    const reading = read(row);
    if (reading.kind !== 'observation') continue;
    const id = idOf(reading.observation);
    if (taken.has(id)) continue;
    if (repeated.has(id)) taken.add(id);
    yield reading.observation;
  }
}
