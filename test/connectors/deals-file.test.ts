import { describe, expect, test } from 'vitest';
import type { DealsOptions } from '../../src/connectors/deals-file.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { csv, dealsIn, observationsIn, problemsIn } from '../support/imports.ts';

const HEADER = 'Deal ID;Deal Stage;Create Date;Close Date;Amount;Deal owner;Company';
const deals = (...rows: readonly string[]) => csv(HEADER, ...rows);
const WON = '1;Closed Won;2026-01-10;2026-03-01;1 200,50;Åsa;Acme';

/** What a file says, by metric. */
async function said(content: string, options: Partial<DealsOptions> = {}) {
  const byMetric: Record<string, Observation[]> = {};
  for (const observation of await observationsIn(await dealsIn(content, options))) {
    byMetric[observation.metric] = [...(byMetric[observation.metric] ?? []), observation];
  }
  return byMetric;
}

async function leftOut(content: string, options: Partial<DealsOptions> = {}) {
  return (await dealsIn(content, options)).leftOut();
}

describe('a deal says what it knows', () => {
  test('won: an opportunity when created, a win with its revenue and days when closed, in and out of the pipeline', async () => {
    const won = { owner: 'Åsa', customer_type: 'new' };
    const owner = { owner: 'Åsa' };
    const amount = { form: 'amount', key: '1' };
    expect(await observationsIn(await dealsIn(deals(WON)))).toEqual([
      { metric: 'opportunities', date: '2026-01-10', value: 1, dimensions: owner, ...amount },
      { metric: 'deals_won', date: '2026-03-01', value: 1, dimensions: won, ...amount },
      { metric: 'revenue', date: '2026-03-01', value: 1200.5, dimensions: won, ...amount },
      { metric: 'sales_cycle_days', date: '2026-03-01', value: 50, dimensions: won, ...amount },
      {
        metric: 'new_customers',
        date: '2026-03-01',
        value: 1,
        dimensions: won,
        ...amount,
        key: '["acme","1"]',
      },
      {
        metric: 'pipeline',
        date: '2026-01-10',
        value: 1200.5,
        dimensions: owner,
        form: 'change',
        key: '1#in',
      },
      {
        metric: 'pipeline',
        date: '2026-03-01',
        value: -1200.5,
        dimensions: owner,
        form: 'change',
        key: '1#out',
      },
    ]);
  });

  test('lost: an opportunity, a loss, in and out of the pipeline, and no revenue', async () => {
    const facts = await said(deals('1;Closed Lost;2026-01-10;2026-03-01;500;Åsa;Acme'));
    expect(Object.keys(facts)).toEqual(['opportunities', 'deals_lost', 'pipeline']);
    expect(facts.pipeline?.map(({ value }) => value)).toEqual([500, -500]);
  });

  test('open: still in the pipeline, and the close date that somebody hopes for is not read', async () => {
    const facts = await said(deals('1;Qualified to buy;2026-01-10;next spring?;500;Åsa;Acme'));
    expect(Object.keys(facts)).toEqual(['opportunities', 'pipeline']);
    expect(facts.pipeline).toMatchObject([{ date: '2026-01-10', value: 500, key: '1#in' }]);
  });

  test('a customer is new once, on the day of the first win, whatever the order of the rows and the spelling', async () => {
    const facts = await said(
      deals(
        '3;Closed Won;2026-01-01;2026-06-01;10;Åsa; ACME ',
        '2;Closed Won;2026-01-01;2026-03-01;10;Åsa;Acme',
        '1;Closed Won;2026-01-01;2026-03-01;10;Åsa;acme',
        '4;Closed Won;2026-01-01;2026-06-01;10;Åsa;Beta',
      ),
    );
    expect(facts.new_customers?.map(({ key, date }) => [key, date])).toEqual([
      ['["acme","1"]', '2026-03-01'],
      ['["beta","4"]', '2026-06-01'],
    ]);
    expect(facts.deals_won?.map(({ key, dimensions }) => [key, dimensions.customer_type])).toEqual([
      ['3', 'existing'],
      ['2', 'existing'],
      ['1', 'new'],
      ['4', 'new'],
    ]);
  });

  test('further dimensions come from the columns that somebody names', async () => {
    const file = csv('id,status,created,campaign,Kundtyp', '1,Open,2026-01-01,Mässan,Befintlig');
    const dimensions = new Map([
      ['campaign', 'Campaign'],
      ['customer_type', 'Kundtyp'],
    ] as const);
    const facts = await said(file, { dimensions });
    expect(facts.opportunities?.[0]?.dimensions).toEqual({ campaign: 'Mässan', customer_type: 'existing' });
  });
});

