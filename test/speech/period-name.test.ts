import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import { monthNamed, quarterNamed, weekNamed, yearNamed } from '../../src/domain/named-periods.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { lastPeriods, periodAt, previous, rollingTo, toDateAt } from '../../src/domain/periods.ts';
import { axisLabels, periodLabel } from '../../src/speech/period-label.ts';
import { atEndOf, inPeriod, periodName } from '../../src/speech/period-name.ts';
import { findPeriod, readPeriod } from '../../src/speech/period-words.ts';

const TODAY = '2026-11-18';
const JANUARY = { startMonth: 1 };
const MAY = { startMonth: 5 };

const day = (date: string): Period => ({ kind: 'calendar', grain: 'day', from: date, to: date });
const dates = (from: string, to: string): Period => ({ kind: 'dates', from, to });
const soFar = (grain: Grain, fiscalYear = JANUARY) => toDateAt(grain, TODAY, fiscalYear);

describe.each([
  ['in Swedish', 'sv'],
  ['in English', 'en'],
] as const)('%s', (_, locale) => {
  test.each<[Period, Record<'sv' | 'en', [name: string, inside: string, end: string]>]>([
    [day(TODAY), { sv: ['i dag', 'i dag', 'i dag'], en: ['today', 'today', 'today'] }],
    [day('2026-11-17'), { sv: ['i går', 'i går', 'i går'], en: ['yesterday', 'yesterday', 'yesterday'] }],
    [
      day('2026-09-01'),
      {
        sv: ['1 september', 'den 1 september', 'den 1 september'],
        en: ['1 September', 'on 1 September', 'on 1 September'],
      },
    ],
    [
      day('2025-11-18'),
      {
        sv: ['18 november 2025', 'den 18 november 2025', 'den 18 november 2025'],
        en: ['18 November 2025', 'on 18 November 2025', 'on 18 November 2025'],
      },
    ],
    [
      weekNamed(2026, 47)!,
      {
        sv: ['v 47', 'vecka 47', 'i slutet av vecka 47'],
        en: ['week 47', 'in week 47', 'at the end of week 47'],
      },
    ],
    [
      weekNamed(2025, 47)!,
      {
        sv: ['v 47 2025', 'vecka 47 2025', 'i slutet av vecka 47 2025'],
        en: ['week 47 2025', 'in week 47 2025', 'at the end of week 47 2025'],
      },
    ],
    [
      monthNamed(2026, 11),
      {
        sv: ['november', 'i november', 'i slutet av november'],
        en: ['November', 'in November', 'at the end of November'],
      },
    ],
    [
      monthNamed(2025, 3),
      {
        sv: ['mars 2025', 'i mars 2025', 'i slutet av mars 2025'],
        en: ['March 2025', 'in March 2025', 'at the end of March 2025'],
      },
    ],
    [
      quarterNamed(2026, 4, JANUARY),
      { sv: ['Q4', 'under Q4', 'i slutet av Q4'], en: ['Q4', 'in Q4', 'at the end of Q4'] },
    ],
    [
      quarterNamed(2017, 4, JANUARY),
      {
        sv: ['Q4 2017', 'under Q4 2017', 'i slutet av Q4 2017'],
        en: ['Q4 2017', 'in Q4 2017', 'at the end of Q4 2017'],
      },
    ],
    [
      yearNamed(2026, JANUARY),
      { sv: ['2026', 'under 2026', 'i slutet av 2026'], en: ['2026', 'in 2026', 'at the end of 2026'] },
    ],
    [
      soFar('month'),
      {
        sv: ['november hittills', 'hittills i november', 'i dag'],
        en: ['November so far', 'so far in November', 'today'],
      },
    ],
    [
      soFar('week'),
      {
        sv: ['v 47 hittills', 'hittills vecka 47', 'i dag'],
        en: ['week 47 so far', 'so far in week 47', 'today'],
      },
    ],
    [
      soFar('quarter'),
      { sv: ['Q4 hittills', 'hittills under Q4', 'i dag'], en: ['Q4 so far', 'so far in Q4', 'today'] },
    ],
    [
      soFar('year'),
      {
        sv: ['i år hittills', 'hittills i år', 'i dag'],
        en: ['this year so far', 'so far this year', 'today'],
      },
    ],
    [
      previous(soFar('month')),
      {
        sv: ['1–18 okt. 2026', '1–18 okt. 2026', 'den 18 oktober'],
        en: ['1–18 Oct 2026', 'from 1 to 18 Oct 2026', 'on 18 October'],
      },
    ],
    [
      rollingTo('day', 90, TODAY),
      {
        sv: ['senaste 90 dagarna', 'de senaste 90 dagarna', 'i dag'],
        en: ['the last 90 days', 'in the last 90 days', 'today'],
      },
    ],
    [
      rollingTo('week', 1, TODAY),
      {
        sv: ['senaste veckan', 'den senaste veckan', 'i dag'],
        en: ['the past week', 'in the past week', 'today'],
      },
    ],
    [
      rollingTo('year', 1, TODAY),
      {
        sv: ['senaste året', 'det senaste året', 'i dag'],
        en: ['the past year', 'in the past year', 'today'],
      },
    ],
    [
      previous(rollingTo('day', 90, TODAY)),
      {
        sv: ['23 maj–20 aug. 2026', '23 maj–20 aug. 2026', 'den 20 augusti'],
        en: ['23 May – 20 Aug 2026', 'from 23 May to 20 Aug 2026', 'on 20 August'],
      },
    ],
    [
      dates('2026-01-01', '2026-03-15'),
      {
        sv: ['1 jan.–15 mars 2026', '1 jan.–15 mars 2026', 'den 15 mars'],
        en: ['1 Jan – 15 Mar 2026', 'from 1 Jan to 15 Mar 2026', 'on 15 March'],
      },
    ],
    [
      dates('2025-12-20', '2026-01-10'),
      {
        sv: ['20 dec. 2025–10 jan. 2026', '20 dec. 2025–10 jan. 2026', 'den 10 januari'],
        en: ['20 Dec 2025 – 10 Jan 2026', 'from 20 Dec 2025 to 10 Jan 2026', 'on 10 January'],
      },
    ],
    [
      dates('2026-01-01', '2026-03-31'),
      {
        sv: ['januari–mars 2026', 'i januari–mars 2026', 'i slutet av mars 2026'],
        en: ['January–March 2026', 'in January–March 2026', 'at the end of March 2026'],
      },
    ],
    [
      dates('2025-11-01', '2026-01-31'),
      {
        sv: ['november 2025–januari 2026', 'i november 2025–januari 2026', 'i slutet av januari 2026'],
        en: ['November 2025–January 2026', 'in November 2025–January 2026', 'at the end of January 2026'],
      },
    ],
    [
      dates('2025-11-01', '2025-11-30'),
      {
        sv: ['november 2025', 'i november 2025', 'i slutet av november 2025'],
        en: ['November 2025', 'in November 2025', 'at the end of November 2025'],
      },
    ],
    [
      dates('2026-09-01', TODAY),
      {
        sv: ['sedan 1 september', 'sedan 1 september', 'i dag'],
        en: ['since 1 September', 'since 1 September', 'today'],
      },
    ],
  ])('%o', (period, expected) => {
    const said = [periodName, inPeriod, atEndOf].map((say) =>
      say(period, TODAY, { locale, fiscalYear: JANUARY }),
    );
    expect(said).toEqual(expected[locale]);
  });
});

