import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { addDays, datesFrom } from '../../../src/domain/civil-date.ts';
import { dragIn } from '../../../src/domain/funnel/drag.ts';
import { fraction } from '../../../src/domain/funnel/fraction.ts';
import { measuredLag } from '../../../src/domain/funnel/measured-lag.ts';
import { measuredStep } from '../../../src/domain/funnel/measured-step.ts';
import { type CohortDay, type StepFacts, stepHistory } from '../../../src/domain/funnel/step-history.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const STEP = { from: 'meetings', to: 'opportunities', step: { metric: null, usual: fraction(3, 10) } };
const FIRST = '2025-01-01';
const UNTIL = '2026-06-30';
const DAYS = datesFrom(FIRST, UNTIL);

const known = (daily: ReadonlyMap<string, number>) => ({ daily, since: FIRST });
const byDay = (count: (date: string, at: number) => number) =>
  known(new Map(DAYS.map((date, at) => [date, count(date, at)])));
const facts = (about: Partial<StepFacts>): StepFacts => ({
  entered: byDay(() => 2),
  converted: byDay(() => 1),
  cohorts: [],
  statedLag: null,
  until: UNTIL,
  calendar,
  ...about,
});

/** Ten deals a week, three of them won after so many days; what is won later than today nobody knows yet. */
const deals = (after: number, share: (date: string) => number = () => 3): CohortDay[] =>
  DAYS.filter((_, at) => at % 7 === 0).flatMap((date) => {
    const won = addDays(date, after) <= UNTIL ? share(date) : 0;
    return [
      { date, after, count: won },
      { date, after: null, count: 10 - won },
    ].filter(({ count }) => count > 0);
  });
const wonBy = (cohorts: readonly CohortDay[]) => {
  const daily = new Map<string, number>();
  for (const { date, after, count } of cohorts) if (after !== null) daily.set(addDays(date, after), count);
  return known(daily);
};

describe('deals that can be followed', () => {
  const cohorts = deals(60);
  const history = stepHistory(facts({ cohorts, converted: wonBy(cohorts) }))!;

  test('are counted once they have had their time: the young ones do not pull the rate down', () => {
    expect(history.method).toBe('followed');
    expect(history.lag).toBe(60);
    expect(history.to).toBe('2026-05-01');
    const { entered, converted } = history.between(FIRST, history.to);
    expect(converted / entered).toBe(0.3);
    // What a snapshot of all deals would say.
    expect(history.between(FIRST, UNTIL).converted / history.between(FIRST, UNTIL).entered).toBeLessThan(
      0.28,
    );
  });

  test('keys that match too few of those who went on are keys of something else', () => {
    const twice = new Map([...wonBy(cohorts).daily].map(([date, count]) => [date, 2 * count]));
    expect(stepHistory(facts({ cohorts, converted: known(twice) }))!.method).toBe('shifted');
  });
});

describe('flows that are only counted', () => {
  test('are compared as far apart as the company says that it takes', () => {
    const converted = known(new Map(DAYS.map((date, at) => [date, at < 90 ? 0 : 1])));
    const history = stepHistory(facts({ converted, statedLag: 90 }))!;
    expect(history).toMatchObject({ method: 'shifted', lag: 90, from: FIRST, to: '2026-04-01' });
    expect(history.between(FIRST, history.to)).toEqual({ entered: 912, converted: 456 });
  });

  test('the lag is found that aligns them best', () => {
    const chance = (seed: number) => ((Math.imul(seed + 7, 2_654_435_761) >>> 0) % 1_000) / 1_000;
    const entered = DAYS.map((date, at) =>
      calendar.isWorkingDay(date) ? Math.round(3 + 9 * chance(at)) : 0,
    );
    const history = stepHistory(
      facts({
        entered: byDay((_, at) => entered[at]!),
        // A third of what came four weeks before.
        converted: byDay((_, at) => (entered[at - 28] ?? 0) / 3),
      }),
    )!;
    expect(history.lag).toBeGreaterThanOrEqual(25);
    expect(history.lag).toBeLessThanOrEqual(31);
  });

  test('of flows that have nothing to do with each other none is found', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const chance = xoroshiro128plus(seed);
      const counts = () => Array.from({ length: 250 }, () => uniformInt(chance, 0, 6));
      return measuredLag(counts(), counts());
    }).filter((lag) => lag !== null);
    expect(found.length).toBeLessThan(20);
    expect(measuredLag(Array(250).fill(3), Array(250).fill(1))).toBeNull();
    expect(measuredLag([1, 2, 3], [1, 2, 3])).toBeNull();
  });
});

describe('a step', () => {
  const cohorts = deals(60);
  const history = stepHistory(facts({ cohorts, converted: wonBy(cohorts) }));
  const lookBack = { from: '2025-06-30', to: UNTIL };

  test('has its own rate from the mature part of the look-back, with what stands behind it', () => {
    const step = measuredStep(STEP, history, lookBack);
    expect(step).toMatchObject({ method: 'followed', window: { from: '2025-06-30', to: '2026-05-01' } });
    expect(step.blended.converted / step.blended.entered).toBe(0.3);
    expect(step.blended.ownShare).toBeGreaterThan(0.9);
  });

  test('that was never measured has the rule of thumb, and says so', () => {
    expect(stepHistory(facts({ converted: { daily: new Map(), since: null } }))).toBeNull();
    expect(measuredStep(STEP, null, lookBack)).toMatchObject({
      method: 'usual',
      window: null,
      lag: null,
      blended: { rate: fraction(3, 10), ownShare: 0 },
    });
  });
});

describe('the step that drags', () => {
  const falling = deals(10, (date) => (date < '2026-02-01' ? 4 : 2));
  const withHistory = (cohorts: readonly CohortDay[]) => ({
    ...STEP,
    history: stepHistory(facts({ cohorts, converted: wonBy(cohorts) })),
  });

  test('is the one whose rate fell, with the month and the counts on both sides', () => {
    const steady = { ...withHistory(deals(10)), to: 'new_customers' };
    const drag = dragIn([steady, withHistory(falling)])!;
    expect(drag).toMatchObject({ to: 'opportunities', since: '2026-02-01' });
    expect(drag.before.converted / drag.before.entered).toBe(0.4);
    expect(drag.now.converted / drag.now.entered).toBe(0.2);
    expect(drag.lost).toBeCloseTo(drag.now.entered * 0.2, 9);
  });

  test('is none where rates stand, rise, or where nothing is known', () => {
    expect(dragIn([withHistory(deals(10))])).toBeNull();
    expect(dragIn([withHistory(deals(10, (date) => (date < '2026-02-01' ? 2 : 4)))])).toBeNull();
    expect(dragIn([{ ...STEP, history: null }])).toBeNull();
  });

  test('a fall that chance explains is none', () => {
    const few = falling.filter(({ date }) => date > '2026-01-10' && date < '2026-02-25');
    expect(dragIn([withHistory(few)])).toBeNull();
  });
});