describe('what a deal does not say is left out of the metrics that need it, and said', () => {
  test.each([
    ['an open deal without an amount', '1;New;2026-01-10;;;Åsa;Acme', 'no_amount', 'Amount', ['pipeline']],
    ['an open deal without a date', '1;New;;;;Åsa;Acme', 'no_date', 'Create Date', ['opportunities']],
    [
      'a lost deal with the amount 0',
      '1;Lost;2026-01-10;2026-02-01;0;;',
      'zero_amount',
      'Amount',
      ['pipeline'],
    ],
    [
      'a won deal without an amount',
      '1;Won;2026-01-10;2026-02-01;;Åsa;Acme',
      'no_amount',
      'Amount',
      ['revenue', 'pipeline'],
    ],
    [
      'a won deal without a close date',
      '1;Won;2026-01-10;;100;Åsa;Acme',
      'no_date',
      'Close Date',
      ['deals_won', 'revenue', 'sales_cycle_days', 'new_customers', 'pipeline'],
    ],
    [
      'a won deal without a customer',
      '1;Won;2026-01-10;2026-02-01;9;Åsa;',
      'no_customer',
      'Company',
      ['new_customers'],
    ],
    [
      'a deal closed before it was created',
      '1;Won;2026-02-10;2026-02-01;9;Åsa;Acme',
      'closed_before_created',
      'Close Date',
      ['sales_cycle_days', 'pipeline'],
    ],
    [
      'a date before 1970',
      '1;Lost;1900-01-01;2026-02-01;0;Åsa;Acme',
      'implausible_date',
      'Create Date',
      ['opportunities'],
    ],
    [
      'a date more than ten years ahead',
      '1;Lost;2026-01-01;2062-02-01;0;Åsa;Acme',
      'implausible_date',
      'Close Date',
      ['deals_lost'],
    ],
  ])('%s', async (_, row, reason, column, metrics) => {
    expect(await leftOut(deals(row))).toContainEqual({ reason, column, rows: 1, lines: [2], metrics });
  });

  test('a deal without an id or a stage is left out of everything', async () => {
    const left = await leftOut(deals(WON, ';Won;2026-01-10;;;;', '2;;2026-01-10;;;;'));
    expect(left).toMatchObject([
      { reason: 'no_id', column: 'Deal ID', lines: [3] },
      { reason: 'no_stage', column: 'Deal Stage', lines: [4] },
    ]);
    expect(left.every(({ metrics }) => metrics.length === 7)).toBe(true);
  });

  test('many rows are one entry with a count and the first ten lines', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `${index};New;2026-01-10;;;Åsa;Acme`);
    expect(await leftOut(deals(...rows))).toEqual([
      {
        reason: 'no_amount',
        column: 'Amount',
        rows: 25,
        lines: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        metrics: ['pipeline'],
      },
    ]);
  });

  test('a pipeline that can hold the won deals only is said plainly', async () => {
    const read = await dealsIn(
      deals(WON, '2;New;2026-01-10;;;Åsa;Acme', '3;Lost;2026-01-10;2026-02-01;0;Åsa;'),
    );
    expect(read.facts().notes).toEqual([{ code: 'pipeline_only_won', open: 1, lost: 1 }]);
  });

  test('what a whole column is missing for is said once', async () => {
    const read = await dealsIn(csv('id,stage,close date', '1,Won,2026-03-01'));
    expect(read.metrics).toEqual(['deals_won', 'deals_lost']);
    expect(read.leftOut()).toEqual([]);
    expect(read.facts().notes.map((note) => 'field' in note && note.field)).toEqual([
      'created',
      'amount',
      'customer',
    ]);
  });
});

