import { describe, expect, test } from 'vitest';
import { demoCompany } from '../../src/demo-company/demo-company.ts';
import { addDays, dateIn } from '../../src/domain/civil-date.ts';
import { DIMENSIONS } from '../../src/domain/dimension.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { LARGEST_VALUE, type Observation } from '../../src/domain/observation.ts';
import { companyOn, knownOn, MORNINGS, monthsBefore, standing } from './support/company-on.ts';

const OBSERVED = BUILT_IN_CATALOGUE.all.filter(({ kind }) => kind !== 'derived').map(({ key }) => key);
/** What only some months have: a win that an advert, or somebody who got in touch, can take credit for. */
const NOT_EVERY_MONTH = ['ad_revenue', 'inbound_revenue'];
const TODAY = '2026-11-22';

describe('the history of the demo company', () => {
  test.each(MORNINGS)(
    'has every flow and level of the catalogue in each of the last 12 months, on %s',
    (today) => {
      const months = new Map<string, Set<string>>();
      for (const { metric, date } of knownOn(today))
        months.set(metric, (months.get(metric) ?? new Set()).add(date.slice(0, 7)));
      const asked = monthsBefore(today, 12).map(({ from }) => from.slice(0, 7));
      const lacking = OBSERVED.flatMap((metric) => {
        const missing = asked.filter((month) => !months.get(metric)?.has(month));
        return missing.length > (NOT_EVERY_MONTH.includes(metric) ? 5 : metric === 'gross_margin' ? 1 : 0)
          ? [`${metric}: ${missing}`]
          : [];
      });
      expect(lacking).toEqual([]);
    },
  );

  test('holds nothing but metrics that the catalogue observes, in the form that each is', () => {
    for (const { metric, form } of knownOn(TODAY)) {
      const kind = BUILT_IN_CATALOGUE.get(metric)?.kind;
      if ((kind === 'flow') !== (form === 'amount'))
        throw new Error(`${metric} is a ${kind} given as ${form}`);
    }
  });

  test('uses all seven dimensions', () => {
    const used = new Set(knownOn(TODAY).flatMap(({ dimensions }) => Object.keys(dimensions)));
    expect([...used].sort()).toEqual([...DIMENSIONS].sort());
  });

  test.each(MORNINGS)('goes eighteen months back from %s and never beyond the day', (today) => {
    const dates = knownOn(today).map(({ date }) => date);
    const first = dates.reduce((a, b) => (a < b ? a : b));
    const last = dates.reduce((a, b) => (a > b ? a : b));
    expect(first).toBe(monthsBefore(today, 18)[0]!.from);
    expect(last <= today).toBe(true);
    expect(last >= addDays(today, -1)).toBe(true);
  });

  test('has only numbers that the ledger takes, and few enough to load in no time', () => {
    const said = companyOn(TODAY).deliveries.flatMap(({ observations }) => observations);
    expect(said.filter(({ value }) => value !== null && !(Math.abs(value) < LARGEST_VALUE))).toEqual([]);
    expect(said.length).toBeLessThan(60_000);
  });

  test('is delivered in the order in which it was learned, HubSpot last at 07:12 this morning', () => {
    const { deliveries, workspace } = companyOn(TODAY);
    const times = deliveries.map(({ learnedAt }) => learnedAt);
    expect(times).toEqual(times.toSorted());
    expect(deliveries.findLast(({ source }) => source === 'HubSpot')!.learnedAt).toBe(
      '2026-11-22T06:12:00.000Z',
    );
    const early = deliveries.flatMap(({ learnedAt, observations }) =>
      observations.filter(({ date }) => date > dateIn(workspace.timeZone, learnedAt)),
    );
    expect(early).toEqual([]);
  });

  test.each(MORNINGS)('begins with so much that the ledger gets to know its tables, on %s', (today) => {
    const first = companyOn(today).deliveries.find(({ source }) => source === 'HubSpot')!;
    // From 5,000 rows on it has PostgreSQL analyze them.
    expect(first.observations.length).toBeGreaterThan(5_000);
    expect(first.learnedAt).toBe(companyOn(today).deliveries[2]!.learnedAt);
  });

  test('names each key once in a delivery', () => {
    for (const { label, observations } of companyOn(TODAY).deliveries) {
      const keys = observations.map(({ metric, key }) => `${metric}/${key}`);
      if (new Set(keys).size !== keys.length) throw new Error(`A key comes twice in ${label}`);
    }
  });
});

