import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { NO_CONTRIBUTIONS } from '../../src/domain/milestones/contributions.ts';
import type {
  GoalFacts,
  MilestoneOf,
  MissFacts,
  WarningFacts,
} from '../../src/domain/milestones/milestone.ts';
import { periodOf } from '../../src/domain/milestones/target-line.ts';
import type { Reader } from '../../src/speech/format.ts';
import { speakGoal } from '../../src/speech/milestones/goal-sentences.ts';
import { speakMiss } from '../../src/speech/milestones/miss-sentences.ts';
import { speakRecord } from '../../src/speech/milestones/record-sentences.ts';
import { speakWarning } from '../../src/speech/milestones/warning-sentences.ts';
import { aReport } from '../charts/support/reports.ts';
import { plainly } from '../support/plainly.ts';

const metricOf = (key: string) => BUILT_IN_CATALOGUE.get(key);
const reader = (locale: Locale): Reader => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});
const QUIET = { unnamed: new Set<string>(), thanks: [], standing: '' };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

const USUAL: GoalFacts = {
  every: 'month',
  filter: {},
  level: 'value',
  goal: 80,
  target: 80,
  actual: 80,
  reachedOn: '2026-11-24',
  workingDaysLeft: 4,
  isOver: false,
  opening: null,
  contributions: NO_CONTRIBUTIONS,
  guard: null,
  correction: null,
};

function aMilestone<Told>(kind: string, metric: string, facts: Told, reversedAt: string | null = null) {
  const about = { key: 'x', metric, period: NOVEMBER, at: '2026-11-24T09:00:00.000Z', silent: false };
  return { kind, facts, reversedAt, ...about };
}

function about(metric: string, facts: { filter?: object; every?: GoalFacts['every'] } = {}) {
  return {
    metric: metricOf(metric)!,
    period: periodOf(facts.every ?? 'month', NOVEMBER),
    filter: facts.filter ?? {},
    today: '2026-11-24',
  };
}

function goal(
  locale: Locale,
  change: Partial<GoalFacts>,
  more: { metric?: string; reversedAt?: string } = {},
) {
  const facts = { ...USUAL, ...change };
  const metric = more.metric ?? 'meetings';
  const told = aMilestone('goal', metric, facts, more.reversedAt ?? null) as MilestoneOf<'goal'>;
  const spoken = speakGoal(told, about(metric, facts), QUIET, metricOf, reader(locale));
  return [spoken.headline, ...spoken.lines, ...spoken.context].map(plainly);
}

