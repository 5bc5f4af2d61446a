import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompanyDelivery } from '../../src/demo-company/deliveries.ts';
import { laterCompany } from '../../src/demo-company/demo-company.ts';
import { addDays, type CivilDate, dateAt, dateIn, type Instant } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { companyOn, knownOn, standing } from './support/company-on.ts';

/** A Friday early in a month. */
const BEGUN = '2026-11-06';
const { deliveries: history, workspace: havsvik } = companyOn(BEGUN);
const later = laterCompany({ begun: BEGUN, end: '2027-11-06' });

function heardIn(deliveries: readonly CompanyDelivery[]): Map<string, Instant> {
  return new Map(deliveries.map(({ source, learnedAt }) => [source, learnedAt]));
}

function noonOf(date: CivilDate): Instant {
  return dateAt(date, '12:00', havsvik.timeZone);
}

/** All that has come by a noon, in as many goes as there are days to stop at. */
function cameBy(...stops: readonly CivilDate[]): CompanyDelivery[] {
  const all = [...history];
  for (const date of stops) all.push(...later.deliveries(heardIn(all), noonOf(date)));
  return all;
}

function inWords({ metric, key, date, value, dimensions }: Observation): string {
  return JSON.stringify([metric, key, date, value, dimensions]);
}

const stateOf = (deliveries: readonly CompanyDelivery[]) => standing(deliveries).map(inWords).sort();

describe('the company that goes on', () => {
  test.each(['2026-11-07', '2026-11-13', '2026-11-30'])(
    'is on %s the very company that begins on that day',
    (today) => {
      expect(stateOf(cameBy(today))).toEqual(knownOn(today).map(inWords).sort());
    },
  );

  test('is the same however the clock is moved: by days, by weeks, by months', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 6 });
    const inOneGo = stateOf(cameBy(addDays(BEGUN, 91)));
    fc.assert(
      fc.property(days, (some) => {
        const stops = some.sort((a, b) => a - b).map((day) => addDays(BEGUN, day));
        expect(stateOf(cameBy(...stops, addDays(BEGUN, 91)))).toEqual(inOneGo);
      }),
      { numRuns: 4 },
    );
  });

  test('says nothing new about what was known, but for what arrives late or is put right', () => {
    const before = new Set(stateOf(history));
    const after = new Set(stateOf(cameBy('2027-10-06')));
    const gone = [...before].filter((words) => !after.has(words));
    expect(before.size).toBeGreaterThan(40_000);
    expect(gone.length).toBeLessThan(200);
  });

  test('has news each month of everything that had any in the autumn, and tells no story anew in September', () => {
    const news = later
      .deliveries(heardIn(history), noonOf('2027-11-06'))
      .flatMap(({ observations }) => observations);
    const monthsOf = (metric: string) =>
      new Set(news.filter((one) => one.metric === metric).map(({ date }) => date.slice(0, 7))).size;
    for (const metric of new Set(knownOn(BEGUN).map(({ metric }) => metric)))
      expect(monthsOf(metric), metric).toBeGreaterThanOrEqual(/_revenue$/.test(metric) ? 5 : 12);
    expect(news.map(({ dimensions }) => dimensions.campaign)).not.toContain('Webbinarieserien våren 2027');
  });

  test('some of it arrives late, some is put right, some is taken back', () => {
    const news = cameBy('2026-11-19', '2026-11-27').slice(history.length);
    const late = news.flatMap(({ source, learnedAt, observations }) =>
      observations.filter(
        ({ metric, date }) =>
          source === 'HubSpot' &&
          metric === 'meetings' &&
          date < addDays(dateIn(havsvik.timeZone, learnedAt), -2),
      ),
    );
    expect(late.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
    expect(late.filter(({ value }) => value === null).length).toBeGreaterThan(0);
    const visitors = news
      .flatMap(({ observations }) => observations)
      .filter(({ metric }) => metric === 'visitors');
    expect(new Set(visitors.map(({ key }) => key)).size).toBeLessThan(visitors.length);
  });
});

describe('what comes after', () => {
  test('comes in the order in which it is learned, and never before it is', () => {
    const noon = noonOf('2027-03-06');
    const times = later.deliveries(heardIn(history), noon).map(({ learnedAt }) => learnedAt);
    expect(times).toEqual(times.toSorted());
    expect(times[0]! > history.at(-1)!.learnedAt).toBe(true);
    expect(times.at(-1)! <= noon).toBe(true);
    expect(later.deliveries(heardIn(cameBy('2027-03-06')), noon)).toEqual([]);
  });

  test.each([
    ['2026-11-09T06:11:59.999Z', 'before HubSpot hands over at 07:12', '2026-11-08'],
    ['2026-11-09T06:12:00.000Z', 'when it does', '2026-11-09'],
    ['2027-04-05T05:12:00.000Z', 'in summer time, an hour earlier by UTC', '2027-04-05'],
  ])('at %s, %s, the last one is of %s', (until, _, morning) => {
    const last = later.deliveries(heardIn(history), until).findLast(({ source }) => source === 'HubSpot');
    expect(last?.label).toBe(`HubSpot ${morning}`);
  });

  test('comes morning by morning for a week, and by the week when a year has passed', () => {
    const labels = (date: CivilDate) =>
      later
        .deliveries(heardIn(history), noonOf(date))
        .filter(({ source }) => source === 'HubSpot')
        .map(({ label }) => label.slice(-10));
    expect(labels('2026-11-13')).toHaveLength(7);
    expect(labels('2027-11-05')).toHaveLength(53);
  });

  test('is not taken for known because somebody imported something by hand in between', () => {
    const heard = heardIn(history).set('HubSpot', '2026-11-06T15:30:00.000Z');
    expect(later.deliveries(heard, noonOf('2026-11-07'))).toEqual(
      later.deliveries(heardIn(history), noonOf('2026-11-07')),
    );
  });

  test('January’s higher targets are among what will be agreed', () => {
    const january = later.targets.filter(({ from, setAt }) => from === '2027-01-01' && setAt > noonOf(BEGUN));
    expect(january.map(({ metric, value }) => [metric, value])).toContainEqual(['meetings', 85]);
  });
});
