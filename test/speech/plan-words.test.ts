import { describe, expect, test } from 'vitest';
import { NOTHING_WANTED, type PlanWanted } from '../../src/domain/funnel/growth-plan.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { readAmount, readShare } from '../../src/speech/amount-words.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { planWords, readPlanWords } from '../../src/speech/kpi-words/plan-words.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';

describe('amounts as people write them', () => {
  test.each([
    ['12000000', 12e6],
    ['12 000 000', 12e6],
    ['12,000,000', 12e6],
    ['12.000.000', 12e6],
    ['1,5 Mkr', 1.5e6],
    ['1.5M', 1.5e6],
    ['SEK 12M', 12e6],
    ['200 tkr', 200_000],
    ['200k', 200_000],
    ['200 000 kr', 200_000],
    ['1,234.50', 1234.5],
    ['0,1', 0.1],
    ['a lot', null],
    ['', null],
    ['1,2,3', null],
    ['12 bananer', null],
  ])('%s is %d', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  test.each([
    ['20 %', 0.2],
    ['20%', 0.2],
    ['20', 0.2],
    ['0,2', 0.2],
    ['12,5 %', 0.125],
    ['0,5 %', 0.005],
    ['1', 0.01],
    ['100', 1],
    ['−10 %', -0.1],
    ['tjugo', null],
  ])('%s is a share of %d', (text, share) => {
    expect(readShare(text)).toBe(share);
  });
});

describe('what stands after plan', () => {
  test.each<[string, Partial<PlanWanted>]>([
    ['', {}],
    ['20 %', { goal: { kind: 'growth', value: 0.2 } }],
    ['10 customers', { goal: { kind: 'customers', value: 10 } }],
    ['10 nya kunder', { goal: { kind: 'customers', value: 10 } }],
    ['2027', { year: 2027 }],
    ['2027 20 %', { year: 2027, goal: { kind: 'growth', value: 0.2 } }],
    ['2 000 000', { goal: { kind: 'revenue', value: 2e6 } }],
    ['12 Mkr', { goal: { kind: 'revenue', value: 12e6 } }],
    [
      'tillväxt=20 % nya = 60 % marknad=50% snittaffär = 200 000 år=2027',
      {
        goal: { kind: 'growth', value: 0.2 },
        newShare: 0.6,
        marketingShare: 0.5,
        averageDeal: 200_000,
        year: 2027,
      },
    ],
    ['customers=10 rates=usual', { goal: { kind: 'customers', value: 10 }, usualRates: true }],
    ['marketing=none', { marketingShare: 'none' }],
  ])('%s', (text, wanted) => {
    const read = readPlanWords(text);
    expect(read).toEqual({ wanted: { ...NOTHING_WANTED, ...wanted } });
    // Buttons carry them.
    if ('wanted' in read) expect(readPlanWords(planWords(read.wanted).replace('plan', ''))).toEqual(read);
  });

  test.each([
    ['growth=a lot', 'a lot'],
    ['new=120%', '120%'],
    ['customers=0', '0'],
    ['budget=4', 'budget=4'],
    ['the moon', 'the moon'],
  ])('%s is not understood', (text, unknown) => {
    expect(readPlanWords(text)).toEqual({ unknown });
  });
});

describe('a plan laid over the months', () => {
  const context = {
    today: '2026-11-18',
    fiscalYear: { startMonth: 1 },
    names: metricNames(BUILT_IN_CATALOGUE),
  };
  test.each([
    ['plan 20 % by month', { goal: { kind: 'growth', value: 0.2 } }],
    ['planera kunder=10 månad för månad', { goal: { kind: 'customers', value: 10 } }],
    ['plan monthly growth=20% year=2027', { goal: { kind: 'growth', value: 0.2 }, year: 2027 }],
    ['planera året per månad', {}],
  ] as const)('%s', (text, wanted) => {
    const read = readKpiWords(text, context);
    expect(read).toEqual({
      request: { kind: 'plan', wanted: { ...NOTHING_WANTED, ...wanted }, byMonth: true },
    });
    // Its button carries them.
    if ('request' in read) expect(readKpiWords(requestWords(read.request), context)).toEqual(read);
  });
});