describe('a goal', () => {
  test.each<[string, Locale, Partial<GoalFacts>, string, string[]]>([
    [
      'reached',
      'sv',
      {},
      'meetings',
      ['Målet är nått: 80 bokade möten i november, 4 arbetsdagar före månadens slut. 🎉'],
    ],
    [
      'reached',
      'en',
      {},
      'meetings',
      ['Target reached: 80 meetings booked in November, 4 working days before the month’s end. 🎉'],
    ],
    [
      'on the last day',
      'sv',
      { workingDaysLeft: 0, actual: 81 },
      'meetings',
      ['Målet är nått: 81 bokade möten i november, på sista arbetsdagen. 🎉', 'Målet var 80.'],
    ],
    [
      'of which a part of the company is told',
      'en',
      { filter: { origin: 'marketing' } },
      'meetings',
      [
        'Target reached: 80 meetings booked in November (origin: marketing), 4 working days before the month’s end. 🎉',
      ],
    ],
    [
      'the least that will do',
      'sv',
      { level: 'minimum', goal: 70, actual: 71 },
      'meetings',
      [
        'Miniminivån är nådd: 71 bokade möten i november, 4 arbetsdagar före månadens slut.',
        '9 kvar till målet på 80, på 4 arbetsdagar.',
      ],
    ],
    [
      'splendid',
      'en',
      { level: 'stretch', goal: 95, actual: 95 },
      'meetings',
      ['Stretch reached: 95 meetings booked in November, 4 working days before the month’s end. 🎉'],
    ],
    [
      'money that reads the same rounded',
      'sv',
      { goal: 1_250_000, target: 1_250_000, actual: 1_253_000 },
      'revenue',
      [
        'Målet är nått: försäljningen i november är 1 253 000 kr, 4 arbetsdagar före månadens slut. 🎉',
        'Målet var 1 250 000 kr.',
      ],
    ],
    [
      'a state that rose to it',
      'en',
      { goal: 7_500_000, target: 7_500_000, actual: 7_600_000, opening: 7_200_000 },
      'pipeline',
      [
        'Target reached: the pipeline is SEK 7.6M. 🎉',
        'The target in November is SEK 7.5M; it stood at SEK 7.2M before.',
      ],
    ],
    [
      'a ratio, when the period was over',
      'sv',
      { goal: 0.33, target: 0.33, actual: 0.341, isOver: true },
      'win_rate',
      ['Målet nåddes: vinstandelen i november blev 34,1 %. 🎉', 'Målet var 33 %.'],
    ],
    [
      'a ceiling that was kept',
      'en',
      { goal: 650, target: 650, actual: 593, isOver: true },
      'cpl',
      ['Target kept: the cost per lead in November came to SEK 593. 🎉', 'The target was at most SEK 650.'],
    ],
    [
      'for which something suffered',
      'sv',
      { guard: { metric: 'win_rate', actual: 0.22, target: 0.33, before: 0.3 } },
      'meetings',
      ['Målet är nått: 80 bokade möten i november, men vinstandelen är 22 % mot målet 33 %.'],
    ],
    [
      'for which something got worse that has no target',
      'en',
      { guard: { metric: 'win_rate', actual: 0.22, target: null, before: 0.3 } },
      'meetings',
      ['Target reached: 80 meetings booked in November, but the win rate has gone from 30% to 22%.'],
    ],
  ])('%s, in %s', (_, locale, change, metric, said) => {
    expect(goal(locale, change, { metric })).toEqual(said.map(plainly));
  });

  test('that a correction took back says so first', () => {
    const correction = { was: 82, now: 78, on: '2026-11-20', again: null };
    const reversedAt = '2026-11-20T09:00:00.000Z';
    expect(goal('sv', { actual: 82, correction }, { reversedAt })).toEqual([
      'Målet såg ut att vara nått, men efter en rättelse är det 78 bokade möten i november: 2 från målet på 80.',
      'Rättat 20 nov.: 82 → 78. Det som står här nedanför är från när det firades.',
    ]);
    expect(goal('en', { actual: 81, correction: { ...correction, again: '2026-11-23' } })).toEqual([
      'Target reached: 81 meetings booked in November, 4 working days before the month’s end. 🎉',
      'The target was 80.',
      'At first 82; on 20 Nov it was corrected to 78, and on 23 Nov it held again.',
    ]);
  });

  test('names both departments, the funnel, and people by the alphabet, without those who would rather not', () => {
    const facts = {
      ...USUAL,
      contributions: {
        sides: [
          {
            name: 'marketing',
            value: 38,
            ways: [
              { name: 'Webbinarium', value: 19 },
              { name: 'Mässa', value: 9 },
            ],
          },
          { name: 'sales', value: 29, ways: [{ name: 'Telefon', value: 22 }] },
          { name: 'Partners', value: 13, ways: [] },
        ],
        stages: [
          { metric: 'contacts', value: 470 },
          { metric: 'mql', value: 96 },
          { metric: 'meetings', value: 80 },
        ],
        people: ['Östen Ek', 'Åsa Lindqvist', 'Erik Holm', 'Ann Berg'],
      },
    };
    const told = aMilestone('goal', 'meetings', facts) as MilestoneOf<'goal'>;
    const thanks = [
      { userId: 'U1', name: 'Sara', text: 'Tack!' },
      { userId: 'U2', name: 'Erik Holm', text: 'Heja' },
    ];
    const around = { unnamed: new Set(['Erik Holm']), thanks, standing: 'avtal v3' };
    const spoken = speakGoal(told, about('meetings'), around, metricOf, reader('sv'));
    expect(spoken.lines.map(plainly)).toEqual([
      'Marknad gav 38 av dem (Webbinarium 19, Mässa 9), sälj 29 (Telefon 22) och Partners 13.',
      'Längs tratten i november: 470 kontakter → 96 MQL → 80 möten.',
      'Bra jobbat tillsammans, Ann Berg, Åsa Lindqvist och Östen Ek!',
    ]);
    expect(spoken.sections).toEqual([
      { title: 'Tack från teamet', lines: ['Sara: Tack!', 'En kollega: Heja'] },
    ]);
    expect(spoken.context).toEqual(['avtal v3']);
    const english = speakGoal(
      told,
      about('meetings'),
      { ...around, unnamed: new Set() },
      metricOf,
      reader('en'),
    );
    expect(english.lines[0]).toBe(
      'Marketing brought 38 of them (Webbinarium 19, Mässa 9), sales 29 (Telefon 22) and Partners 13.',
    );
  });

  test.each<[Locale, string]>([
    ['sv', '9 kvar till målet på 80, och det är sista arbetsdagen.'],
    ['en', '9 to go to the target of 80, and it is the last working day.'],
  ])('a minimum that is reached on the last day leaves no days, in %s', (locale, said) => {
    expect(goal(locale, { level: 'minimum', goal: 70, actual: 71, workingDaysLeft: 0 })[1]).toBe(said);
  });

  test('a stretch was a stretch, and not the target', () => {
    expect(goal('sv', { level: 'stretch', goal: 95, actual: 101 })[1]).toBe('Sträckmålet var 95.');
    expect(goal('en', { level: 'stretch', goal: 95, actual: 101 })[1]).toBe('The stretch was 95.');
  });

  test('of one there is one', () => {
    expect(goal('sv', { goal: 1, target: 1, actual: 1 }, { metric: 'deals_won' })[0]).toContain(
      '1 vunnen affär i november',
    );
  });

  test.each<[Locale, string]>([
    ['sv', 'Bra jobbat, Ann Berg!'],
    ['en', 'Well done, Ann Berg!'],
  ])('nobody works together with themselves alone, in %s', (locale, said) => {
    expect(goal(locale, { contributions: { sides: [], stages: [], people: ['Ann Berg'] } })[1]).toBe(said);
  });

  test.each<[Locale, string]>([
    ['sv', 'Marknad gav 38 av dem och sälj 29; 13 kom på annat sätt.'],
    ['en', 'Marketing brought 38 of them and sales 29; 13 came otherwise.'],
  ])('leaves nothing out of what the parts add up to, in %s', (locale, said) => {
    const sides = [
      { name: 'marketing', value: 38, ways: [] },
      { name: 'sales', value: 29, ways: [] },
    ];
    expect(goal(locale, { contributions: { sides, stages: [], people: [] } })[1]).toBe(said);
  });
});

