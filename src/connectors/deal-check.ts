import { DEAL_METRICS, type Deal, type DealOutcome, type Lack, observationsOfDeal } from '../domain/deal.ts';
import { customerIdentity, type FirstWins, firstOf, type Win } from '../domain/first-wins.ts';
import type { Columns } from './csv/columns.ts';
import type { CsvRow } from './csv/csv-table.ts';
import { type FirstRows, firstRows } from './csv/first-rows.ts';
import { ownText } from './csv/own-text.ts';
import type { ReadingLog } from './csv/reading-log.ts';
import type { DealField } from './deal-columns.ts';
import type { DealReading } from './deal-rows.ts';

/** What is remembered of a file's deals between its readings. */
export type CheckedDeals = {
  /** By deal id. A row left out as unreadable is not here: what was known of its deal stands. */
  readonly deals: Pick<FirstRows, 'has'>;
  /** Deals that have several rows, all saying the same. */
  readonly repeated: ReadonlySet<string>;
  /** Each customer's first win in the file. */
  readonly wins: FirstWins;
  /** Deals that pipeline over time holds, and those it misses for want of an amount. */
  readonly pipeline: Readonly<Record<DealOutcome, { taken: number; left: number }>>;
};

/** Reads all deals without taking any: what is wrong with them and what they leave out goes to the log. */
export async function checkDeals(
  rows: AsyncIterable<CsvRow>,
  count: number,
  read: (row: CsvRow) => DealReading,
  columns: Columns<DealField>,
  log: ReadingLog,
): Promise<CheckedDeals> {
  const deals = firstRows(count);
  const repeated = new Set<string>();
  const wins = new Map<string, Win>();
  const pipeline = { open: tally(), won: tally(), lost: tally() };

  for await (const row of rows) {
    const { line } = row;
    const reading = read(row);
    if (reading.kind === 'bad') {
      for (const problem of reading.problems) log.problem(problem, line, DEAL_METRICS);
    } else if (reading.kind === 'left_out') {
      log.leaveOut(reading.reason, columns.nameOf(reading.field)!, line, DEAL_METRICS);
    } else {
      const { deal } = reading;
      const before = deals.see(deal.id, row);
      if (before) {
        repeated.add(deal.id);
        if (before.same) log.leaveOut('same_row', columns.nameOf('id')!, line, []);
        else log.problem({ code: 'conflicting_rows', key: deal.id, lines: [before.line, line] }, line, []);
        continue;
      }
      const { observations, lacks } = observationsOfDeal(deal, NO_WINS);
      for (const lack of groupLacks(lacks)) {
        const column = columns.nameOf(lack.field);
        // Said once for the whole file, not for every row of it.
        if (column !== null) log.leaveOut(reasonOf(lack, reading), column, line, lack.metrics);
      }
      rememberWin(deal, wins);
      if (observations.some(({ metric }) => metric === 'pipeline')) pipeline[deal.outcome].taken += 1;
      else if (lacks.some(({ metric, field }) => metric === 'pipeline' && field === 'amount')) {
        pipeline[deal.outcome].left += 1;
      }
    }
  }
  return { deals, repeated, wins, pipeline };
}

const NO_WINS: FirstWins = new Map();

function tally() {
  return { taken: 0, left: 0 };
}

function rememberWin(deal: Deal, wins: Map<string, Win>): void {
  if (deal.outcome !== 'won' || deal.closed === null || deal.customer === null) return;
  const customer = ownText(customerIdentity(deal.customer));
  const win = { customer, deal: ownText(deal.id), date: deal.closed };
  wins.set(customer, firstOf(win, wins.get(customer)));
}

/** One entry for the metrics that lack the same thing for the same reason. */
function groupLacks(lacks: readonly Lack[]) {
  const groups: { field: Lack['field']; why: Lack['why']; metrics: string[] }[] = [];
  for (const { field, why, metric } of lacks) {
    const group = groups.find((other) => other.field === field && other.why === why);
    if (group) group.metrics.push(metric);
    else groups.push({ field, why, metrics: [metric] });
  }
  return groups;
}

function reasonOf(
  { field, why }: Pick<Lack, 'field' | 'why'>,
  { unknown }: Extract<DealReading, { kind: 'deal' }>,
): string {
  if (why === 'zero') return 'zero_amount';
  if (why === 'reversed') return 'closed_before_created';
  return unknown[field] ?? 'no_value';
}
