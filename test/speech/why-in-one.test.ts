import { expect, test } from 'vitest';
import type { WhyAnswer } from '../../src/domain/answer.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { whyInOne } from '../../src/speech/why-sentences.ts';
import { aReport } from '../charts/support/reports.ts';
import { plainly } from '../support/plainly.ts';

const revenue = BUILT_IN_CATALOGUE.get('revenue')!;

/** Revenue in November against its target, by what the opportunities, the win rate and the average deal did to it. */
function why(opportunities: number, rate: number, deal: number): WhyAnswer {
  const sum = opportunities + rate + deal;
  const ratio = { before: 0.3, after: 0.2 };
  const [from, to] = ['opportunities', 'deals_won'];
  return {
    kind: 'why',
    report: aReport({ metric: revenue, actual: 1_000_000 + sum }),
    explanation: {
      against: { kind: 'target', usual: { from: '2025-11-01', to: '2026-10-31' } },
      before: 1_000_000,
      after: 1_000_000 + sum,
      change: sum,
      parts: [
        { kind: 'volume', metric: 'opportunities', before: 30, after: 20, effect: opportunities },
        { kind: 'rate', from: from!, to: to!, ...ratio, effect: rate },
        { kind: 'deal', before: 200_000, after: 150_000, effect: deal },
      ],
      stages: [],
      cases: 50,
    },
    sources: [],
    explainable: [],
    stages: [],
  };
}

test.each<[string, Locale, [number, number, number], string]>([
  [
    'what is named is all of it',
    'sv',
    [-200_000, -100_000, 0],
    '300 tkr under vad målet kräver så här långt: 200 tkr för att det var färre affärsmöjligheter och 100 tkr för att en mindre andel affärsmöjligheter blev affärer.',
  ],
  [
    'the rest went the same way',
    'sv',
    [-200_000, -150_000, -100_000],
    '200 tkr för att det var färre affärsmöjligheter och 150 tkr för att en mindre andel affärsmöjligheter blev affärer; 100 tkr till kom av annat.',
  ],
  [
    'the rest made up for some of it',
    'en',
    [-256_000, 40_000, -240_000],
    'SEK 256K because there were fewer opportunities and SEK 240K because deals were smaller; the rest made up for SEK 40,000.',
  ],
  [
    'it was beaten, and the rest took some of that back',
    'en',
    [300_000, -60_000, 0],
    'SEK 300K because there were more opportunities; the rest took SEK 60,000 of it back.',
  ],
])('where %s, one sentence sums, in %s', (_, locale, parts, said) => {
  const reader = { locale, currency: 'SEK', timeZone: 'Europe/Stockholm', fiscalYear: { startMonth: 1 } };
  expect(plainly(whyInOne(why(...parts), BUILT_IN_CATALOGUE.get, reader))).toContain(said);
});
