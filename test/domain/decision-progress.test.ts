import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { addDays, datesFrom } from '../../src/domain/civil-date.ts';
import { type Move, moveSince, stretchesAround } from '../../src/domain/decision-progress.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { figuresOfACompany, type Seen } from '../support/figures-of-a-company.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });

type Told = {
  readonly metric: string;
  readonly decidedOn?: string;
  readonly today?: string;
  readonly knownUntil?: string | null;
};

/** On Monday 9 November it was decided; today is Tuesday 8 December: 21 working days have passed. */
function move(seen: readonly Seen[], about: Told): Move {
  const { metric: key, decidedOn = '2026-11-09', today = '2026-12-08' } = about;
  const since = seen.filter(({ metric }) => metric === key).map(({ date }) => date);
  const figures = figuresOfACompany({
    seen,
    metrics: [key],
    periods: [{ from: '2026-01-01', to: today }],
  });
  return moveSince({
    metric: BUILT_IN_CATALOGUE.get(key)!,
    decidedOn,
    today,
    knownUntil: about.knownUntil === undefined ? addDays(today, -1) : about.knownUntil,
    knownSince: since.sort()[0],
    isOfPeriod: BUILT_IN_CATALOGUE.targetsOf(key).length > 0,
    figures,
    calendar,
  });
}

/** So many of a metric on each working day. */
function daily(metric: string, value: number, from: string, to: string): Seen[] {
  return datesFrom(from, to)
    .filter(calendar.isWorkingDay)
    .map((date) => ({ metric, date, value }));
}

describe('the stretches', () => {
  test.each([
    // A flow: no less than four weeks before, and as long as since once that is longer.
    ['flow', '2026-11-09', '2026-11-13', ['2026-10-12', '2026-11-08'], { before: 20, since: 5 }],
    ['flow', '2026-11-09', '2026-12-18', ['2026-09-28', '2026-11-08'], { before: 30, since: 30 }],
    // What is derived: as long as since, since its size may go with the length.
    ['derived', '2026-11-09', '2026-11-13', ['2026-11-02', '2026-11-08'], { before: 5, since: 5 }],
    // All Saints’ Day is no working day, nor is the weekend it falls on.
    ['derived', '2026-11-02', '2026-11-04', ['2026-10-28', '2026-11-01'], { before: 3, since: 3 }],
  ] as const)('of a %s decided on %s, told until %s', (kind, decidedOn, last, [from, to], workingDays) => {
    expect(stretchesAround(decidedOn, last, kind, calendar)).toEqual({
      before: { from, to },
      since: { from: decidedOn, to: last },
      workingDays,
    });
  });

  test('touch at the day of the decision and share no day', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('flow', 'derived'),
        (on, after, kind) => {
          const { before, since, workingDays } = stretchesAround(on, addDays(on, after), kind, calendar);
          expect(addDays(before.to, 1)).toBe(since.from);
          expect(calendar.workingDays(before.from, before.to)).toBe(workingDays.before);
          expect(workingDays.before).toBeGreaterThanOrEqual(workingDays.since);
        },
      ),
    );
  });
});

describe('a flow', () => {
  const meetings = (before: number, since: number, last = '2026-12-07') => [
    ...daily('meetings', before, '2026-08-03', '2026-11-06'),
    ...daily('meetings', since, '2026-11-09', last),
  ];
  test.each([
    ['more, where more is better', meetings(2, 4), { before: 2, since: 4, verdict: 'better' }],
    ['less', meetings(4, 2), { before: 4, since: 2, verdict: 'worse' }],
    ['as much', meetings(3, 3), { before: 3, since: 3, verdict: 'same' }],
    [
      'so few that chance alone would do it',
      daily('meetings', 1, '2026-10-01', '2026-10-09').concat(
        { metric: 'meetings', date: '2026-11-02', value: 3 },
        { metric: 'meetings', date: '2026-11-20', value: 6 },
      ),
      { verdict: 'chance' },
    ],
  ] as const)('by working day: %s', (_, seen, expected) => {
    expect(move(seen, { metric: 'meetings' })).toMatchObject({ kind: 'moved', ...expected });
  });

  test('of which less is better', () => {
    const seen = [
      ...daily('ad_spend', 9_000, '2026-08-03', '2026-11-06'),
      ...daily('ad_spend', 4_000, '2026-11-09', '2026-12-07'),
    ];
    expect(move(seen, { metric: 'ad_spend' })).toMatchObject({
      before: 9_000,
      since: 4_000,
      verdict: 'better',
    });
  });

  test('what comes on a weekend counts, and the weekend does not', () => {
    const seen = [...meetings(2, 2), { metric: 'meetings', date: '2026-11-14', value: 21 }];
    expect(move(seen, { metric: 'meetings' })).toMatchObject({ before: 2, since: 3 });
  });

  test('today has only begun, and days that nobody has told of yet are not without any', () => {
    const seen = [...meetings(2, 4, '2026-11-20'), { metric: 'meetings', date: '2026-12-08', value: 99 }];
    expect(move(seen, { metric: 'meetings', knownUntil: '2026-11-20' })).toMatchObject({ since: 4 });
    expect(move(seen, { metric: 'meetings' })).toMatchObject({ since: 1.9047619047619 });
  });

  test.each([
    ['on the same day', { today: '2026-11-09' }, { kind: 'too_early', workingDays: 0 }],
    ['after two working days', { today: '2026-11-11' }, { kind: 'too_early', workingDays: 2 }],
    ['after three', { today: '2026-11-12' }, { kind: 'moved' }],
    ['when its source has been silent since', { knownUntil: '2026-11-06' }, { kind: 'no_figures' }],
    ['when it never had one', { knownUntil: null }, { kind: 'no_figures' }],
    ['when nobody counted before', { decidedOn: '2026-08-04' }, { kind: 'unknown_before', since: 2 }],
  ] as const)('%s', (_, about, expected) => {
    const seen =
      about && 'decidedOn' in about ? daily('meetings', 2, '2026-08-03', '2026-12-07') : meetings(2, 4);
    expect(move(seen, { metric: 'meetings', ...about })).toMatchObject(expected);
  });

  test('a month of its own is enough to be held against, where counting began only then', () => {
    const seen = daily('meetings', 2, '2026-11-02', '2026-12-07');
    expect(move(seen, { metric: 'meetings' })).toMatchObject({ kind: 'moved', before: 2, since: 2 });
  });
});

