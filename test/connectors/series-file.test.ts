import { describe, expect, test } from 'vitest';
import type { SeriesOptions } from '../../src/connectors/series-rows.ts';
import { csv, metricCalled, observationsIn, problemsIn, seriesIn } from '../support/imports.ts';

const meetings = { as: 'events', metric: metricCalled('meetings') } as const;

async function observed(content: string, options: Partial<SeriesOptions> = {}) {
  return observationsIn(await seriesIn(content, options));
}

async function keysAndValues(content: string, options: Partial<SeriesOptions> = {}) {
  return (await observed(content, options)).map(({ key, value }) => [key, value]);
}

describe('a row is a happening', () => {
  test('on its date, counting one, under its own key, by whom it names', async () => {
    expect(await observed(csv('id,date,owner,amount', 'm-1,2026-03-01,Åsa,5000'), meetings)).toEqual([
      {
        metric: 'meetings',
        date: '2026-03-01',
        value: 1,
        form: 'amount',
        dimensions: { owner: 'Åsa' },
        key: 'm-1',
      },
    ]);
  });

  test('counting what its value says, where it has one', async () => {
    expect(await keysAndValues(csv('id,date,antal', 'a,2026-03-01,3', 'b,2026-03-01,2'), meetings)).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
  });

  test('and without a key of its own it is known by date, dimensions and number', async () => {
    const file = csv('datum;säljare', '2026-03-01;Åsa', '2026-03-01;Åsa', '2026-03-01;Johan', '2026-03-02;');
    expect(await keysAndValues(file, meetings)).toEqual([
      ['2026-03-01 owner=Åsa', 1],
      ['2026-03-01 owner=Åsa #2', 1],
      ['2026-03-01 owner=Johan', 1],
      ['2026-03-02', 1],
    ]);
  });

  test('a file with the date alone is enough', async () => {
    expect(await keysAndValues(csv('Date', '2026-03-01', '2026-03-01'), meetings)).toHaveLength(2);
  });

  test('a level does not happen: it takes changes, or figures', async () => {
    const options = { as: 'events', metric: metricCalled('followers') } as const;
    const file = csv('date,value', '2026-03-01,-5');
    expect(await problemsIn(seriesIn(file, options))).toEqual([
      { code: 'level_needs_changes', metric: 'followers' },
    ]);
    expect(await observed(file, { ...options, changes: true })).toMatchObject([
      { form: 'change', value: -5 },
    ]);
  });

  test('what happened must be said', async () => {
    expect(await problemsIn(seriesIn(csv('date', '2026-03-01'), { as: 'events' }))).toEqual([
      { code: 'metric_wanted' },
    ]);
  });
});

