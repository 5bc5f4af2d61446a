import {
  DEAL_METRICS,
  type DealMetric,
  type DealOutcome,
  type Lack,
  observationsOfDeal,
} from '../domain/deal.ts';
import type { ImportNote } from '../domain/import-facts.ts';
import type { Observation } from '../domain/observation.ts';
import type { ByteSource } from './csv/byte-source.ts';
import { type Columns, chooseColumns } from './csv/columns.ts';
import type { CsvExport } from './csv/csv-export.ts';
import { type CsvRow, openCsv } from './csv/csv-table.ts';
import type { CsvOptions } from './csv/options.ts';
import { readingLog } from './csv/reading-log.ts';
import { type CheckedDeals, checkDeals } from './deal-check.ts';
import { DEAL_COLUMNS, DEAL_DIMENSION_COLUMNS, type DealField } from './deal-columns.ts';
import { type DealHistory, reconcileDeals } from './deal-history.ts';
import { type DealReading, dealReader } from './deal-rows.ts';
import { surveyDeals } from './deal-survey.ts';

export type DealsOptions = CsvOptions & {
  /** What somebody says about stages that do not say it themselves. */
  readonly stages: ReadonlyMap<string, DealOutcome>;
};

/**
 * A file with a row a deal → opportunities, won and lost deals, revenue, sales cycle, new customers and pipeline.
 * It is read three times, and its deals are never held: once for what the columns mean, once to find everything that is wrong
 * before anything is taken, and once to be taken.
 * @throws ImportRefused
 */
export async function readDeals(source: ByteSource, options: DealsOptions): Promise<CsvExport> {
  const table = await openCsv(source);
  const columns = chooseColumns<DealField>(
    table.header,
    DEAL_COLUMNS,
    DEAL_DIMENSION_COLUMNS,
    ['id', 'stage'],
    options,
  );
  const { rows, stages, formats, notes } = await surveyDeals(table, columns, options);
  const metrics = DEAL_METRICS.filter((metric) =>
    NEEDS[metric].every((field) => columns.nameOf(field) !== null),
  );

  const log = readingLog(options.skipBadRows);
  const read = dealReader(table.header.length, columns, formats, options);
  const checked = await checkDeals(table.rows(), rows, read, columns, log);
  log.refuse();
  const said: ImportNote[] = [...notes, ...absentColumns(columns), ...pipelineNote(checked)];

  let history: DealHistory | undefined;

  return {
    metrics,
    async observations(recall) {
      history = await reconcileDeals(checked, metrics, recall);
      if (history.firstWinsGone > 0) said.push({ code: 'first_win_gone', customers: history.firstWinsGone });
      return take(table.rows(), read, checked.repeated, history);
    },
    instead: (unnamed) => history?.instead(unnamed),
    leftOut: log.leftOut,
    facts: () => ({
      rows,
      encoding: table.encoding,
      delimiter: table.delimiter,
      columns: columns.choices,
      stages,
      notes: said,
    }),
  };
}

async function* take(
  rows: AsyncIterable<CsvRow>,
  read: (row: CsvRow) => DealReading,
  repeated: ReadonlySet<string>,
  { changes, firstWins }: DealHistory,
): AsyncGenerator<Observation> {
  for (const change of changes) yield change;
  const taken = new Set<string>();
  for await (const row of rows) {
    const reading = read(row);
    if (reading.kind !== 'deal' || taken.has(reading.deal.id)) continue;
    if (repeated.has(reading.deal.id)) taken.add(reading.deal.id);
    for (const observation of observationsOfDeal(reading.deal, firstWins).observations) yield observation;
  }
}

/** What a metric cannot be fed without. */
const NEEDS: Readonly<Record<DealMetric, readonly Lack['field'][]>> = {
  opportunities: ['created'],
  deals_won: ['closed'],
  deals_lost: ['closed'],
  revenue: ['closed', 'amount'],
  sales_cycle_days: ['created', 'closed'],
  new_customers: ['closed', 'customer'],
  pipeline: ['created', 'closed', 'amount'],
};

function absentColumns(columns: Columns<DealField>): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const field of ['created', 'closed', 'amount', 'customer'] as const) {
    if (columns.nameOf(field) !== null) continue;
    const metrics = DEAL_METRICS.filter((metric) => NEEDS[metric].includes(field));
    notes.push({ code: 'absent_column', field, metrics });
  }
  return notes;
}

/** Said plainly, because a pipeline without the open deals is not what people take it for. */
function pipelineNote({ pipeline: { won, open, lost } }: CheckedDeals): ImportNote[] {
  const onlyWon = won.taken > 0 && open.taken === 0 && lost.taken === 0 && open.left + lost.left > 0;
  return onlyWon ? [{ code: 'pipeline_only_won', open: open.left, lost: lost.left }] : [];
}
