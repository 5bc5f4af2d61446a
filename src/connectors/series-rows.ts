import type { CivilDate } from '../domain/civil-date.ts';
import { DIMENSIONS, type Dimension, type Dimensions } from '../domain/dimension.ts';
import type { RowProblem } from '../domain/import-problem.ts';
import type { DerivedMetric, Metric } from '../domain/metric.ts';
import type { Observation, ObservationForm } from '../domain/observation.ts';
import { type DateOrder, isPlausible, readDate } from './csv/cell-date.ts';
import { type DecimalMark, readNumber } from './csv/cell-number.ts';
import type { Columns } from './csv/columns.ts';
import { fingerprintOf } from './csv/csv-export.ts';
import type { CsvRow, CsvTable } from './csv/csv-table.ts';
import type { AcceptsCurrency } from './csv/currencies.ts';
import { readDimensions, refuseLong } from './csv/dimension-cells.ts';
import type { CsvOptions } from './csv/options.ts';
import type { SeriesField } from './series-columns.ts';

/** A metric that observations can be made of: the derived ones are computed from these. */
export type FedMetric = Exclude<Metric, DerivedMetric>;

export type SeriesOptions = CsvOptions & {
  readonly as: 'events' | 'observations';
  /** What every row is about; `null` where a column says it. */
  readonly metric: FedMetric | null;
  /** By key, name or alias, in any language. */
  readonly findMetric: (name: string) => Metric | undefined;
  /** Levels come as what they rose or fell by, not as they stood. */
  readonly changes: boolean;
};

export type SeriesFormats = {
  readonly date: DateOrder;
  readonly value: DecimalMark;
  readonly accepts: AcceptsCurrency;
};

export type SeriesReading =
  | {
      readonly kind: 'observation';
      readonly observation: Observation;
      /** Why its value is not known, where it is not: what was known under the key before is withdrawn. */
      readonly unknown: 'no_value' | 'other_currency' | null;
      /** Two rows with one key are one thing told twice. */
      readonly unique: boolean;
    }
  | {
      readonly kind: 'left_out';
      readonly reason: 'no_date' | 'implausible_date' | 'no_metric' | 'no_key';
      readonly field: SeriesField;
      readonly metrics: readonly string[];
    }
  | { readonly kind: 'bad'; readonly problems: readonly RowProblem[]; readonly metrics: readonly string[] };

export type SeriesRow = { readonly row: CsvRow; readonly reading: SeriesReading };

/** Every row of the file as an observation, or why it is none. */
export async function* readSeriesRows(
  table: CsvTable,
  columns: Columns<SeriesField>,
  formats: SeriesFormats,
  options: SeriesOptions,
): AsyncGenerator<SeriesRow> {
  const read = seriesReader(table.header.length, columns, formats, options);
  for await (const row of table.rows()) yield { row, reading: read(row) };
}

function seriesReader(
  expected: number,
  columns: Columns<SeriesField>,
  formats: SeriesFormats,
  { metric: given, findMetric, changes, today, timeZone }: SeriesOptions,
): (row: CsvRow) => SeriesReading {
  const metrics = new Map<string, Metric | undefined>();
  const occurrences = new Map<string, number>();

  const metricCalled = (name: string) => {
    if (!metrics.has(name)) metrics.set(name, findMetric(name));
    return metrics.get(name);
  };

  return ({ line, cells }) => {
    const all = given ? [given.key] : [];
    if (cells.length !== expected) {
      return bad([{ code: 'ragged_row', line, cells: cells.length, expected }], all);
    }
    const text = (field: SeriesField | Dimension) => columns.cell(cells, field);
    const cellOf = (field: SeriesField | Dimension) => ({
      line,
      column: columns.nameOf(field) ?? '',
      text: text(field),
    });
    if (!given && text('metric') === '') return leftOut('no_metric', 'metric', []);
    const metric = given ?? metricCalled(text('metric'));
    if (!metric) return bad([{ code: 'unknown_metric', cell: cellOf('metric') }], []);
    if (metric.kind === 'derived')
      return bad([{ code: 'derived_metric', cell: cellOf('metric') }], [metric.key]);

    if (text('date') === '') return leftOut('no_date', 'date', [metric.key]);
    const date = readDate(text('date'), formats.date, timeZone);
    const problems: RowProblem[] = [];
    if (date === undefined) problems.push({ code: 'unreadable_date', cell: cellOf('date') });
    else if (!isPlausible(date, today)) return leftOut('implausible_date', 'date', [metric.key]);
    if (columns.nameOf('key') !== null && text('key') === '') return leftOut('no_key', 'key', [metric.key]);

    const dimensions = readDimensions(columns, cellOf, problems);
    refuseLong(cellOf('key'), problems);
    const value = columns.nameOf('value') === null ? 1 : readValue(metric);
    if (date === undefined || problems.length > 0) return bad(problems, [metric.key]);

    const form: ObservationForm = metric.kind === 'flow' ? 'amount' : changes ? 'change' : 'snapshot';
    const ownKey = text('key');
    const unique = ownKey !== '' || form === 'snapshot';
    const key = ownKey || madeKey(metric.key, date, dimensions, unique);
    return {
      kind: 'observation',
      observation: {
        metric: metric.key,
        date,
        value: typeof value === 'number' ? value : null,
        form,
        dimensions,
        key,
      },
      unknown: typeof value === 'number' ? null : value,
      unique,
    };

    function readValue({ unit }: FedMetric): number | 'no_value' | 'other_currency' {
      if (text('value') === '') return 'no_value';
      const read = readNumber(text('value'), formats.value);
      if (typeof read === 'string') problems.push({ code: read, cell: cellOf('value') });
      else if (read.percent && unit !== 'percent')
        problems.push({ code: 'percent_unwanted', cell: cellOf('value') });
      else if (unit === 'percent' && !read.percent && Math.abs(read.value) > 1) {
        problems.push({ code: 'bare_percent', cell: cellOf('value') });
      } else if (read.currency !== null && unit !== 'money') {
        problems.push({ code: 'unreadable_number', cell: cellOf('value') });
      } else if (
        unit !== 'money' ||
        (formats.accepts(read.currency) && formats.accepts(text('currency') || null))
      ) {
        return read.value;
      }
      return 'other_currency';
    }
  };

  /**
   * The date, the dimensions and which of their like it is: the same file makes the same keys, and a value that is
   * put right in a later file has the key it had.
   */
  function madeKey(metric: string, date: CivilDate, dimensions: Dimensions, unique: boolean): string {
    const said = DIMENSIONS.flatMap((name) =>
      dimensions[name] === undefined ? [] : `${name}=${dimensions[name]}`,
    );
    const words = said.join('; ');
    const key = [date, words.length > 200 ? fingerprintOf(words) : words].join(' ').trim();
    if (unique) return key;
    const id = `${metric} ${key}`;
    const number = (occurrences.get(id) ?? 0) + 1;
    occurrences.set(id, number);
    return number === 1 ? key : `${key} #${number}`;
  }
}

function bad(problems: readonly RowProblem[], metrics: readonly string[]): SeriesReading {
  return { kind: 'bad', problems, metrics };
}

type LeftOutReading = Extract<SeriesReading, { kind: 'left_out' }>;

function leftOut(
  reason: LeftOutReading['reason'],
  field: SeriesField,
  metrics: readonly string[],
): SeriesReading {
  return { kind: 'left_out', reason, field, metrics };
}
