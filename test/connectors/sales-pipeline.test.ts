import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fileSource } from '../../src/connectors/csv/byte-source.ts';
import { readDeals } from '../../src/connectors/deals-file.ts';
import { STOCKHOLM, take } from '../support/imports.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

const FILE = fileURLToPath(
  new URL('../../../shared/data/crm-sales-opportunities/sales_pipeline.csv', import.meta.url),
);

describe.skipIf(!existsSync(FILE))('a real CRM export (skipped where ../shared is absent)', async () => {
  const ledger = memoryLedger();
  const read = () =>
    readDeals(fileSource(FILE), {
      map: new Map(),
      dimensions: new Map(),
      stages: new Map(),
      skipBadRows: false,
      today: '2026-11-18',
      timeZone: STOCKHOLM.timeZone,
      currency: 'USD',
    });

  test('comes to the figures that an independent script found, to the last unit', async () => {
    await take(ledger, read());
    const figures = (from: string, to: string) => {
      const [won, lost] = [ledger.sum('deals_won', from, to), ledger.sum('deals_lost', from, to)];
      const winRate = `${((100 * won) / (won + lost)).toFixed(2)} %`;
      const days = (ledger.sum('sales_cycle_days', from, to) / won).toFixed(2);
      return [ledger.sum('revenue', from, to), won, lost, winRate, days];
    };
    expect(figures('2017-04-01', '2017-06-30')).toEqual([3_086_111, 1254, 778, '61.71 %', '51.01']);
    expect(figures('2017-07-01', '2017-09-30')).toEqual([2_982_255, 1257, 790, '61.41 %', '48.82']);
    expect(figures('2017-12-01', '2017-12-31')).toEqual([1_131_573, 511, 140, '78.49 %', '67.26']);
    expect(ledger.current('opportunities')).toHaveLength(8300);
    expect(ledger.current('new_customers')).toHaveLength(85);
  });

  test('says what was left out, row for row', async () => {
    const taken = await read();
    expect(
      taken.leftOut().map(({ reason, column, rows, metrics }) => [reason, column, rows, metrics]),
    ).toEqual([
      ['no_amount', 'close_value', 2089, ['pipeline']],
      ['zero_amount', 'close_value', 2473, ['pipeline']],
      ['no_date', 'engage_date', 500, ['opportunities']],
    ]);
    expect(taken.facts()).toMatchObject({
      rows: 8800,
      notes: [{ code: 'pipeline_only_won', open: 2089, lost: 2473 }],
    });
  });

  test('changes nothing the second time', async () => {
    const { recorded } = await take(ledger, read());
    expect(recorded).toMatchObject({ added: 0, corrected: 0, withdrawn: 0, unchanged: 32_048 });
  });
});
