import type { NumberProblem, RowProblem } from '../domain/import-problem.ts';
import type { DerivedMetric, Metric, Unit } from '../domain/metric.ts';
import type { Observation, ObservationForm } from '../domain/observation.ts';
import { type DateOrder, plausibleDates, readDate } from './csv/cell-date.ts';
import { type DecimalMark, type ReadNumber, readNumber } from './csv/cell-number.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvRow } from './csv/csv-table.ts';
import type { AcceptsCurrency } from './csv/currencies.ts';
import { dimensionReader, refuseLong } from './csv/dimension-cells.ts';
import type { CsvOptions } from './csv/options.ts';
import { remembered } from './csv/remembered.ts';
import type { SeriesField } from './series-columns.ts';
import { keyMaker } from './series-keys.ts';

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

/** Reads a file's rows as observations, or says why a row is none. Made anew for each reading of the file. */
export function seriesReader(
  expected: number,
  columns: Columns<SeriesField>,
  formats: SeriesFormats,
  { metric: given, findMetric, changes, today, timeZone }: SeriesOptions,
): (row: CsvRow) => SeriesReading {
  const metrics = new Map<string, Metric | undefined>();
  const makeKey = keyMaker();
  const dimensionsOf = dimensionReader(columns);
  const plausible = plausibleDates(today);
  const dateOf = remembered((text) => readDate(text, formats.date, timeZone));
  const hasKeys = columns.nameOf('key') !== null;
  const hasValues = columns.nameOf('value') !== null;

  return (row) => {
    const { line, cells } = row;
    if (cells.length !== expected) {
      return bad([{ code: 'ragged_row', line, cells: cells.length, expected }], given ? [given.key] : []);
    }
    const name = columns.cell(cells, 'metric');
    if (!given && name === '') return leftOut('no_metric', 'metric', []);
    if (!given && !metrics.has(name)) metrics.set(name, findMetric(name));
    const metric = given ?? metrics.get(name);
    if (!metric) return bad([{ code: 'unknown_metric', cell: columns.at(row, 'metric') }], []);
    if (metric.kind === 'derived') {
      return bad([{ code: 'derived_metric', cell: columns.at(row, 'metric') }], [metric.key]);
    }

    const moment = columns.cell(cells, 'date');
    const ownKey = columns.cell(cells, 'key');
    if (moment === '') return leftOut('no_date', 'date', [metric.key]);
    const date = dateOf(moment);
    if (date !== undefined && (date < plausible.from || date > plausible.to)) {
      return leftOut('implausible_date', 'date', [metric.key]);
    }
    if (hasKeys && ownKey === '') return leftOut('no_key', 'key', [metric.key]);

    const problems: RowProblem[] = [];
    if (date === undefined) problems.push({ code: 'unreadable_date', cell: columns.at(row, 'date') });
    refuseLong(columns.at(row, 'key'), problems);
    const dimensions = dimensionsOf(row, problems);
    const value = hasValues ? readValue(row, metric.unit, columns, formats, problems) : 1;
    if (date === undefined || problems.length > 0) return bad(problems, [metric.key]);

    const form: ObservationForm = metric.kind === 'flow' ? 'amount' : changes ? 'change' : 'snapshot';
    const unique = hasKeys || form === 'snapshot';
    const key = hasKeys ? ownKey : makeKey(metric.key, date, dimensions, !unique);
    const known = typeof value === 'number';
    const observation = { metric: metric.key, date, value: known ? value : null, form, dimensions, key };
    return { kind: 'observation', observation, unknown: known ? null : value, unique };
  };
}

function readValue(
  row: CsvRow,
  unit: Unit,
  columns: Columns<SeriesField>,
  formats: SeriesFormats,
  problems: RowProblem[],
): number | 'no_value' | 'other_currency' {
  const text = columns.cell(row.cells, 'value');
  if (text === '') return 'no_value';
  const read = readNumber(text, formats.value);
  const problem = typeof read === 'string' ? read : misfit(read, unit);
  if (problem) problems.push({ code: problem, cell: columns.at(row, 'value') });
  if (typeof read === 'string' || problem) return 'no_value';
  if (unit !== 'money') return read.value;
  const currency = columns.cell(row.cells, 'currency') || null;
  return formats.accepts(read.currency) && formats.accepts(currency) ? read.value : 'other_currency';
}

/** A number that is not of the metric's unit. A bare 80 may be 80 % or 8,000 %: shares are written so that it shows. */
function misfit({ value, percent, currency }: ReadNumber, unit: Unit): NumberProblem | null {
  if (percent) return unit === 'percent' ? null : 'percent_unwanted';
  if (unit === 'percent' && Math.abs(value) > 1) return 'bare_percent';
  return currency !== null && unit !== 'money' ? 'unreadable_number' : null;
}

function bad(problems: readonly RowProblem[], metrics: readonly string[]): SeriesReading {
  return { kind: 'bad', problems, metrics };
}

function leftOut(
  reason: Extract<SeriesReading, { kind: 'left_out' }>['reason'],
  field: SeriesField,
  metrics: readonly string[],
): SeriesReading {
  return { kind: 'left_out', reason, field, metrics };
}
