import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { lastPeriods } from '../../../src/domain/periods.ts';
import type { SuggestedTarget } from '../../../src/domain/suggested-target.ts';
import type { Target } from '../../../src/domain/target.ts';
import type { TargetOwnersAnswer } from '../../../src/domain/target-answer.ts';
import type { TargetProblem } from '../../../src/domain/target-request.ts';
import { speakHistory } from '../../../src/speech/targets/list-sentences.ts';
import { speakOwners } from '../../../src/speech/targets/owner-sentences.ts';
import { speakTargetProblem } from '../../../src/speech/targets/problem-sentences.ts';
import { suggestionWhy } from '../../../src/speech/targets/suggestion-sentences.ts';
import { type Aimed, targetInWords } from '../../../src/speech/targets/target-say.ts';
import { plainly } from '../../support/plainly.ts';
import { aSharedTarget, aTarget } from '../../support/targets.ts';

const TODAY = '2026-11-18';
const sv = {
  locale: 'sv',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
} as const;
const en = { ...sv, locale: 'en' } as const;
const metric = (key: string) => BUILT_IN_CATALOGUE.get(key)!;

test.each<[string, Partial<Aimed>, string, string]>([
  [
    'meetings',
    {},
    '80 bokade möten varje månad från november',
    '80 meetings booked every month from November',
  ],
  ['meetings', { until: '2026-11-30' }, '80 bokade möten i november', '80 meetings booked in November'],
  [
    'meetings',
    { from: '2027-01-01', until: '2027-06-30' },
    '80 bokade möten varje månad från januari 2027 till och med juni 2027',
    '80 meetings booked every month from January 2027 to June 2027',
  ],
  [
    'meetings',
    { every: 'once', from: '2026-12-01', until: '2027-01-15' },
    '80 bokade möten 1 dec. 2026–15 jan. 2027',
    '80 meetings booked from 1 Dec 2026 to 15 Jan 2027',
  ],
  [
    'meetings',
    { every: 'week', from: '2026-11-16', filter: { owner: 'Erik Holm' } },
    '80 bokade möten varje vecka från v 47 för Erik Holm',
    '80 meetings booked every week from week 47 for Erik Holm',
  ],
  [
    'cac',
    { value: 120_000, every: 'quarter', from: '2026-10-01' },
    'CAC på högst 120 tkr varje kvartal från Q4',
    'CAC of at most SEK 120K every quarter from Q4',
  ],
  [
    'revenue',
    { value: 1_437_500, filter: { channel: 'LinkedIn' } },
    'försäljning på 1 437 500 kr varje månad från november (kanal: LinkedIn)',
    'revenue won of SEK 1,437,500 every month from November (channel: LinkedIn)',
  ],
  [
    'win_rate',
    { value: 0.335, every: 'quarter', from: '2026-10-01', until: '2026-12-31' },
    'vinstandel på 33,5 % under Q4',
    'win rate of 33.5% in Q4',
  ],
])('a target of %s in words: %j', (key, about, swedish, english) => {
  const target: Aimed = { value: 80, every: 'month', from: '2026-11-01', until: null, filter: {}, ...about };
  expect(plainly(targetInWords(target, metric(key), TODAY, sv))).toBe(plainly(swedish));
  expect(plainly(targetInWords(target, metric(key), TODAY, en))).toBe(plainly(english));
});

describe('who answers for it', () => {
  const asked = (target: Target | null, about: Partial<TargetOwnersAnswer> = {}) =>
    [sv, en].map((reader) => {
      const answer = { kind: 'target_owners', metric: metric('meetings'), version: 1, missing: [] } as const;
      const { headline, lines } = speakOwners({ ...answer, target, today: TODAY, ...about }, reader);
      return plainly([headline, ...lines].join(' '));
    });

  test('is said by name and department', () => {
    const target = aTarget({ owners: { sales: 'Åsa', marketing: 'Sara' } });
    expect(asked(target)).toEqual([
      'Åsa (sälj) och Sara (marknad) svarar för målet: 80 bokade möten varje månad från januari.',
      'Åsa (sales) and Sara (marketing) answer for the target: 80 meetings booked every month from January.',
    ]);
    expect(asked(aTarget({ owners: { sales: 'Åsa' } }), { missing: ['marketing'] })[1]).toBe(
      'Åsa (sales) answers for the target: 80 meetings booked every month from January. Nobody owns it in marketing yet.',
    );
  });

  test('where nobody does, who agreed to it or who drives the figure', () => {
    const [svenska, english] = asked(aSharedTarget(['sales', 'marketing']));
    expect(svenska).toContain('Ingen är utsedd att svara för målet än');
    expect(svenska).toContain('Åsa och Sara kom överens om det.');
    expect(english).toContain('It was agreed by Åsa and Sara.');
    expect(asked(null)).toEqual([
      'Det finns inget mål för bokade möten, så ingen svarar för något. Själva siffran drivs av sälj och marknad tillsammans.',
      'There is no target for meetings booked, so nobody answers for one. The figure itself is driven by sales and marketing together.',
    ]);
  });
});

