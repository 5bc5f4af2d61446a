import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import { DIMENSIONS } from '../../../src/domain/dimension.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { TEAM_DEPARTMENTS } from '../../../src/domain/target.ts';
import type { SetTargetRequest, TargetRequest } from '../../../src/domain/target-request.ts';
import { metricNames } from '../../../src/speech/kpi-words/metric-names.ts';
import { tokensOf } from '../../../src/speech/kpi-words/phrases.ts';
import { asksForTarget } from '../../../src/speech/kpi-words/targets/read-target-words.ts';
import { readKpiWords } from '../../../src/speech/kpi-words.ts';
import { readQuestion } from '../../../src/speech/questions/read-question.ts';
import { requestWords } from '../../../src/speech/request-words.ts';

const names = metricNames(BUILT_IN_CATALOGUE);
const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names };
const read = (text: string) => readKpiWords(text, context);
const asked = (text: string) => {
  const words = read(text);
  return 'request' in words ? words.request : words.problem;
};

const NOVEMBER = ['2026-11-01', '2026-11-30'] as const;
const DECEMBER = ['2026-12-01', '2026-12-31'] as const;
const Q4 = ['2026-10-01', '2026-12-31'] as const;
const Q1 = ['2027-01-01', '2027-03-31'] as const;
const FAIR = ['2026-12-01', '2027-01-15'] as const;
const OPEN = [null, null] as const;

