import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import-command.ts';
import { runProgram } from '../../src/cli/run-cli.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { csv, STOCKHOLM, worldWith } from '../support/imports.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'takt-import-'));
});
afterAll(() => rm(directory, { recursive: true }));

const HEADER = 'id,status,created,closed,amount,owner,company';
const WON = '1,Won,2026-01-10,2026-03-01,1200,Åsa,Acme';

async function file(...lines: readonly string[]): Promise<string> {
  const path = join(directory, 'export.csv');
  await writeFile(path, csv(...lines));
  return path;
}

function collector() {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

/** Runs `kpi import …` as the terminal would. */
async function kpiImport(args: readonly string[], { locale = 'en' as Locale, ledger = memoryLedger() } = {}) {
  const [out, err] = [collector(), collector()];
  const command = importCommand({
    withWorld: (run) => run(worldWith(ledger), STOCKHOLM, BUILT_IN),
    locale,
    out: out.stream,
    err: err.stream,
  });
  const program = new Command('kpi').addCommand(command);
  const streams = { out: out.stream, err: err.stream };
  const status = await runProgram(program, ['import', ...args], locale, streams);
  return { status, out: out.text(), err: err.text(), ledger };
}

describe('an import says how the file was read, what became of it and what was left out', () => {
  test('in English', async () => {
    const path = await file(HEADER, WON, '2,Demo,2026-02-01,,,Johan,', '3,Budgetrunda,2026-02-01,,50,Johan,');
    expect(await kpiImport([path, '--as', 'deals'])).toMatchObject({
      status: 0,
      err: '',
      out: [
        'export.csv: 3 rows, UTF-8, commas. Source: crm.',
        'Columns: id = id, stage = status, created = created, closed = closed, amount = amount, customer = company, owner = owner.',
        'Stages: Won → won (1), Demo → open (1), Budgetrunda → open (1, none of which has a close date).',
        '10 observations were read: 10 new.',
        '  New opportunities: 3 new',
        '  Deals won: 1 new',
        '  Revenue won: 1 new',
        '  Sales cycle days: 1 new',
        '  New customers: 1 new',
        '  Pipeline: 3 new',
        'Left out:',
        '  1 row without an amount (amount; line 3). Not in Pipeline.',
        '',
      ].join('\n'),
    });
  });

  test('in Swedish', async () => {
    const path = await file(HEADER, WON, WON, '2,Lost,2026-02-01,2026-03-01,0,Johan,', '3,Demo,,,,Johan,');
    const { out } = await kpiImport([path, '--as', 'deals', '--locale', 'sv', '--dry']);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'export.csv: 4 rader, UTF-8, kommatecken. Källa: crm.',
        'Provkörning, inget sparas: 9 observationer lästes; en inläsning skulle ge 9 nya.',
        '  1 rad som ordagrant upprepar en tidigare (id; rad 3). Räknas en gång.',
        '  1 rad med beloppet 0 (amount; rad 4). Räknas inte i Pipeline.',
        'Pipelinen över tid rymmer bara de vunna affärerna: 1 öppen affär och 1 förlorad affär saknar belopp. Den är för låg så länge de var öppna.',
      ]),
    );
  });

  test('the second time that nothing has changed, and later what was corrected', async () => {
    const ledger = memoryLedger();
    await kpiImport([await file(HEADER, WON), '--as', 'deals'], { ledger });
    const again = await kpiImport([await file(HEADER, WON), '--as', 'deals'], { ledger });
    expect(again.out).toContain('Everything in the file was known already: nothing has changed.');
    const later = await kpiImport([await file(HEADER, WON.replace('1200', '900')), '--as', 'deals'], {
      ledger,
    });
    expect(later.out).toContain('7 observations were read: 3 corrected and 4 unchanged.');
  });

  test('with --dry it keeps nothing', async () => {
    const { ledger, out } = await kpiImport([await file(HEADER, WON), '--as', 'deals', '--dry']);
    expect(out).toContain(
      'Dry run, nothing is kept: 7 observations were read; an import would make them 7 new.',
    );
    expect(ledger.current()).toEqual([]);
  });
});

describe('with --json it answers with one object', () => {
  test('of what was taken', async () => {
    const { out } = await kpiImport([
      await file(HEADER, WON),
      '--as',
      'deals',
      '--json',
      '--source',
      'hubspot',
    ]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      as: 'deals',
      file: 'export.csv',
      source: 'hubspot',
      dry: false,
      rows: 1,
      encoding: 'utf-8',
      delimiter: ',',
      columns: expect.arrayContaining([{ field: 'amount', column: 'amount', by: 'name' }]),
      stages: [{ stage: 'Won', outcome: 'won', because: 'name', rows: 1 }],
      recorded: { added: 7, corrected: 0, withdrawn: 0, unchanged: 0 },
      leftOut: [],
      notes: [],
    });
  });

  test('of what is wrong', async () => {
    const path = await file(HEADER, WON.replace('1200', 'x'));
    const { status, out, err } = await kpiImport([path, '--as', 'deals', '--json']);
    expect(status).toBe(1);
    expect(err).toContain('Line 2, amount');
    expect(JSON.parse(out)).toEqual({
      ok: false,
      as: 'deals',
      file: 'export.csv',
      total: 1,
      problems: [
        {
          code: 'unreadable_number',
          cell: { line: 2, column: 'amount', text: 'x' },
          message: 'Line 2, amount: “x” is not a number that can be read.',
        },
      ],
    });
  });
});

