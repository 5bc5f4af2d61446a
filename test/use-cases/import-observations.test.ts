import { describe, expect, test } from 'vitest';
import { csv, dealsIn, metricCalled, problemsIn, seriesIn, take } from '../support/imports.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

const HEADER = 'id,status,created,closed,amount,owner,company';
const deals = (...rows: readonly string[]) => dealsIn(csv(HEADER, ...rows));
const WON_MARCH = '1,Won,2026-01-10,2026-03-01,100,Åsa,Acme';
const WON_MAY = '2,Won,2026-02-10,2026-05-01,200,Johan,Acme';
const OPEN = '3,Open,2026-03-10,,300,Åsa,Beta';
const LOST = '4,Lost,2026-01-10,2026-04-01,400,Johan,Gamma';

const YEAR = ['2026-01-01', '2026-12-31'] as const;

describe('the same file twice', () => {
  test.each([
    ['deals', () => deals(WON_MARCH, WON_MAY, OPEN, LOST)],
    [
      'happenings without keys',
      () =>
        seriesIn(csv('date,owner', '2026-03-01,Åsa', '2026-03-01,Åsa', '2026-03-01,'), {
          as: 'events',
          metric: metricCalled('meetings'),
        }),
    ],
    ['figures', () => seriesIn(csv('metric,date,value', 'followers,2026-03-01,10', 'meetings,2026-03-01,'))],
  ] as const)('changes nothing: %s', async (_, read) => {
    const ledger = memoryLedger();
    const first = await take(ledger, read());
    const before = ledger.current();
    const { recorded } = await take(ledger, read());
    expect(first.recorded.added).toBeGreaterThan(0);
    expect(recorded).toMatchObject({ added: 0, corrected: 0, withdrawn: 0 });
    expect(ledger.current()).toEqual(before);
  });

  test('with its rows in another order too', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, WON_MAY.replace('2026-05-01', '2026-03-01'), OPEN));
    const { recorded } = await take(
      ledger,
      deals(OPEN, WON_MAY.replace('2026-05-01', '2026-03-01'), WON_MARCH),
    );
    expect(recorded).toMatchObject({ added: 0, corrected: 0, withdrawn: 0 });
  });
});

describe('a later export corrects', () => {
  test('an amount and a date, without counting the deal twice', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, WON_MAY));
    const { recorded } = await take(
      ledger,
      deals(WON_MARCH.replace('2026-03-01,100', '2026-04-02,150'), WON_MAY),
    );
    expect(recorded).toMatchObject({ added: 0, withdrawn: 0, corrected: 6 });
    expect(ledger.sum('revenue', ...YEAR)).toBe(350);
    expect(ledger.sum('revenue', '2026-04-01', '2026-04-30')).toBe(150);
    expect(ledger.sum('deals_won', ...YEAR)).toBe(2);
    expect(ledger.sum('pipeline', ...YEAR)).toBe(0);
  });

  test('a deal that was reopened takes its win, revenue and days back, and stands in the pipeline again', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, LOST));
    await take(ledger, deals('1,Open,2026-01-10,2026-12-01,100,Åsa,Acme'));
    for (const metric of ['deals_won', 'revenue', 'sales_cycle_days', 'new_customers']) {
      expect(ledger.current(metric)).toEqual([]);
    }
    expect(ledger.current('deals_lost')).toHaveLength(1);
    expect(ledger.sum('pipeline', ...YEAR)).toBe(100);
  });

  test('a win that turns out to be a loss', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(ledger, deals(WON_MARCH.replace('Won', 'Lost')));
    expect(ledger.current('deals_won')).toEqual([]);
    expect(ledger.current('deals_lost')).toHaveLength(1);
  });

  test('an amount that is no longer known', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(ledger, deals(WON_MARCH.replace(',100,', ',,')));
    expect(ledger.current('revenue')).toEqual([]);
    expect(ledger.current('pipeline')).toEqual([]);
    expect(ledger.current('deals_won')).toHaveLength(1);
  });

  test('but a column that this export does not have takes nothing back', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(ledger, dealsIn(csv('id,status,closed', '1,Won,2026-03-01')));
    expect(ledger.sum('revenue', ...YEAR)).toBe(100);
    expect(ledger.current('new_customers')).toHaveLength(1);
  });

  test('and a row that was skipped as unreadable takes nothing back', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(
      ledger,
      dealsIn(csv(HEADER, WON_MARCH.replace(',100,', ',x,'), WON_MAY), { skipBadRows: true }),
    );
    expect(ledger.sum('revenue', ...YEAR)).toBe(300);
  });

  test('a happening’s value keeps the key that the row had', async () => {
    const ledger = memoryLedger();
    const read = (value: string) =>
      seriesIn(csv('metric,date,value', 'meetings,2026-03-01,3', `meetings,2026-03-01,${value}`));
    await take(ledger, read('4'));
    const { recorded } = await take(ledger, read('5'));
    expect(recorded).toMatchObject({ added: 0, corrected: 1, unchanged: 1 });
    expect(ledger.sum('meetings', ...YEAR)).toBe(8);
  });
});

