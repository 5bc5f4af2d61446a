import type { Observation } from '../domain/observation.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvRow } from './csv/csv-table.ts';
import { firstRows } from './csv/first-rows.ts';
import type { ReadingLog } from './csv/reading-log.ts';
import type { SeriesField } from './series-columns.ts';
import type { SeriesReading } from './series-rows.ts';

/** Reads all rows without taking any: what is wrong with them and what they leave out goes to the log. */
export async function checkSeries(
  rows: AsyncIterable<CsvRow>,
  count: number,
  read: (row: CsvRow) => SeriesReading,
  columns: Columns<SeriesField>,
  log: ReadingLog,
): Promise<{ metrics: ReadonlySet<string>; repeated: ReadonlySet<string> }> {
  const metrics = new Set<string>();
  const repeated = new Set<string>();
  const first = firstRows(count);
  for await (const row of rows) {
    const { line } = row;
    const reading = read(row);
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
      const before = first.see(id, row);
      if (!before) continue;
      repeated.add(id);
      if (before.same) log.leaveOut('same_row', columns.nameOf('key') ?? '', line, []);
      else
        log.problem({ code: 'conflicting_rows', key: observation.key, lines: [before.line, line] }, line, []);
    }
  }
  return { metrics, repeated };
}

/** What tells one observation from another within a file. */
export function idOf({ metric, key }: Observation): string {
  return `${metric} ${key}`;
}