describe('what people type to set a target', () => {
  test.each([
    ['target meetings 80', 'meetings', 80, null, OPEN],
    ['mål möten 80', 'meetings', 80, null, OPEN],
    ['mål 80 möten', 'meetings', 80, null, OPEN],
    ['target meetings 80 november', 'meetings', 80, 'month', NOVEMBER],
    ['target november meetings 80', 'meetings', 80, 'month', NOVEMBER],
    ['mål möten 80 i november', 'meetings', 80, 'month', NOVEMBER],
    ['mål för november 80 möten', 'meetings', 80, 'month', NOVEMBER],
    ['target meetings 20 november', 'meetings', 20, 'month', NOVEMBER],
    ['target meetings november 20', 'meetings', 20, 'month', NOVEMBER],
    ['mål möten 80 november 2026', 'meetings', 80, 'month', NOVEMBER],
    ['target meetings december 90', 'meetings', 90, 'month', DECEMBER],
    ['mål möten 90 nästa månad', 'meetings', 90, 'month', DECEMBER],
    ['target meetings 80 march', 'meetings', 80, 'month', ['2027-03-01', '2027-03-31']],
    ['mål möten 25 v 48', 'meetings', 25, 'week', ['2026-11-23', '2026-11-29']],
    ['target meetings 25 w48', 'meetings', 25, 'week', ['2026-11-23', '2026-11-29']],
    ['target win rate 33 % q4', 'win_rate', 0.33, 'quarter', Q4],
    ['mål vinstandel 33% q4', 'win_rate', 0.33, 'quarter', Q4],
    ['target win rate q4 33', 'win_rate', 0.33, 'quarter', Q4],
    ['mål möten nästa kvartal 240', 'meetings', 240, 'quarter', Q1],
    ['mål försäljning 2027 12 mkr', 'revenue', 12e6, 'year', ['2027-01-01', '2027-12-31']],
    ['target revenue 5 million this quarter', 'revenue', 5e6, 'quarter', Q4],
    ['target revenue 1.4m per month from january', 'revenue', 1.4e6, 'month', ['2027-01-01', null]],
    ['mål försäljning 1,4 Mkr per månad från januari', 'revenue', 1.4e6, 'month', ['2027-01-01', null]],
    ['target revenue SEK 1.4m a month', 'revenue', 1.4e6, 'month', OPEN],
    ['target revenue 1 400 000 per month', 'revenue', 1.4e6, 'month', OPEN],
    ['target revenue 1,400,000 monthly', 'revenue', 1.4e6, 'month', OPEN],
    ['mål cac 120 tkr per kvartal', 'cac', 120_000, 'quarter', OPEN],
    ['target cac 120k quarterly', 'cac', 120_000, 'quarter', OPEN],
    ['mål möten 4 i veckan', 'meetings', 4, 'week', OPEN],
    ['mål möten 20/vecka', 'meetings', 20, 'week', OPEN],
    ['target meetings 20 every week', 'meetings', 20, 'week', OPEN],
    ['mål möten varje vecka 20', 'meetings', 20, 'week', OPEN],
    ['mål möten 1000 per år', 'meetings', 1000, 'year', OPEN],
    ['mål månadsintäkt 2 mkr om året', 'mrr', 2e6, 'year', OPEN],
    ['target new customers 17 per quarter from q1', 'new_customers', 17, 'quarter', ['2027-01-01', null]],
    ['mål möten 80 per månad i q1', 'meetings', 80, 'month', Q1],
    ['mål möten 80 per månad från januari till juni', 'meetings', 80, 'month', ['2027-01-01', '2027-06-30']],
    ['target meetings 80 per month until june', 'meetings', 80, 'month', [null, '2027-06-30']],
    ['mål möten 80 per månad tills vidare', 'meetings', 80, 'month', OPEN],
    ['target meetings 80 until further notice', 'meetings', 80, null, OPEN],
    ['mål möten 80 från och med december', 'meetings', 80, null, ['2026-12-01', null]],
    ['mål möten 80 fr.o.m. 1 december', 'meetings', 80, null, ['2026-12-01', null]],
    ['target meetings 30 1 dec to 15 jan', 'meetings', 30, 'once', FAIR],
    ['target meetings 30 from 1 dec to 15 jan', 'meetings', 30, 'once', FAIR],
    ['mål möten 30 1 dec till 15 jan', 'meetings', 30, 'once', FAIR],
    ['mål möten 30 från och med 1 dec till och med 15 jan', 'meetings', 30, 'once', FAIR],
    ['mål möten 1 dec–15 jan 30', 'meetings', 30, 'once', FAIR],
    ['mål möten 80 once 1 dec to 31 dec', 'meetings', 80, 'once', DECEMBER],
    ['target coverage 3.5x per quarter', 'coverage', 3.5, 'quarter', OPEN],
    ['mål pipelinetäckning 3:1', 'coverage', 3, null, OPEN],
    ['mål säljcykel 45 dagar per kvartal', 'sales_cycle', 45, 'quarter', OPEN],
    ['target sales cycle 45 days', 'sales_cycle', 45, null, OPEN],
    ['mål nps −10', 'nps', -10, null, OPEN],
    ['target meetings 2000', 'meetings', 2000, null, OPEN],
    ['target meetings value=2026 per year', 'meetings', 2026, 'year', OPEN],
    ['sätt målet för möten till 80 i november', 'meetings', 80, 'month', NOVEMBER],
    ['set the meetings target to 80', 'meetings', 80, null, OPEN],
    ['set target for win rate to 33%', 'win_rate', 0.33, null, OPEN],
    ['höj målet för möten till 90 från januari', 'meetings', 90, null, ['2027-01-01', null]],
    ['sänk målet för cac till 110 tkr per kvartal', 'cac', 110_000, 'quarter', OPEN],
    ['nytt mål möten 80', 'meetings', 80, null, OPEN],
    ['sätt mål möten i december', 'meetings', null, 'month', DECEMBER],
  ] as const)('%s', (text, metric, value, every, [from, until]) => {
    expect(asked(text)).toEqual({
      kind: 'set_target',
      metric,
      value,
      inPercent: metric === 'win_rate',
      every,
      from,
      until,
      filter: {},
      terms: {},
    });
  });

  test.each<[string, SetTargetRequest['terms']]>([
    ['target meetings 80 minimum 70 stretch 95', { minimum: 70, stretch: 95 }],
    ['mål möten 80 minst 70 sträckmål 95', { minimum: 70, stretch: 95 }],
    ['mål möten 80 minimum=70 stretch=none', { minimum: 70, stretch: null }],
    [
      'target meetings 80 because more pipeline before 24 December',
      { why: 'more pipeline before 24 December' },
    ],
    ['mål möten 80 för att få mer pipeline före jul', { why: 'för att få mer pipeline före jul' }],
    ['target meetings 80 why="It fills the funnel" because', { why: 'It fills the funnel' }],
    [
      'mål möten 80 sälj="Åsa Lindqvist" marknad=Sara',
      { owners: { sales: 'Åsa Lindqvist', marketing: 'Sara' } },
    ],
    ['mål möten 80 vakt=vinstandel', { guard: 'win_rate' }],
    ['target meetings 80 guard="meeting to opportunity"', { guard: 'meeting_to_opportunity' }],
    ['mål möten 80 anledning="två nya säljare"', { reason: 'två nya säljare' }],
    [
      'target meetings 80 because of the fair reason="A seller more"',
      { why: 'the fair', reason: 'A seller more' },
    ],
  ])('%s', (text, terms) => {
    expect(asked(text)).toMatchObject({ kind: 'set_target', metric: 'meetings', value: 80, terms });
  });

  test('levels and reasons can be said of a target that there is, without its value', () => {
    expect(asked('target meetings stretch 95')).toMatchObject({ value: null, terms: { stretch: 95 } });
    expect(asked('mål möten för att det driver försäljningen')).toMatchObject({
      value: null,
      terms: { why: 'för att det driver försäljningen' },
    });
  });

  test('a part of the company is named as everywhere', () => {
    expect(asked('mål möten 20 per månad owner="Erik Holm"')).toMatchObject({
      value: 20,
      every: 'month',
      filter: { owner: 'Erik Holm' },
    });
    expect(asked('mål leads 200 kanal=LinkedIn')).toMatchObject({
      metric: 'contacts',
      filter: { channel: 'LinkedIn' },
    });
  });

  test.each<[string, TargetRequest]>([
    ['target', { kind: 'targets', setAt: null }],
    ['mål', { kind: 'targets', setAt: null }],
    ['targets', { kind: 'targets', setAt: null }],
    ['mål lista', { kind: 'targets', setAt: null }],
    ['målen', { kind: 'targets', setAt: null }],
    ['utkast', { kind: 'targets', setAt: null }],
    ['target #12', { kind: 'target', id: '12' }],
    ['mål #12', { kind: 'target', id: '12' }],
    ['target meetings end', { kind: 'end_target', metric: 'meetings', every: null, filter: {}, reason: '' }],
    ['avsluta mål möten', { kind: 'end_target', metric: 'meetings', every: null, filter: {}, reason: '' }],
    [
      'avsluta målet för möten per kvartal',
      { kind: 'end_target', metric: 'meetings', every: 'quarter', filter: {}, reason: '' },
    ],
    [
      'end target meetings owner=Erik reason="He has left"',
      {
        kind: 'end_target',
        metric: 'meetings',
        every: null,
        filter: { owner: 'Erik' },
        reason: 'He has left',
      },
    ],
    ['target history meetings', { kind: 'target_history', metric: 'meetings', every: null, filter: {} }],
    ['mål möten historik', { kind: 'target_history', metric: 'meetings', every: null, filter: {} }],
  ])('%s', (text, request) => {
    expect(asked(text)).toEqual(request);
  });

  test.each([
    'target meetings',
    'mål möten',
    'target meetings q4',
    'mål möten v 48',
    'target meetings last 90 days',
    'target meetings 2026',
    'target meetings by owner',
    'target meetings vs last month',
  ])('"%s" goes on asking what the target is', (text) => {
    expect(asked(text)).toMatchObject({ kind: 'show', metric: 'meetings', focus: 'target' });
  });

  test.each([
    ['mål möten 80 blaha', { about: 'words', words: 'blaha', metric: 'meetings' }],
    ['mål möten 80 per säljare', { about: 'words', words: 'per säljare', metric: 'meetings' }],
    ['target meetings 80 kr', { about: 'value', words: '80kr', metric: 'meetings' }],
    ['target meetings 80%', { about: 'value', words: '80%', metric: 'meetings' }],
    ['mål möten 80 minst=ett', { about: 'value', words: 'ett', metric: 'meetings' }],
    ['mål möten 3 om dagen', { about: 'cadence', words: 'om dagen', metric: 'meetings' }],
    ['target meetings 3 daily', { about: 'cadence', words: 'daily', metric: 'meetings' }],
    ['target meetings 80 last 90 days', { about: 'period', words: 'last 90 days', metric: 'meetings' }],
    ['höj målet för möten med 10', { about: 'step', words: '10', metric: 'meetings' }],
    ['raise the target for meetings by 10', { about: 'step', words: '10', metric: 'meetings' }],
    ['mål möten 80 vakt=hittepå', { about: 'guard', words: 'hittepå', metric: 'meetings' }],
  ])('"%s" comes back with the word that was not understood', (text, problem) => {
    expect(asked(text)).toEqual({ kind: 'target', problem });
  });

  test.each([
    'new customers vs target',
    'change in meetings vs target',
    'close rate vs target',
    'target close rate',
  ])('"%s" sets nothing', (text) => {
    const question = readQuestion(text, { ...context, values: [] });
    expect(question).toMatchObject({ request: { kind: 'show' } });
    expect(asksForTarget(tokensOf(text))).toBe(false);
  });

  test('a figure of nothing is asked about', () => {
    expect(asked('target 80 november')).toEqual({ kind: 'missing_metric', verb: 'target' });
  });
});