describe('columns are known by the names that sales systems give them', () => {
  test.each([
    ['HubSpot', 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Associated Company'],
    [
      'HubSpot på svenska',
      'Post-ID,Affärsnamn,Affärsfas,Stängningsdatum,Affärsägare,Belopp,Skapandedatum,Företag',
    ],
    [
      'Pipedrive',
      'Deal - ID,Deal - Title,Deal - Status,Deal - Deal closed on,Deal - Owner,Deal - Value,Deal - Deal created,Deal - Organization',
    ],
    [
      'Salesforce',
      'Opportunity ID,Name,Stage,Close Date,Opportunity Owner,Amount (SEK),Created Date,Account Name',
    ],
    ['Lime', 'Id,Namn,Affärsstatus,Avslutsdatum,Ansvarig,Värde,Skapad,Företag'],
    ['SuperOffice', 'Sale ID,Namn,Status,Försäljningsdatum,Säljare,Belopp,Registrerad,Kund'],
    [
      'the training data',
      'opportunity_id,x,deal_stage,close_date,sales_agent,close_value,engage_date,account',
    ],
  ])('%s', async (_, header) => {
    const facts = await said(csv(header, '1,x,Won,2026-03-01,Åsa,100,2026-01-10,Acme'));
    expect(facts).toMatchObject({
      opportunities: [{ date: '2026-01-10' }],
      revenue: [{ date: '2026-03-01', value: 100, dimensions: { owner: 'Åsa' } }],
      new_customers: [{ key: '["acme","1"]' }],
    });
  });

  test('and by what somebody says where they are not', async () => {
    const file = csv('nr,läge,Amount,pris', '1,Won,7,100');
    const map = new Map([
      ['id', 'Nr'],
      ['stage', 'läge'],
      ['amount', 'pris'],
    ]);
    const read = await dealsIn(file, { map });
    expect(read.facts().columns).toEqual([
      { field: 'id', column: 'nr', by: 'map' },
      { field: 'stage', column: 'läge', by: 'map' },
      { field: 'amount', column: 'pris', by: 'map' },
    ]);
  });

  test('a column that is not there is asked for by name', async () => {
    const columns = ['a', 'b'];
    expect(await problemsIn(dealsIn(csv('a,b', '1,2')))).toEqual([
      { code: 'missing_column', field: 'id', columns },
      { code: 'missing_column', field: 'stage', columns },
    ]);
    expect(await problemsIn(dealsIn(csv('a,b', '1,2'), { map: new Map([['id', 'x']]) }))).toEqual([
      { code: 'no_such_column', field: 'id', column: 'x', columns },
      { code: 'missing_column', field: 'stage', columns },
    ]);
  });
});

describe('a stage means what its name says, and otherwise what somebody says', () => {
  test.each([
    ...(
      ['Won', 'Closed Won', 'closedwon', 'Vunnen', 'Vunnet', 'Affär', 'Closed Won (Sales Pipeline)'] as const
    ).map((name) => [name, 'won']),
    ...['Lost', 'Closed Lost', 'Förlorad', 'Ej affär'].map((name) => [name, 'lost']),
    ...['Engaging', 'Prospecting', 'Offert', 'Qualified To Buy', 'Förhandling', 'Proposal/Price Quote'].map(
      (name) => [name, 'open'],
    ),
  ])('%s is %s', async (stage, outcome) => {
    const read = await dealsIn(deals(`1;${stage};2026-01-10;2026-03-01;100;Åsa;Acme`));
    expect(read.facts().stages).toEqual([{ stage, outcome, because: 'name', rows: 1 }]);
  });

  test('an unknown stage whose deals have no close date is open', async () => {
    const read = await dealsIn(
      deals(WON, '2;Provkörning;2026-01-10;;100;Åsa;', '3;Provkörning;2026-01-10;;9;Åsa;'),
    );
    expect(read.facts().stages).toContainEqual({
      stage: 'Provkörning',
      outcome: 'open',
      because: 'never_closed',
      rows: 2,
    });
  });

  test('an unknown stage with a close date anywhere stops the import, all of them at once', async () => {
    const file = deals(
      WON,
      '2;Hos juristen;2026-01-10;2026-04-01;100;Åsa;',
      '3;Hos juristen;2026-01-10;;9;Åsa;',
      '4;Klappat = klart;2026-01-10;2026-04-01;9;Åsa;',
    );
    expect(await problemsIn(dealsIn(file))).toEqual([
      {
        code: 'unknown_stages',
        column: 'Deal Stage',
        stages: [
          { name: 'Hos juristen', rows: 2, line: 3 },
          { name: 'Klappat = klart', rows: 1, line: 5 },
        ],
      },
    ]);
    const stages = new Map([
      ['hos juristen', 'open'],
      ['Klappat = klart', 'won'],
    ] as const);
    expect((await said(file, { stages })).deals_won?.map(({ key }) => key)).toEqual(['1', '4']);
  });

  test('what somebody says goes before what the name says', async () => {
    const stages = new Map([['Closed Won', 'open']] as const);
    expect((await said(deals(WON), { stages })).deals_won).toBeUndefined();
  });
});

describe('what can be read two ways is settled by the column or by somebody, never by us', () => {
  const amounts = (...texts: readonly string[]) =>
    deals(...texts.map((text, index) => `${index};Won;2026-01-10;2026-03-01;${text};Åsa;Acme`));
  const dates = (...texts: readonly string[]) =>
    deals(...texts.map((text, index) => `${index};New;${text};;;Åsa;`));

  test.each([
    ['a column with 1.234 and 12,5', ['1.234', '12,5'], [1234, 12.5]],
    ['a column with 1,234 and 12.5', ['1,234', '12.5'], [1234, 12.5]],
    ['a column with 1.234.567', ['1.234', '1.234.567'], [1234, 1_234_567]],
  ])('%s', async (_, texts, values) => {
    expect((await said(amounts(...texts))).revenue?.map(({ value }) => value)).toEqual(values);
  });

  test('1,234 alone is asked about', async () => {
    const file = amounts('5', '1,234');
    expect(await problemsIn(dealsIn(file))).toEqual([
      { code: 'ambiguous_decimals', cell: { line: 3, column: 'Amount', text: '1,234' } },
    ]);
    expect((await said(file, { decimal: '.' })).revenue?.[1]?.value).toBe(1234);
    expect((await said(file, { decimal: ',' })).revenue?.[1]?.value).toBe(1.234);
  });

  test('1,5 and 1.5 together are a fault in the file', async () => {
    expect(await problemsIn(dealsIn(amounts('1,5', '1.5')))).toMatchObject([
      { code: 'mixed_decimals', one: { line: 2 }, other: { line: 3 } },
    ]);
  });

  test.each([
    ['a day that cannot be a month', ['3/4/2026', '31/12/2025'], ['2026-04-03', '2025-12-31']],
    ['a month that cannot be a day', ['3/4/2026', '12/31/2025'], ['2026-03-04', '2025-12-31']],
    ['dates that read the same both ways', ['4/4/2026'], ['2026-04-04']],
  ])('%s settles the order', async (_, texts, days) => {
    expect((await said(dates(...texts))).opportunities?.map(({ date }) => date)).toEqual(days);
  });

  test('3/4/2026 alone is asked about', async () => {
    const file = dates('3/4/2026');
    expect(await problemsIn(dealsIn(file))).toMatchObject([
      { code: 'ambiguous_dates', cell: { text: '3/4/2026' } },
    ]);
    expect((await said(file, { dates: 'mdy' })).opportunities?.[0]?.date).toBe('2026-03-04');
  });

  test('both orders in one column are a fault in the file', async () => {
    expect(await problemsIn(dealsIn(dates('31/12/2025', '12/31/2025')))).toMatchObject([
      { code: 'mixed_dates' },
    ]);
  });
});

describe('amounts in other currencies are never added to the workspace’s', () => {
  const header = `${HEADER};Currency`;
  const won = (id: number, amount: string, currency: string) =>
    `${id};Won;2026-01-10;2026-03-01;${amount};Åsa;Acme;${currency}`;

  test('one currency throughout is taken as it stands, and said where it is not the workspace’s', async () => {
    const read = await dealsIn(deals('1;Won;2026-01-10;2026-03-01;$1054;Åsa;Acme'));
    expect(read.facts().notes).toContainEqual({ code: 'foreign_currency', currency: 'USD', own: 'SEK' });
    expect(read.leftOut()).toEqual([]);
    const kronor = await dealsIn(deals('1;Won;2026-01-10;2026-03-01;1 054 kr;Åsa;Acme'));
    expect(kronor.facts().notes).toEqual([]);
  });

  test('of several, only the workspace’s own are counted', async () => {
    const read = await dealsIn(csv(header, won(1, '100', 'SEK'), won(2, '100', 'EUR')));
    expect((await observationsIn(read)).filter(({ metric }) => metric === 'revenue')).toHaveLength(1);
    expect(read.leftOut()).toMatchObject([
      { reason: 'other_currency', lines: [3], metrics: ['revenue', 'pipeline'] },
    ]);
  });

  test('several, none of them the workspace’s, stop the import', async () => {
    const file = csv(header, won(1, '100', 'USD'), won(2, '100', 'EUR'));
    expect(await problemsIn(dealsIn(file))).toEqual([
      { code: 'mixed_currencies', currencies: ['USD', 'EUR'], own: 'SEK' },
    ]);
  });

  test('a column of amounts in the company’s currency adds up whatever the deal’s currency is', async () => {
    const file = csv(
      `${HEADER.replace('Amount', 'Amount in company currency')};Currency`,
      won(1, '100', 'SEK'),
      won(2, '100', 'EUR'),
    );
    expect((await said(file)).revenue).toHaveLength(2);
  });
});

describe('a row that cannot be read stops the import, with all the others that cannot', () => {
  const bad = deals(
    WON,
    '2;Won;2026-01-10;2026-03-01;many;Åsa;Acme',
    '3;Won;2026-01-10;soon;100;Åsa;Acme',
    '4;Won;2026-01-10;2026-03-01;100',
    '5;Won;2026-01-10;2026-03-01;1e999;Åsa;Acme',
    `6;Won;2026-01-10;2026-03-01;100;${'Å'.repeat(201)};Acme`,
    '7;Won;2026-01-10;2026-03-01;80 %;Åsa;Acme',
    '8;Won;2026-01-10;2026-03-01;200;Åsa;Acme',
  );

  test('each with its line, column and text', async () => {
    expect(await problemsIn(dealsIn(bad))).toMatchObject([
      { code: 'unreadable_number', cell: { line: 3, column: 'Amount', text: 'many' } },
      { code: 'unreadable_date', cell: { line: 4, column: 'Close Date', text: 'soon' } },
      { code: 'ragged_row', line: 5, cells: 5, expected: 7 },
      { code: 'too_large', cell: { line: 6, column: 'Amount' } },
      { code: 'too_long', cell: { line: 7, column: 'Deal owner' } },
      { code: 'percent_unwanted', cell: { line: 8 } },
    ]);
  });

  test('or is left out, where somebody asks for the rest', async () => {
    const read = await dealsIn(bad, { skipBadRows: true });
    const won = (await observationsIn(read)).filter(({ metric }) => metric === 'deals_won');
    expect(won.map(({ key }) => key)).toEqual(['1', '8']);
    expect(read.leftOut().map(({ reason, lines }) => [reason, lines])).toEqual([
      ['unreadable_number', [3]],
      ['unreadable_date', [4]],
      ['ragged_row', [5]],
      ['too_large', [6]],
      ['too_long', [7]],
      ['percent_unwanted', [8]],
    ]);
  });

  test('no more than twenty are listed', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index};Won;2026-01-10;2026-03-01;x;Åsa;Acme`);
    const refused = dealsIn(deals(...rows));
    await expect(refused).rejects.toMatchObject({ total: 30 });
    expect(await problemsIn(refused)).toHaveLength(20);
  });
});

describe('a deal that is in the file twice', () => {
  test('and says the same is counted once', async () => {
    const read = await dealsIn(deals(WON, WON, WON));
    expect(await observationsIn(read)).toHaveLength(7);
    expect(read.leftOut()).toEqual([
      { reason: 'same_row', column: 'Deal ID', rows: 2, lines: [3, 4], metrics: [] },
    ]);
  });

  test('and says two things stops the import, even where bad rows are left out', async () => {
    const file = deals(WON, WON.replace('1 200,50', '900'));
    const problem = { code: 'conflicting_rows', key: '1', lines: [2, 3] };
    expect(await problemsIn(dealsIn(file))).toEqual([problem]);
    expect(await problemsIn(dealsIn(file, { skipBadRows: true }))).toEqual([problem]);
  });
});

test('names are taken as they are written: nothing in a cell is a command or a key of ours', async () => {
  const names = [
    '__proto__',
    "'; drop table deal",
    '<!channel>',
    '{{7*7}}',
    '=HYPERLINK("x")',
    '👩‍👩‍👧',
    '\u202eabc',
  ];
  const rows = names.map(
    (name, index) => `${index};New;2026-01-10;;;"${name.replaceAll('"', '""')}";${name[0]}`,
  );
  const facts = await said(deals(...rows));
  expect(facts.opportunities?.map(({ dimensions }) => dimensions.owner)).toEqual(names);
});