describe('from day to day', () => {
  test('the same day and seed are the same company', () => {
    expect(demoCompany({ today: TODAY, seed: 7 })).toEqual(demoCompany({ today: TODAY, seed: 7 }));
  });

  test('another seed is another company', () => {
    expect(demoCompany({ today: TODAY, seed: 7 }).deliveries).not.toEqual(companyOn(TODAY).deliveries);
  });

  test.each(['2026-11-22', '2026-12-31', '2027-08-30'])(
    'the morning after %s the history is the same, but for a few late arrivals and corrections',
    (today) => {
      const tomorrow = addDays(today, 1);
      const start = monthsBefore(tomorrow, 18)[0]!.from;
      // On the first day stands what was carried over to it, and this morning's figures were of half a night.
      const past = (one: Observation) => one.date > start && one.date < today;
      const before = new Set(knownOn(today).filter(past).map(inWords));
      const after = new Set(knownOn(tomorrow).filter(past).map(inWords));
      const gone = [...before].filter((words) => !after.has(words));
      const come = [...after].filter((words) => !before.has(words));
      expect(before.size).toBeGreaterThan(40_000);
      expect(gone.length + come.length).toBeLessThan(60);
    },
  );

  test('on 1 September the story is told anew, a year on', () => {
    const campaigns = (today: string) => new Set(knownOn(today).map(({ dimensions }) => dimensions.campaign));
    expect(campaigns('2027-08-31')).toContain('Webbinarieserien våren 2026');
    expect(campaigns('2027-09-01')).toContain('Webbinarieserien våren 2027');
  });
});

function inWords({ metric, key, date, value, dimensions }: Observation): string {
  return JSON.stringify([metric, key, date, value, dimensions]);
}

describe('what was learned late', () => {
  const { deliveries, workspace } = companyOn(TODAY);

  test('some meetings are learned a delivery after the one that should have had them', () => {
    const hubSpot = deliveries.filter(({ source }) => source === 'HubSpot');
    const late = hubSpot.slice(1).flatMap((delivery, index) => {
      const before = dateIn(workspace.timeZone, hubSpot[index]!.learnedAt);
      return delivery.observations.filter(({ metric, date }) => metric === 'meetings' && date < before);
    });
    expect(late.length).toBeGreaterThan(3);
    expect(late.length).toBeLessThan(60);
  });

  test('some things are put right later, and a few are taken back', () => {
    const said = new Map<string, number | null>();
    const corrected = new Set<string>();
    const withdrawn = new Set<string>();
    for (const { source, observations } of deliveries)
      for (const { metric, key, value } of observations) {
        const id = `${source}/${metric}/${key}`;
        if (said.has(id) && value !== said.get(id)) (value === null ? withdrawn : corrected).add(metric);
        said.set(id, value);
      }
    expect([...corrected]).toEqual(expect.arrayContaining(['visitors', 'revenue', 'pipeline']));
    expect([...withdrawn]).toEqual(['meetings']);
  });

  test('nothing is taken back that was never said', () => {
    const said = new Set<string>();
    for (const { source, observations } of deliveries)
      for (const { metric, key, value } of observations) {
        const id = `${source}/${metric}/${key}`;
        if (value === null && !said.has(id)) throw new Error(`${id} is taken back and was never said`);
        said.add(id);
      }
    expect(standing(deliveries).length).toBeLessThan(said.size);
  });
});