test('the months of a plan are one version in the history, and one line', () => {
  const planned = (month: number, value: number) =>
    aTarget({
      id: `p${month}`,
      value,
      from: `2027-0${month}-01`,
      until: `2027-0${month}-28`,
      setAt: '2026-11-18T08:00:00.000Z',
      setBy: 'Erik',
    });
  const versions = [
    aTarget(),
    planned(1, 59),
    planned(2, 63),
    aTarget({ id: '9', value: 90, from: '2027-06-01' }),
  ];
  const answer = { kind: 'target_history', metric: metric('meetings'), every: 'month', filter: {} } as const;
  const { headline, table } = speakHistory({ ...answer, versions, today: TODAY }, en);
  expect(headline).toContain('3 versions');
  expect(table!.rows.map((row) => row.slice(0, 3).map(plainly))).toEqual([
    ['v3', '90', '1 Jun 2027'],
    ['v2', '59–63', '1 Jan 2027'],
    ['v1', '80', '1 Jan'],
  ]);
});

describe('what history suggests', () => {
  const recent = lastPeriods('month', 3, '2026-10-31', { startMonth: 1 }).map((period, at) => ({
    period,
    value: [71, 74, 78][at]!,
    workingDays: 20,
  }));
  const PACE: SuggestedTarget = {
    value: 82,
    basis: 'pace',
    recent,
    yearBefore: null,
    growth: 0,
    extraDays: 0,
  };
  test.each<[Partial<SuggestedTarget>, string, string]>([
    [{}, 'De tre senaste månaderna gav 71, 74 och 78.', 'The last three months came to 71, 74 and 78.'],
    [
      { extraDays: 2 },
      'De tre senaste månaderna gav 71, 74 och 78; den här gången är det två arbetsdagar mer.',
      'The last three months came to 71, 74 and 78; this one has 2 working days more.',
    ],
    [
      { extraDays: -1, growth: 0.08 },
      'De tre senaste månaderna gav 71, 74 och 78; den här gången är det en arbetsdag mindre, räknat med att takten ökar 8 %.',
      'The last three months came to 71, 74 and 78; this one has 1 working day fewer, counted with a pace that grows by 8%.',
    ],
    [
      { basis: 'season', yearBefore: { ...recent[0]!, value: 71 }, growth: 0.12 },
      'Augusti gav 71, och det senaste året ligger 12 % över året före.',
      'August came to 71, and the last year lies 12% above the one before it.',
    ],
    [{ basis: 'ratio' }, 'De senaste månaderna låg på 71, 74 och 78.', 'The last months were 71, 74 and 78.'],
  ])('%j', (about, swedish, english) => {
    const suggested = { ...PACE, ...about };
    expect(plainly(suggestionWhy(suggested, metric('meetings'), 'month', TODAY, sv))).toBe(plainly(swedish));
    expect(plainly(suggestionWhy(suggested, metric('meetings'), 'month', TODAY, en))).toBe(plainly(english));
  });
});

test.each<[TargetProblem, string]>([
  [
    { about: 'words', words: 'blaha', metric: 'meetings' },
    'Jag förstod inte ”blaha” i målet för bokade möten.',
  ],
  [{ about: 'value', words: '80 kr', metric: 'win_rate' }, 'Skriv till exempel `33 %`.'],
  [{ about: 'levels', metric: 'cac' }, 'CAC ska ned'],
  [{ about: 'over', metric: 'meetings', until: '2025-10-31', today: TODAY }, 'tog slut 31 okt. 2025'],
  [{ about: 'step', words: '10', metric: 'meetings' }, 'skriv vad målet ska bli'],
])('a problem names the word and the way out: %j', (problem, sentence) => {
  const { headline, lines } = speakTargetProblem(problem, BUILT_IN_CATALOGUE.get, sv);
  expect(plainly([headline, ...lines].join(' '))).toContain(plainly(sentence));
});