describe('with a fiscal year that starts in May', () => {
  test('years and quarters say which one, as it is not the calendar’s', () => {
    const lastYear = yearNamed(2026, MAY);
    expect(periodName(lastYear, TODAY, { locale: 'sv', fiscalYear: MAY })).toBe('räkenskapsåret 2025/26');
    expect(inPeriod(lastYear, TODAY, { locale: 'sv', fiscalYear: MAY })).toBe('under räkenskapsåret 2025/26');
    expect(inPeriod(lastYear, TODAY, { locale: 'en', fiscalYear: MAY })).toBe('in fiscal year 2025/26');
    expect(periodName(quarterNamed(2027, 3, MAY), TODAY, { locale: 'sv', fiscalYear: MAY })).toBe('Q3');
    expect(periodName(quarterNamed(2026, 3, MAY), TODAY, { locale: 'sv', fiscalYear: MAY })).toBe(
      'Q3 2025/26',
    );
    expect(periodLabel(lastYear, { locale: 'sv', fiscalYear: MAY })).toBe('2025/26');
    expect(inPeriod(soFar('year', MAY), TODAY, { locale: 'sv', fiscalYear: MAY })).toBe('hittills i år');
  });
});

describe('on New Year’s Day', () => {
  test('last December has its year, but the week that is going on has none', () => {
    expect(periodName(monthNamed(2026, 12), '2027-01-01', { locale: 'sv', fiscalYear: JANUARY })).toBe(
      'december 2026',
    );
    expect(periodName(weekNamed(2026, 53)!, '2027-01-01', { locale: 'sv', fiscalYear: JANUARY })).toBe(
      'v 53',
    );
    expect(periodName(weekNamed(2026, 53)!, '2027-01-05', { locale: 'sv', fiscalYear: JANUARY })).toBe(
      'v 53 2026',
    );
  });
});