describe('a record', () => {
  const facts = {
    grain: 'week',
    actual: 31,
    reachedOn: '2026-11-24',
    best: { value: 28, from: '2026-05-04', to: '2026-05-10' },
    since: '2025-05-05',
    correction: null,
  } as const;
  const week = { ...about('meetings'), period: periodOf('week', { from: '2026-11-23', to: '2026-11-29' }) };

  test.each<[Locale, string[]]>([
    [
      'sv',
      ['Bästa veckan hittills: 31 bokade möten vecka 48. 🎉', 'Rekordet sedan 5 maj 2025 var 28, vecka 19.'],
    ],
    [
      'en',
      [
        'Best week so far: 31 meetings booked in week 48. 🎉',
        'The record since 5 May 2025 was 28, in week 19.',
      ],
    ],
  ])('is told beside the one that it beat, in %s', (locale, said) => {
    const told = aMilestone('record', 'meetings', facts) as MilestoneOf<'record'>;
    const { headline, lines } = speakRecord(told, week, QUIET, reader(locale));
    expect([headline, ...lines].map(plainly)).toEqual(said);
  });

  test('that a correction took back is none', () => {
    const correction = { was: 31, now: 27, on: '2026-11-25', again: null };
    const at = '2026-11-25T09:00:00.000Z';
    const told = aMilestone('record', 'meetings', { ...facts, correction }, at) as MilestoneOf<'record'>;
    expect(speakRecord(told, week, QUIET, reader('sv')).headline).toBe(
      'Inget rekord: efter en rättelse är det 27 bokade möten vecka 48, och rekordet är 28, vecka 19.',
    );
  });
});

