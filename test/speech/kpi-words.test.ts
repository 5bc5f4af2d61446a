import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstFor } from '../../src/domain/comparison.ts';
import { DIMENSIONS } from '../../src/domain/dimension.ts';
import { type Focus, type KpiRequest, showOf } from '../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { periodAt, rollingTo } from '../../src/domain/periods.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';

const names = metricNames(BUILT_IN_CATALOGUE);
const fiscalYear = { startMonth: 1 };
const context = { today: '2026-11-18', fiscalYear, names };
const read = (text: string) => readKpiWords(text, context);
const asked = (text: string): KpiRequest | undefined => {
  const words = read(text);
  return 'request' in words ? words.request : undefined;
};

const november = ['2026-11-01', '2026-11-30'] as const;
const week47 = ['2026-11-16', '2026-11-22'] as const;
const q4 = ['2026-10-01', '2026-12-31'] as const;

const needed = (metric: string) => ({ kind: 'needed', metric, period: null, filter: {}, working: false });

describe('what people type', () => {
  test.each([
    ['pipeline', 'pipeline', null, null],
    ['pipelinen', 'pipeline', null, null],
    ['möten', 'meetings', null, null],
    ['moten', 'meetings', null, null],
    ['MTGS', 'meetings', null, null],
    ['bokade möten', 'meetings', null, null],
    ['möten v47', 'meetings', week47, null],
    ['v47 möten', 'meetings', week47, null],
    ['möten vecka 47', 'meetings', week47, null],
    ['meetings w47', 'meetings', week47, null],
    ['möten den här veckan', 'meetings', week47, null],
    ['pipeline q4', 'pipeline', q4, null],
    ['pipeline i november', 'pipeline', november, null],
    ['visa pipeline för november', 'pipeline', november, null],
    ['försäljning per säljare', 'revenue', null, 'owner'],
    ['försäljning november per säljare', 'revenue', november, 'owner'],
    ['per säljare försäljning november', 'revenue', november, 'owner'],
    ['leads by campaign', 'contacts', null, 'campaign'],
    ['leads per kampanj q4', 'contacts', q4, 'campaign'],
    ['leads uppdelat på kanal', 'contacts', null, 'channel'],
    ['revenue by customer type', 'revenue', null, 'customer_type'],
    ['intäkter per kundtyp', 'revenue', null, 'customer_type'],
    ['cac by month', 'cac', null, 'month'],
    ['cac per månad', 'cac', null, 'month'],
    ['cac månadsvis', 'cac', null, 'month'],
    ['meetings weekly', 'meetings', null, 'week'],
    ['win rate', 'win_rate', null, null],
    ['vinstandel', 'win_rate', null, null],
    ['sales cycle december 2017', 'sales_cycle', ['2017-12-01', '2017-12-31'], null],
    ['revenue 2017-q2', 'revenue', ['2017-04-01', '2017-06-30'], null],
    ['win rate 2017-q3?', 'win_rate', ['2017-07-01', '2017-09-30'], null],
    ['how about pipeline', undefined, null, null],
  ] as const)('%s', (text, metric, dates, by) => {
    const request = asked(text);
    if (metric === undefined) return expect(request).toBeUndefined();
    expect(request).toMatchObject({ kind: 'show', metric });
    if (request?.kind !== 'show') return;
    expect(request.period && [request.period.from, request.period.to]).toEqual(dates);
    const told = request.by?.kind === 'grain' ? request.by.grain : request.by?.dimension;
    expect(told ?? null).toBe(by);
  });

  test.each([
    ['', { kind: 'scorecard', period: null }],
    ['help', { kind: 'help' }],
    ['hjälp', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['list', { kind: 'list' }],
    ['lista', { kind: 'list' }],
    ['explain cac', { kind: 'explain', metric: 'cac', period: null }],
    ['förklara vinstandel', { kind: 'explain', metric: 'win_rate', period: null }],
    ['needed meetings', needed('meetings')],
    ['saknas möten', needed('meetings')],
    ['kvar möten', needed('meetings')],
    ['behövs leads', needed('contacts')],
    ['remaining revenue', needed('revenue')],
    ['explain needed meetings', { ...needed('meetings'), working: true }],
    ['mål möten', { ...showOf('meetings', null), focus: 'target' }],
    ['forecast revenue', { ...showOf('revenue', null), focus: 'forecast' }],
    [
      'flest möten',
      { ...showOf('meetings', null), focus: 'most', by: { kind: 'dimension', dimension: 'owner' } },
    ],
    ['follow meetings', { kind: 'follow', metric: 'meetings' }],
    ['följ möten', { kind: 'follow', metric: 'meetings' }],
    ['sluta följa möten', { kind: 'unfollow', metric: 'meetings' }],
    ['unfollow meetings', { kind: 'unfollow', metric: 'meetings' }],
  ])('"%s" is a verb of its own', (text, request) => {
    expect(asked(text)).toEqual(request);
  });

  test.each([
    ['möten mot förra månaden', november, ['2026-10-01', '2026-10-31']],
    ['pipeline mars mot förra året', ['2026-03-01', '2026-03-31'], ['2025-03-01', '2025-03-31']],
    ['revenue q3 vs q2', ['2026-07-01', '2026-09-30'], ['2026-04-01', '2026-06-30']],
    ['meetings compared with w46', week47, ['2026-11-09', '2026-11-15']],
    ['möten jämfört med samma period förra året', november, ['2025-11-01', '2025-11-30']],
    ['försäljning mot 2025', ['2026-01-01', '2026-12-31'], ['2025-01-01', '2025-12-31']],
    ['revenue yoy', november, ['2025-11-01', '2025-11-30']],
    ['möten mot november', november, ['2026-10-01', '2026-10-31']],
  ])('"%s" holds one period against another', (text, period, compare) => {
    const request = asked(text);
    if (request?.kind !== 'show') return expect(request).toBeDefined();
    expect([request.period?.from, request.period?.to]).toEqual(period);
    expect([request.compare?.from, request.compare?.to]).toEqual(compare);
  });

  test('what is needed looks ahead: in November, December is the one to come', () => {
    expect(asked('needed meetings december')).toMatchObject({ period: { from: '2026-12-01' } });
    expect(asked('meetings december')).toMatchObject({ period: { from: '2025-12-01' } });
  });

  test('customers that are missing are new ones, unless the active are named', () => {
    expect(asked('saknas kunder')).toMatchObject({ metric: 'new_customers' });
    expect(asked('saknas aktiva kunder')).toMatchObject({ metric: 'active_customers' });
    expect(asked('needed active_customers')).toMatchObject({ metric: 'active_customers' });
  });

  test('a period alone is the scorecard of that period', () => {
    expect(asked('förra månaden')).toMatchObject({ kind: 'scorecard', period: { from: '2026-10-01' } });
  });

  test('a filter names a dimension, in quotes where it has spaces', () => {
    expect(asked('möten owner="Åsa Lindqvist" kanal=LinkedIn')).toMatchObject({
      filter: { owner: 'Åsa Lindqvist', channel: 'LinkedIn' },
    });
  });

  test('the figures can be asked for as they were known', () => {
    expect(asked('revenue october as known on 2026-11-02')).toMatchObject({
      period: { from: '2026-10-01' },
      knownOn: '2026-11-02',
    });
    expect(asked('försäljning oktober känt i måndags')).toMatchObject({ knownOn: '2026-11-16' });
  });
});

describe('what cannot be understood', () => {
  test.each([
    ['meetngs', ['meetings']],
    ['pipline', ['pipeline']],
    ['försäljnng', ['revenue']],
    ['vinstndel', ['win_rate']],
  ])('"%s" is close to %j', (text, near) => {
    const words = read(text);
    expect('problem' in words && words.problem).toMatchObject({ kind: 'unknown_words' });
    if (!('problem' in words) || !('near' in words.problem)) return;
    expect(words.problem.near.map(({ metric }) => metric)).toEqual(expect.arrayContaining(near));
    expect(words.problem.near.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['möten blå', 'extra_words'],
    ['möten v54', 'period'],
    ['möten per', 'missing_by'],
    ['möten per planet', 'unknown_by'],
    ['möten färg=blå', 'unknown_filter'],
    ['explain', 'missing_metric'],
    ['per säljare', 'missing_metric'],
  ])('"%s" says what is wrong: %s', (text, kind) => {
    const words = read(text);
    expect('problem' in words && words.problem.kind).toBe(kind);
  });

  test('no text makes it stumble', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => void read(text)));
  });
});