describe('labels on an axis', () => {
  test.each<[Grain, string, string]>([
    ['day', '18 nov.', '18 Nov'],
    ['week', 'v 47', 'W47'],
    ['month', 'nov.', 'Nov'],
    ['quarter', 'Q4', 'Q4'],
    ['year', '2026', '2026'],
  ])('a %s is %s in Swedish and %s in English', (grain, sv, en) => {
    const period = periodAt(grain, TODAY, JANUARY);
    expect(periodLabel(period, { locale: 'sv', fiscalYear: JANUARY })).toBe(sv);
    expect(periodLabel(period, { locale: 'en', fiscalYear: JANUARY })).toBe(en);
  });

  test('this year’s say no year', () => {
    const weeks = lastPeriods('week', 3, TODAY, JANUARY);
    expect(axisLabels(weeks, TODAY, { locale: 'sv', fiscalYear: JANUARY })).toEqual(['v 45', 'v 46', 'v 47']);
  });

  test('over a turn of the year, the first of each says it', () => {
    expect(
      axisLabels(lastPeriods('quarter', 6, TODAY, JANUARY), TODAY, { locale: 'sv', fiscalYear: JANUARY }),
    ).toEqual(['Q3 2025', 'Q4', 'Q1 2026', 'Q2', 'Q3', 'Q4']);
    expect(
      axisLabels(lastPeriods('month', 3, '2027-01-11', JANUARY), '2027-01-11', {
        locale: 'en',
        fiscalYear: JANUARY,
      }),
    ).toEqual(['Nov 2026', 'Dec', 'Jan 2027']);
    expect(
      axisLabels(lastPeriods('week', 3, '2027-01-11', JANUARY), '2027-01-11', {
        locale: 'sv',
        fiscalYear: JANUARY,
      }),
    ).toEqual(['v 53 2026', 'v 1 2027', 'v 2']);
  });

  test('years name themselves', () => {
    expect(axisLabels(lastPeriods('year', 2, TODAY, MAY), TODAY, { locale: 'sv', fiscalYear: MAY })).toEqual([
      '2025/26',
      '2026/27',
    ]);
  });
});

describe('what is said can be typed', () => {
  const periods = [
    ...(['day', 'week', 'month', 'quarter', 'year'] as const).flatMap((grain) => [
      ...lastPeriods(grain, 9, TODAY, JANUARY),
      ...(grain === 'day' ? [] : [soFar(grain)]),
      rollingTo(grain, 3, TODAY),
    ]),
    dates('2026-01-01', '2026-03-15'),
    dates('2026-01-01', '2026-03-31'),
    dates('2025-12-20', '2026-01-10'),
    dates('2026-10-01', '2026-10-18'),
    dates(addDays(TODAY, -40), TODAY),
  ];

  test.each(['sv', 'en'] as const)('every name and phrase in %s reads back as its period', (locale) => {
    for (const fiscalYear of [JANUARY, MAY]) {
      const context = { today: TODAY, fiscalYear };
      for (const period of periods) {
        if (
          fiscalYear === MAY &&
          'grain' in period &&
          (period.grain === 'quarter' || period.grain === 'year')
        )
          continue;
        for (const say of [periodName, inPeriod]) {
          const said = say(period, TODAY, { locale, fiscalYear });
          expect({ said, ...readPeriod(said, context) }).toEqual({ said, period });
        }
      }
      for (const grain of ['quarter', 'year'] as const) {
        for (const period of lastPeriods(grain, 6, TODAY, fiscalYear)) {
          const said = inPeriod(period, TODAY, { locale, fiscalYear });
          const found = findPeriod(`pipeline ${said} per säljare`.split(' '), context);
          expect({ said, found }).toEqual({ said, found: { period, used: [1, 1 + said.split(' ').length] } });
        }
      }
    }
  });
});