describe('a file that is not taken ends in status 1, with what was kept and what to do, on standard error', () => {
  test.each<[string, readonly string[], readonly string[], RegExp, RegExp]>([
    [
      'a quotation mark that is never closed',
      [HEADER, WON, '2,"Won,2026-01-10,,,,'],
      [],
      /export\.csv was not imported, and nothing has changed\. Line 3: a quotation mark is opened there/,
      /export\.csv lästes inte in\. Inget har ändrats\. Rad 3 har ett citattecken som aldrig stängs\./,
    ],
    [
      'unknown stages, with the options to add',
      [HEADER, WON.replace('Won', 'Hos juristen')],
      [],
      /status: .*Hos juristen \(1\).*--stage "Hos juristen=open\|won\|lost"/,
      /status: .*Hos juristen \(1\).*--stage "Hos juristen=open\|won\|lost"/,
    ],
    [
      'an ambiguous number',
      [HEADER, WON.replace('1200', '"1,200"')],
      [],
      /Line 2, amount: “1,200” may be in the thousands.*--decimal/,
      /Rad 2, amount: ”1,200” kan vara tusental.*--decimal/,
    ],
    [
      'a row that cannot be read, which can be skipped',
      [HEADER, '1,Won,2026-01-10,soon,5,,'],
      [],
      /“soon” is not a date[\s\S]*--skip-bad-rows/,
      /”soon” går inte att läsa som ett datum[\s\S]*--skip-bad-rows/,
    ],
    [
      'a column that is not there',
      ['a,b', '1,2'],
      ['--map', 'stage=b'],
      /No column for id was recognised.*--map id=COLUMN.*a, b/,
      /Ingen kolumn för id kändes igen.*--map id=KOLUMN.*a, b/,
    ],
  ])('%s', async (_, lines, options, english, swedish) => {
    const path = await file(...lines);
    for (const [locale, sentence] of [['en', english] as const, ['sv', swedish] as const]) {
      const { status, out, err, ledger } = await kpiImport([
        path,
        '--as',
        'deals',
        ...options,
        '--locale',
        locale,
      ]);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(sentence);
      expect(ledger.current()).toEqual([]);
    }
  });

  test('a bare percentage is shown both ways of writing it', async () => {
    const path = await file('metric,date,value', 'gross_margin,2026-03-01,80');
    expect((await kpiImport([path, '--as', 'observations'])).err).toContain('write 80% or 0.8');
    const { err } = await kpiImport([path, '--as', 'observations', '--locale', 'sv']);
    expect(err).toMatch(/skriv 80\s% eller 0,8/);
  });

  test('a file that is not there', async () => {
    const { status, err } = await kpiImport([join(directory, 'none.csv'), '--as', 'deals']);
    expect({ status, err }).toEqual({
      status: 1,
      err: 'none.csv was not imported, and nothing has changed. There is no file by that name.\n',
    });
    expect((await kpiImport([directory, '--as', 'deals'])).err).toContain('cannot be read (EISDIR)');
  });

  test('control characters in a file never reach the terminal', async () => {
    const path = await file(HEADER, WON.replace('1200', '\u001b[31mred\u202e'));
    const { err } = await kpiImport([path, '--as', 'deals']);
    expect(err).toContain('“·[31mred·”');
  });
});

describe('a command that is not understood ends in status 2', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no kind', [], /--as/],
    ['a kind that does not exist', ['--as', 'leads'], /leads/],
    ['an option that does not exist', ['--as', 'deals', '--fast'], /--fast/],
    ['a pair without a column', ['--as', 'deals', '--map', 'id'], /--map id: write it as field=column/],
    ['a field that does not exist', ['--as', 'deals', '--map', 'price=x'], /no such field.*amount/],
    [
      'a dimension that does not exist',
      ['--as', 'deals', '--dim', 'team=x'],
      /no such dimension.*department/,
    ],
    ['a stage that is neither', ['--as', 'deals', '--stage', 'Demo=maybe'], /open, won or lost/],
    ['stages of what has none', ['--as', 'events', '--metric', 'meetings', '--stage', 'A=won'], /--as deals/],
    ['a metric for deals', ['--as', 'deals', '--metric', 'meetings'], /--as events\|observations/],
    ['happenings of nothing', ['--as', 'events'], /--metric KEY/],
    ['a metric that does not exist', ['--as', 'events', '--metric', 'tjing'], /no such metric/],
    ['a metric that is computed', ['--as', 'events', '--metric', 'win rate'], /computed from other metrics/],
    ['complete, but not quite', ['--as', 'deals', '--complete', '--skip-bad-rows'], /do not go together/],
  ])('%s', async (_, options, sentence) => {
    const { status, out, err } = await kpiImport([await file(HEADER, WON), ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  test('and its help is no mistake', async () => {
    const { status, out } = await kpiImport(['--help'], { locale: 'sv' });
    expect(status).toBe(0);
    expect(out).toContain('--skip-bad-rows');
    expect(out).toContain('Läs in siffror från en CSV-fil');
  });
});

test('several pairs may follow one option, or each its own', async () => {
  const path = await file('nr,läge,när', '1,Won,2026-03-01');
  for (const options of [
    ['--map', 'id=nr', 'stage=läge', 'closed=när'],
    ['--map', 'id=nr', '--map', 'stage=läge', '--map', 'closed=när'],
  ]) {
    const { ledger } = await kpiImport([path, '--as', 'deals', ...options]);
    expect(ledger.current('deals_won')).toHaveLength(1);
  }
});

test('a metric may be called by any of its names', async () => {
  const { ledger } = await kpiImport([
    await file('datum', '2026-03-01'),
    '--as',
    'events',
    '--metric',
    'Bokade möten',
  ]);
  expect(ledger.current('meetings')).toHaveLength(1);
});