test.each([
  ['target', true],
  ['mål', true],
  ['sätt mål', true],
  ['set a target for meetings', true],
  ['nytt mål', true],
  ['ändra målet för möten', true],
  ['target meetings', false],
  ['sätt mål möten 80', false],
  ['targets', false],
  ['new customers', false],
])('"%s" opens the modal: %s', (text, opens) => {
  expect(asksForTarget(tokensOf(text))).toBe(opens);
});

describe('a wish in free words', () => {
  const values = [{ dimension: 'owner', value: 'Erik Holm' } as const];
  const wish = (text: string) => {
    const question = readQuestion(text, { ...context, values });
    return 'request' in question ? question.request : question.problem;
  };
  test.each([
    ['sätt målet för möten till 80 i november', 'meetings', 80],
    ['kan du sätta mötesmålet till 80 i november?', 'meetings', 80],
    ['Vi vill höja målet för möten till 90 i november', 'meetings', 90],
    ['målet för möten ska vara 80 i november', 'meetings', 80],
    ['please set the meetings target to 80 in november', 'meetings', 80],
    ['Can you change our target for meetings to 85 in November?', 'meetings', 85],
    ['our target for meetings should be 80 in november', 'meetings', 80],
  ])('%s', (text, metric, value) => {
    expect(wish(text)).toMatchObject({ kind: 'set_target', metric, value, from: NOVEMBER[0] });
  });

  test('what figure it is about may have been said before', () => {
    const before = { kind: 'needed', metric: 'meetings', period: null, filter: {}, working: false } as const;
    const question = readQuestion('sätt målet till 90', { ...context, values }, before);
    expect(question).toMatchObject({ request: { kind: 'set_target', metric: 'meetings', value: 90 } });
  });

  test.each([
    'vad är målet för möten',
    'når vi målet i november',
    'what is the target for meetings',
    'mötesmålet',
  ])('"%s" only asks', (text) => {
    expect(wish(text)).not.toMatchObject({ kind: 'set_target' });
  });
});