test('what a button carries is read back as just what it asks for', () => {
  const grain = fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year');
  const date = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-11-18'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const period = fc.oneof<fc.Arbitrary<Period | null>[]>(
    fc.constant(null),
    fc.tuple(grain, date).map(([each, at]) => periodAt(each, at, fiscalYear)),
    fc
      .tuple(grain, fc.integer({ min: 2, max: 10 }))
      .map(([each, count]) => rollingTo(each, count, context.today)),
  );
  const metric = fc.constantFrom(...BUILT_IN_CATALOGUE.all.map(({ key }) => key));
  const by = fc.oneof(
    fc.constant(null),
    grain.map((each) => ({ kind: 'grain' as const, grain: each })),
    fc.constantFrom(...DIMENSIONS).map((dimension) => ({ kind: 'dimension' as const, dimension })),
  );
  const filter = fc.constantFrom({}, { owner: 'Åsa Öberg' }, { campaign: 'q4 by month', channel: 'Ö=1' });
  const request = fc.record({
    kind: fc.constant('show' as const),
    metric,
    period,
    compare: period,
    by,
    focus: fc.constantFrom<Focus>('figure', 'target', 'forecast', 'most', 'least'),
    filter,
    knownOn: fc.constantFrom(null, '2026-11-02'),
  });
  fc.assert(
    fc.property(request, (wanted) => {
      // What one can be held against at all: a month is not held against a year.
      const { period: one, compare: other } = wanted;
      fc.pre(other === null || (one !== null && againstFor(one, other, fiscalYear) === other));
      fc.pre(!['most', 'least'].includes(wanted.focus) || wanted.by !== null);
      expect(asked(requestWords(wanted))).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});
