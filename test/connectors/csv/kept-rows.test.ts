import { describe, expect, test } from 'vitest';
import type { CsvRow } from '../../../src/connectors/csv/csv-table.ts';
import { keptRows } from '../../../src/connectors/csv/kept-rows.ts';

async function all(rows: AsyncIterable<CsvRow>): Promise<CsvRow[]> {
  const read: CsvRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

/** Counts how often the rows are parsed. */
function parsing(rows: readonly CsvRow[]) {
  let parsed = 0;
  let readAgain = 0;
  const kept = keptRows(
    async function* () {
      parsed += 1;
      yield* rows;
    },
    (characters) => {
      readAgain += characters;
    },
  );
  return { kept, parsed: () => parsed, readAgain: () => readAgain };
}

const ROWS: CsvRow[] = [
  { line: 2, cells: ['1', 'Åsa', ''] },
  { line: 4, cells: ['', '', ''] },
  { line: 5, cells: ['over\ntwo lines, "quoted"', ' 👩‍👩‍👧 '] },
  { line: 9, cells: ['alone'] },
];

describe('rows that are kept', () => {
  test('are the same each time, ragged, empty or of several lines, and parsed once', async () => {
    const { kept, parsed, readAgain } = parsing(ROWS);
    for (let reading = 0; reading < 3; reading += 1) expect(await all(kept())).toEqual(ROWS);
    expect(parsed()).toBe(1);
    expect(readAgain()).toBeGreaterThan(0);
  });

  test('are parsed again when the first reading was broken off', async () => {
    const { kept, parsed } = parsing(ROWS);
    for await (const row of kept()) if (row.line === 4) break;
    expect(await all(kept())).toEqual(ROWS);
    expect(parsed()).toBe(2);
  });

  test('are parsed again where they are more than should be held', async () => {
    const long = Array.from({ length: 30 }, (_, index) => ({
      line: index + 2,
      cells: ['x'.repeat(1_000_000)],
    }));
    const { kept, parsed, readAgain } = parsing(long);
    for (let reading = 0; reading < 2; reading += 1) expect((await all(kept())).length).toBe(30);
    expect(parsed()).toBe(2);
    expect(readAgain()).toBe(0);
  });

  test('let others have their turn', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ line: index + 2, cells: [`${index}`] }));
    const { kept } = parsing(many);
    await all(kept());
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    });
    await all(kept());
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });
});