describe('a row is a figure', () => {
  test('of the metric it names, by key, name or alias, in either language', async () => {
    const file = csv(
      'metric;date;value',
      'meetings;2026-03-01;3',
      'Bokade möten;2026-03-02;4',
      'followers;2026-03-01;4 210',
      'Följare;2026-03-02;4 215',
      'ad_spend;2026-03-01;12 000,50 kr',
    );
    expect((await observed(file)).map(({ metric, form, value }) => [metric, form, value])).toEqual([
      ['meetings', 'amount', 3],
      ['meetings', 'amount', 4],
      ['followers', 'snapshot', 4210],
      ['followers', 'snapshot', 4215],
      ['ad_spend', 'amount', 12_000.5],
    ]);
  });

  test('of the metric that somebody says, and levels as changes where somebody says so', async () => {
    const options = { metric: metricCalled('pipeline'), changes: true };
    expect(await observed(csv('date,value', '2026-03-01,100'), options)).toMatchObject([
      { metric: 'pipeline', form: 'change', value: 100 },
    ]);
  });

  test('without a value takes back what was known under its key', async () => {
    const read = await seriesIn(csv('metric,date,value', 'meetings,2026-03-01,'));
    expect(await observationsIn(read)).toMatchObject([{ key: '2026-03-01', value: null }]);
    expect(read.leftOut()).toEqual([
      { reason: 'no_value', column: 'value', rows: 1, lines: [2], metrics: ['meetings'] },
    ]);
  });

  test.each([
    ['80 %', 0.8],
    ['0,8', 0.8],
    ['0,8 %', 0.008],
    ['1', 1],
  ])('a share written %j is %d', async (text, value) => {
    const file = csv('metric;date;value', `gross_margin;2026-03-01;${text}`);
    expect(await observed(file)).toMatchObject([{ value }]);
  });

  test.each([
    ['a bare 80 for a share', 'gross_margin;2026-03-01;80', 'bare_percent', 'value'],
    ['a percentage for a count', 'meetings;2026-03-01;80 %', 'percent_unwanted', 'value'],
    ['kronor for a count', 'meetings;2026-03-01;80 kr', 'unreadable_number', 'value'],
    ['NaN', 'meetings;2026-03-01;NaN', 'unreadable_number', 'value'],
    ['1e999', 'meetings;2026-03-01;1e999', 'too_large', 'value'],
    ['2^53 + 1', 'meetings;2026-03-01;9007199254740993', 'too_large', 'value'],
    ['more digits than a number has', 'meetings;2026-03-01;0,1234567890123456789', 'too_precise', 'value'],
    ['a date that does not exist', 'meetings;2026-02-30;1', 'unreadable_date', 'date'],
    ['a metric that does not exist', 'tjing;2026-03-01;1', 'unknown_metric', 'metric'],
    ['a metric that is computed', 'win_rate;2026-03-01;0,5', 'derived_metric', 'metric'],
  ])('%s is refused with its line and column', async (_, row, code, column) => {
    expect(await problemsIn(seriesIn(csv('metric;date;value', row)))).toMatchObject([
      { code, cell: { line: 2, column } },
    ]);
  });

  test('a metric that does not exist is one thing to put right, however many rows have it', async () => {
    const rows = Array.from({ length: 50 }, () => 'tjing;2026-03-01;1');
    expect(await problemsIn(seriesIn(csv('metric;date;value', ...rows)))).toHaveLength(1);
    const read = await seriesIn(csv('metric;date;value', ...rows), { skipBadRows: true });
    expect(read.leftOut()).toMatchObject([{ reason: 'unknown_metric', rows: 50 }]);
  });

  test.each([
    ['no date', 'meetings;;1', 'no_date', ['meetings']],
    ['an implausible date', 'meetings;2126-01-01;1', 'implausible_date', ['meetings']],
    ['no metric', ';2026-03-01;1', 'no_metric', []],
  ])('%s is left out', async (_, row, reason, metrics) => {
    const read = await seriesIn(csv('metric;date;value', row));
    expect(await observationsIn(read)).toEqual([]);
    expect(read.leftOut()).toMatchObject([{ reason, metrics, lines: [2] }]);
  });
});

describe('one thing told twice', () => {
  test('in the same words counts once', async () => {
    const read = await seriesIn(csv('id,date', 'a,2026-03-01', 'a,2026-03-01', 'b,2026-03-01'), meetings);
    expect((await observationsIn(read)).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(read.leftOut()).toMatchObject([{ reason: 'same_row', lines: [3] }]);
  });

  test('in other words stops the import', async () => {
    const file = csv('id,date', 'a,2026-03-01', 'a,2026-03-02');
    expect(await problemsIn(seriesIn(file, meetings))).toEqual([
      { code: 'conflicting_rows', key: 'a', lines: [2, 3] },
    ]);
  });

  test('a level stands at one figure at the end of a day', async () => {
    const file = csv('metric,date,value', 'followers,2026-03-01,10', 'followers,2026-03-01,11');
    expect(await problemsIn(seriesIn(file))).toMatchObject([{ code: 'conflicting_rows', lines: [2, 3] }]);
  });

  test('two metrics may share a key', async () => {
    const file = csv('metric,key,date,value', 'meetings,a,2026-03-01,1', 'contacts,a,2026-03-01,2');
    expect(await observed(file)).toHaveLength(2);
  });
});

test('a long name in a made key is shortened, and still its own', async () => {
  const [one, other] = ['x', 'y'].map((end) => `${'Kampanj '.repeat(24)}${end}`);
  const options = {
    ...meetings,
    dimensions: new Map([['campaign', 'k'] as const, ['content', 'c'] as const]),
  };
  const keys = (
    await observed(csv('date,k,c', `2026-03-01,${one},${one}`, `2026-03-01,${other},${other}`), options)
  ).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key.length).toBeLessThan(100);
});