describe('a miss', () => {
  const miss = (
    locale: Locale,
    metric: string,
    facts: Partial<MissFacts>,
    reversedAt: string | null = null,
  ) => {
    const all: MissFacts = {
      every: 'month',
      filter: {},
      target: 80,
      actual: 71,
      minimum: null,
      correction: null,
      ...facts,
    };
    const told = aMilestone('miss', metric, all, reversedAt) as MilestoneOf<'miss'>;
    const { headline, lines } = speakMiss(
      told,
      about(metric),
      { why: null, standing: '' },
      metricOf,
      reader(locale),
    );
    return [headline, ...lines].map(plainly);
  };
  const PLAIN = 'Att ta med sig till december: en sak att sluta med och en att göra mer av.';

  test.each<[Locale, string, Partial<MissFacts>, string[]]>([
    [
      'sv',
      'meetings',
      {},
      ['Det blev 71 av 80 bokade möten i november: 9 från målet.', 'Ni kom 89 % av vägen.', PLAIN],
    ],
    [
      'sv',
      'meetings',
      { minimum: true },
      ['Det blev 71 av 80 bokade möten i november: 9 från målet.', 'Miniminivån nåddes.', PLAIN],
    ],
    ['sv', 'meetings', { actual: 20 }, ['Det blev 20 av 80 bokade möten i november: 60 från målet.', PLAIN]],
    [
      'en',
      'revenue',
      { actual: 900_000, target: 1_250_000 },
      [
        'Revenue in November came to SEK 900K: SEK 350K from the target of SEK 1,250,000.',
        'To take along into December: one thing to stop, and one to do more of.',
      ],
    ],
    [
      'en',
      'cpl',
      { actual: 700, target: 650 },
      [
        'The cost per lead in November came to SEK 700: SEK 50 over the target of SEK 650.',
        'To take along into December: one thing to stop, and one to do more of.',
      ],
    ],
  ])('is said kindly, in %s: %s, %j', (locale, metric, facts, said) => {
    expect(miss(locale, metric, facts)).toEqual(said.map(plainly));
  });

  test('that was none after all is put right', () => {
    const correction = { was: 71, now: 82, on: '2026-12-03', again: null };
    expect(miss('sv', 'meetings', { correction }, '2026-12-03T09:00:00.000Z')).toEqual([
      'Målet nåddes till slut: efter en rättelse blev det 82 av 80 bokade möten i november.',
      'Rättat 3 dec.: 71 → 82.',
    ]);
  });
});

describe('a warning', () => {
  const facts: WarningFacts = {
    every: 'month',
    filter: {},
    target: 80,
    actual: 30,
    low: 44,
    high: 61,
    latest: '2026-11-27',
  };
  const report = aReport({
    metric: metricOf('meetings')!,
    actual: 30,
    remaining: 50,
    remainingPerWorkingDay: 6.25,
    runRate: 30 / 13,
  });

  test.each<[Locale, string[]]>([
    [
      'sv',
      [
        'I den här takten slutar november på 44–61 bokade möten; målet är 80. Det går att vända.',
        '50 kvar på 8 arbetsdagar: 6,3 om dagen, mot 2,3 hittills.',
        'Tio MQL till räcker.',
        'Senast 27 nov. behöver det komma in som ska hinna räknas i november.',
      ],
    ],
    [
      'en',
      [
        'At this pace November ends at 44–61 meetings booked; the target is 80. It can be turned.',
        '50 to go in 8 working days: 6.3 a day, against 2.3 so far.',
        'Tio MQL till räcker.',
        'What is to count in November needs to come in by 27 Nov.',
      ],
    ],
  ])('says what there still is to do, in %s', (locale, said) => {
    const told = aMilestone('warning', 'meetings', facts) as MilestoneOf<'warning'>;
    const around = { gap: 'Tio MQL till räcker.', standing: '' };
    const { headline, lines } = speakWarning(told, report, about('meetings'), around, reader(locale));
    expect([headline, ...lines].map(plainly)).toEqual(said);
  });
});
