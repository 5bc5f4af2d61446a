import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WhatIf } from '../../src/domain/funnel/lever.ts';
import type { GapRequest } from '../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { readQuestion } from '../../src/speech/questions/read-question.ts';
import { requestWords } from '../../src/speech/request-words.ts';

const CONTEXT = {
  today: '2026-11-18',
  fiscalYear: { startMonth: 1 },
  names: metricNames(BUILT_IN_CATALOGUE),
  values: [{ dimension: 'owner', value: 'Erik Holm' }],
} as const;
const Q4 = periodAt('quarter', '2026-11-18', CONTEXT.fiscalYear);
const DECEMBER = periodAt('month', '2026-12-01', CONTEXT.fiscalYear);

const gap = (about: Partial<GapRequest> = {}): GapRequest => ({
  kind: 'gap',
  metric: 'revenue',
  period: null,
  what: [],
  ...about,
});
const share = (lever: string, by: number): WhatIf => ({ lever, by, unit: 'share' });
const things = (lever: string, by: number): WhatIf => ({ lever, by, unit: 'things' });

describe('what is typed', () => {
  test.each<[string, GapRequest]>([
    ['gap', gap()],
    ['gapet', gap()],
    ['gap möten', gap({ metric: 'meetings' })],
    ['gapet till målet', gap()],
    ['vad stänger gapet', gap()],
    ['what closes the gap?', gap()],
    ['Vad stänger gapet i december?', gap({ period: DECEMBER })],
    ['stäng gapet för nya kunder q4', gap({ metric: 'new_customers', period: Q4 })],
    ['close the gap in q4', gap({ period: Q4 })],
    ['gap what meetings+10% deal+5%', gap({ what: [share('meetings', 0.1), share('average_deal', 0.05)] })],
    ['gap q4 what if meetings +24', gap({ period: Q4, what: [things('meetings', 24)] })],
    [
      'gapet om möten +10 %, snittaffär +5 %',
      gap({ what: [share('meetings', 0.1), share('average_deal', 0.05)] }),
    ],
    [
      'gapet om vi får 10 % fler möten och 3 fler affärsmöjligheter',
      gap({ what: [share('meetings', 0.1), things('opportunities', 3)] }),
    ],
    ['gap if 12.5% larger deals', gap({ what: [share('average_deal', 0.125)] })],
    ['gap with 20% shorter sales cycle', gap({ what: [share('sales_cycle', -0.2)] })],
    ['gapet med säljcykel −10 %', gap({ what: [share('sales_cycle', -0.1)] })],
    ['gap what win rate +10%', gap({ what: [share('opportunity_to_win', 0.1)] })],
    ['gap what rate_into_sql+10%', gap({ what: [share('rate_into_sql', 0.1)] })],
    ['gapet om 1 200 fler besökare', gap({ what: [things('visitors', 1200)] })],
  ])('%s', (words, request) => {
    expect(readKpiWords(words, CONTEXT)).toEqual({ request });
  });

  test.each([
    ['gap what hats+10%', 'hats+10%'],
    ['gap what meetings', 'meetings'],
    // How large a deal becomes is told as a share.
    ['gap what deal+5', 'deal+5'],
  ])('%s is not understood, and says of what', (words, unknown) => {
    expect(readKpiWords(words, CONTEXT)).toEqual({
      problem: { kind: 'unknown_words', words: unknown, near: [] },
    });
  });
});

describe('what is asked in other words', () => {
  test.each<[string, GapRequest]>([
    ['hur når vi målet?', gap()],
    ['Hur kan vi nå mötesmålet i december?', gap({ metric: 'meetings', period: DECEMBER })],
    ['vad hjälper mest?', gap()],
    ['what would it take to hit Q4?', gap({ period: Q4 })],
    ['how do we hit the revenue target this quarter', gap({ period: Q4 })],
    ['vad ger mest för att stänga gapet', gap()],
    ['how can we reach our target for new customers', gap({ metric: 'new_customers' })],
  ])('%s', (words, request) => {
    expect(readQuestion(words, CONTEXT)).toMatchObject({ request });
  });

  test.each([
    ['how many meetings would it take to hit the target', 'needed'],
    ['hur stort är gapet till försäljningsmålet', 'needed'],
    ['hur når Erik målet', 'show'],
  ])('%s is another question', (words, kind) => {
    expect(readQuestion(words, CONTEXT)).toMatchObject({ request: { kind } });
  });

  test('"and for meetings?" asks the same of meetings', () => {
    const before = gap({ period: Q4, what: [share('average_deal', 0.1)] });
    expect(readQuestion('och för möten?', CONTEXT, before)).toMatchObject({
      request: gap({ metric: 'meetings', period: Q4 }),
    });
  });
});

test('a button asks for just what it says', () => {
  const lever = fc.constantFrom(
    'meetings',
    'opportunity_to_win',
    'average_deal',
    'sales_cycle',
    'rate_into_sql',
  );
  const change = fc.oneof(
    fc.record({
      lever,
      by: fc
        .integer({ min: -999, max: 9000 })
        .filter((by) => by !== 0)
        .map((by) => by / 1000),
      unit: fc.constant('share' as const),
    }),
    fc.record({
      lever: fc.constantFrom('meetings', 'visitors', 'deals_won'),
      by: fc.integer({ min: -500, max: 100_000 }).filter((by) => by !== 0),
      unit: fc.constant('things' as const),
    }),
  );
  const period = fc.constantFrom(null, Q4, DECEMBER);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), period, (what, of) => {
      const request = gap({ what, period: of });
      expect(readKpiWords(requestWords(request), CONTEXT)).toEqual({ request });
    }),
    { numRuns: 100 },
  );
});