const dates = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => [addDays('2026-11-18', start), addDays('2026-11-18', start + length)] as const);
const said = fc
  .string({ unit: fc.constantFrom(...'abåä Ö-,.!?80%'), minLength: 1, maxLength: 30 })
  .map(tidied);
const metric = fc.constantFrom(...BUILT_IN_CATALOGUE.all);

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'x';
}

const wanted = metric.chain((one): fc.Arbitrary<SetTargetRequest> => {
  const inPercent = one.unit === 'percent';
  const figure = fc
    .integer({ min: 0, max: 10_000_000 })
    .map((whole) => (inPercent ? whole / 10_000 : whole / 100));
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const time = fc.oneof(
    fc.tuple(fc.constantFrom('week', 'month', 'quarter', 'year', null), fc.constant(null), fc.constant(null)),
    fc
      .tuple(fc.constantFrom('week', 'month', 'quarter', 'year', 'once'), dates)
      .map(([every, [from, until]]) => [every, from, until] as const),
    fc
      .tuple(fc.constantFrom('week', 'month', 'quarter', 'year', null), dates)
      .map(([every, [from]]) => [every, from, null] as const),
  );
  return fc
    .record({
      value: fc.option(figure),
      time,
      filter: fc.dictionary(fc.constantFrom(...DIMENSIONS), said),
      minimum: optional(fc.option(figure)),
      stretch: optional(fc.option(figure)),
      why: optional(said),
      reason: optional(said),
      guard: optional(fc.option(fc.constantFrom(...BUILT_IN_CATALOGUE.all.map(({ key }) => key)))),
      owners: fc.dictionary(fc.constantFrom(...TEAM_DEPARTMENTS), said),
    })
    .map(({ value, time: [every, from, until], filter, owners, ...terms }) => ({
      kind: 'set_target',
      metric: one.key,
      value,
      inPercent,
      every,
      from,
      until,
      filter,
      terms: {
        ...(Object.fromEntries(
          Object.entries(terms).filter(([, term]) => term !== undefined),
        ) as SetTargetRequest['terms']),
        ...(Object.keys(owners).length > 0 && { owners }),
      },
    }));
});

test('what a button carries is read back as just what it asks for', () => {
  fc.assert(
    fc.property(wanted, (request) => {
      expect(read(requestWords(request))).toEqual({ request });
    }),
  );
});