describe('a level', () => {
  const pipeline: Seen[] = [
    { metric: 'pipeline', date: '2026-11-06', value: 6_000_000, form: 'snapshot' },
    { metric: 'pipeline', date: '2026-11-30', value: 7_500_000, form: 'snapshot' },
  ];
  test('as it stood the evening before, and as it stands', () => {
    expect(move(pipeline, { metric: 'pipeline' })).toMatchObject({
      before: 6_000_000,
      since: 7_500_000,
      verdict: 'better',
    });
  });
  test('unknown before it was first seen', () => {
    expect(move(pipeline, { metric: 'pipeline', decidedOn: '2026-11-02' })).toEqual({
      kind: 'unknown_before',
      since: 7_500_000,
    });
  });
});

describe('a derived figure', () => {
  const won = (before: number, since: number, cases: number): Seen[] => [
    ...daily('deals_won', before, '2026-10-01', '2026-11-06'),
    ...daily('deals_lost', cases - before, '2026-10-01', '2026-11-06'),
    ...daily('deals_won', since, '2026-11-09', '2026-12-07'),
    ...daily('deals_lost', cases - since, '2026-11-09', '2026-12-07'),
  ];
  test('from sums over as many working days', () => {
    expect(move(won(2, 6, 10), { metric: 'win_rate' })).toMatchObject({
      before: 0.2,
      since: 0.6,
      verdict: 'better',
    });
    expect(move(won(3, 3, 10), { metric: 'win_rate' })).toMatchObject({ verdict: 'same' });
  });
  test('that rests on too little is too early to say', () => {
    const few = won(2, 6, 10).filter(({ date }) => date < '2026-11-09');
    expect(
      move([...few, { metric: 'deals_won', date: '2026-11-20', value: 3 }], { metric: 'win_rate' }),
    ).toEqual({ kind: 'too_early', workingDays: 21, cases: 3 });
    expect(move(few, { metric: 'win_rate' })).toEqual({ kind: 'too_early', workingDays: 21, cases: null });
  });
  test('that rested on too little before has nothing to be held against', () => {
    const later = won(2, 6, 10).filter(({ date }) => date >= '2026-11-05');
    const once = later.map((one) => (one.date < '2026-11-09' ? { ...one, value: 1 } : one));
    expect(move(once, { metric: 'win_rate' })).toEqual({ kind: 'unknown_before', since: 0.6 });
  });
  test('against what remains of a period’s target cannot be held against another time', () => {
    expect(move([], { metric: 'coverage' })).toEqual({ kind: 'of_a_period' });
  });
});

test('the run rates give back all that came in both stretches, and go with what came', () => {
  const amounts = fc.array(fc.nat({ max: 40 }), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: 45, max: 110 }),
      fc.integer({ min: 2, max: 9 }),
      (values, on, times) => {
        const decidedOn = addDays('2026-08-03', on);
        const today = addDays('2026-08-03', 120);
        const seen = values.map((value, day) => ({
          metric: 'meetings',
          date: addDays('2026-08-03', day),
          value,
        }));
        const found = move(seen, { metric: 'meetings', decidedOn, today });
        fc.pre(found.kind === 'moved');
        const { before, since, workingDays } = stretchesAround(
          decidedOn,
          addDays(today, -1),
          'flow',
          calendar,
        );
        const first = before.from < '2026-08-03' ? '2026-08-03' : before.from;
        const all = seen.filter(({ date }) => date >= first && date <= since.to);
        const counted = calendar.workingDays(first, before.to);
        expect(found.before * counted + found.since * workingDays.since).toBeCloseTo(
          all.reduce((sum, { value }) => sum + value, 0),
        );
        const more = move(
          seen.map((one) => ({ ...one, value: one.value * times })),
          { metric: 'meetings', decidedOn, today },
        );
        expect(more).toMatchObject({ kind: 'moved' });
        if (more.kind === 'moved') expect(more.since / times).toBeCloseTo(found.since);
        // More of the same is less by chance: a verdict never turns round.
        if (more.kind === 'moved' && found.verdict === 'better') expect(more.verdict).toBe('better');
      },
    ),
    { numRuns: 60 },
  );
});