describe('a new customer is counted once, however many exports tell of it', () => {
  const newCustomers = (ledger: ReturnType<typeof memoryLedger>) =>
    ledger.current('new_customers').map(({ key, date }) => `${key} ${date}`);
  const typeOf = (ledger: ReturnType<typeof memoryLedger>, metric: string, deal: string) =>
    ledger.current(metric).find(({ key }) => key === deal)?.dimensions.customer_type;

  test('a later win in an export of its own is not a new customer', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(ledger, deals(WON_MAY));
    expect(newCustomers(ledger)).toEqual(['["acme","1"] 2026-03-01']);
    expect(typeOf(ledger, 'revenue', '2')).toBe('existing');
  });

  test('an earlier win that comes later is the first, and the other one an existing customer’s', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MAY));
    await take(ledger, deals(WON_MARCH));
    expect(newCustomers(ledger)).toEqual(['["acme","1"] 2026-03-01']);
    for (const metric of ['deals_won', 'revenue', 'sales_cycle_days']) {
      expect([typeOf(ledger, metric, '1'), typeOf(ledger, metric, '2')]).toEqual(['new', 'existing']);
    }
  });

  test('either order of the exports comes to the same', async () => {
    const [one, other] = [memoryLedger(), memoryLedger()];
    await take(one, deals(WON_MAY));
    await take(one, deals(WON_MARCH, OPEN));
    await take(other, deals(WON_MARCH, OPEN));
    await take(other, deals(WON_MAY));
    const sorted = (ledger: typeof one) =>
      ledger
        .current()
        .map((row) => JSON.stringify(row))
        .sort();
    expect(sorted(one)).toEqual(sorted(other));
  });

  test('a first win that is reopened makes the next win in the export the first', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, WON_MAY));
    await take(ledger, deals('1,Open,2026-01-10,,100,Åsa,Acme', WON_MAY));
    expect(newCustomers(ledger)).toEqual(['["acme","2"] 2026-05-01']);
    expect(typeOf(ledger, 'deals_won', '2')).toBe('new');
  });

  test('a first win that is reopened alone is said: the later ones are not in the file', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, WON_MAY));
    const { read } = await take(ledger, deals('1,Open,2026-01-10,,100,Åsa,Acme'));
    expect(newCustomers(ledger)).toEqual([]);
    expect(read.facts().notes).toContainEqual({ code: 'first_win_gone', customers: 1 });
    await take(ledger, deals(WON_MAY));
    expect(newCustomers(ledger)).toEqual(['["acme","2"] 2026-05-01']);
  });

  test('a first win that belonged to another customer moves to that one', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH));
    await take(ledger, deals(WON_MARCH.replace('Acme', 'Beta')));
    expect(newCustomers(ledger)).toEqual(['["beta","1"] 2026-03-01']);
  });

  test('new customers that were counted by other means are left alone', async () => {
    const ledger = memoryLedger();
    await take(ledger, seriesIn(csv('metric,date,value', 'new_customers,2026-01-31,4')));
    await take(ledger, deals(WON_MARCH));
    expect(ledger.sum('new_customers', ...YEAR)).toBe(5);
  });
});

describe('a complete export', () => {
  test('takes back what it no longer names', async () => {
    const ledger = memoryLedger();
    await take(ledger, deals(WON_MARCH, WON_MAY, LOST));
    const { recorded } = await take(ledger, deals(WON_MAY), { complete: true });
    expect(recorded.withdrawn).toBe(11);
    expect(ledger.sum('revenue', ...YEAR)).toBe(200);
    expect(ledger.current('new_customers').map(({ key }) => key)).toEqual(['["acme","2"]']);
  });

  test('of one metric takes nothing back of another', async () => {
    const ledger = memoryLedger();
    await take(ledger, seriesIn(csv('metric,date,value', 'meetings,2026-03-01,3', 'contacts,2026-03-01,5')));
    await take(ledger, seriesIn(csv('metric,date,value', 'meetings,2026-03-02,4')), { complete: true });
    expect(ledger.current().map(({ metric, value }) => [metric, value])).toEqual([
      ['contacts', 5],
      ['meetings', 4],
    ]);
  });
});

test('a dry run tells what would happen and keeps nothing', async () => {
  const ledger = memoryLedger();
  await take(ledger, deals(WON_MARCH));
  const before = ledger.current();
  const { recorded } = await take(ledger, deals(WON_MARCH.replace(',100,', ',150,'), WON_MAY), { dry: true });
  expect(recorded).toMatchObject({ added: 6, corrected: 3 });
  expect(ledger.current()).toEqual(before);
});

test('a file that is refused changes nothing', async () => {
  const ledger = memoryLedger();
  const file = deals(WON_MARCH, '2,Won,2026-01-10,2026-03-01,x,Åsa,Acme');
  expect(await problemsIn(file)).toHaveLength(1);
  await expect(take(ledger, file)).rejects.toThrow('unreadable_number');
  expect(ledger.current()).toEqual([]);
});

test('the run remembers what was left out and why', async () => {
  const ledger = memoryLedger();
  await take(ledger, deals(WON_MARCH, '5,Open,,,,,'));
  expect(await ledger.importRuns(1, 1)).toMatchObject([
    {
      source: 'crm',
      label: 'export.csv',
      leftOut: [
        { reason: 'no_date', column: 'created', lines: [3], metrics: ['opportunities'] },
        { reason: 'no_amount', column: 'amount', lines: [3], metrics: ['pipeline'] },
      ],
    },
  ]);
});
