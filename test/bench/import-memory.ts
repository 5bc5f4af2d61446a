import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Finding, Setting } from './finding.ts';
import { spreadOf } from './statistics.ts';
import { TODAY } from './support/company.ts';
import { peakMemoryOf } from './support/peak-memory.ts';

/** What an import may take more than a question does. */
const MOST_MB = 150;

/**
 * The most memory that `kpi import` of deals ever has, new ones and the same again, over what `kpi ask` has on the same
 * database: that much any command takes for Node, Takt and PGlite.
 */
export async function importMemory({ ground, noise, quick }: Setting): Promise<Finding[]> {
  const deals = quick ? 20_000 : 100_000;
  const file = path.join(await ground.folder(), 'deals.csv');
  await writeFile(file, dealsCsv(deals));
  const over = { first: [] as number[], again: [] as number[] };
  const asked: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    noise.sample();
    const { dataDir } = await ground.empty('PGlite');
    const importing = () => peakMemoryOf(dataDir, ['import', file, '--as', 'deals']);
    const first = await importing();
    const again = await importing();
    const ask = await peakMemoryOf(dataDir, ['ask', 'pipeline', '--today', TODAY]);
    over.first.push(first - ask);
    over.again.push(again - ask);
    asked.push(ask);
  }
  const named = deals.toLocaleString('en');
  const finding = (what: string, ours: readonly number[]): Finding => ({
    what,
    unit: 'MB',
    ours: spreadOf(ours),
    limit: spreadOf(asked),
    limitIs: '`kpi ask`, in all',
    ratio: null,
    aim: { of: 'ours', most: MOST_MB },
    isHeadline: true,
  });
  return [
    finding(`peak memory of importing ${named} deals, over \`kpi ask\`, PGlite`, over.first),
    finding(`peak memory of importing the same ${named} deals again, over \`kpi ask\`, PGlite`, over.again),
  ];
}

/** Three in ten are won and four are lost: four observations of each deal. */
const STAGES = [...repeated('Closed Won', 3), ...repeated('Closed Lost', 4), ...repeated('Proposal', 3)];

function repeated(stage: string, times: number): string[] {
  return Array.from({ length: times }, () => stage);
}

function dealsCsv(count: number): string {
  const lines = [
    'Deal ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Associated Company,Deal owner,Campaign',
  ];
  for (let deal = 0; deal < count; deal += 1) {
    const created = addDays(TODAY, -30 - ((deal * 7_919) % 1_300));
    const closed = addDays(created, 1 + (deal % 29));
    const amount = `${5_000 + ((deal * 104_729) % 900_000)}.${10 + (deal % 90)}`;
    const customer = `Åkeri ${deal % 3_000} AB`;
    lines.push(
      [
        10_000_000 + deal,
        `${customer} order ${deal}`,
        STAGES[deal % STAGES.length],
        created,
        closed,
        amount,
        customer,
        `Owner ${deal % 12}`,
        `Campaign ${deal % 7}`,
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
