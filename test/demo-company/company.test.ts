import { describe, expect, test } from 'vitest';
import { prospectName } from '../../src/demo-company/prospects.ts';
import { startOf } from '../../src/domain/civil-date.ts';
import { isDraft, missingParties } from '../../src/domain/contract.ts';
import { misplacedLevel } from '../../src/domain/levels.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { companyOn, FISCAL_YEAR, knownOn, reportOnDay } from './support/company-on.ts';

const TODAY = '2026-11-22';
const { people, targets, follows } = companyOn(TODAY);

describe('the people', () => {
  test('are forty, in three departments, each with a name of their own', () => {
    expect(people.length).toBe(40);
    expect(new Set(people.map(({ name }) => name)).size).toBe(40);
    expect(new Set(people.map(({ department }) => department))).toEqual(
      new Set(['sales', 'marketing', 'delivery']),
    );
  });

  test('the first handful are of all departments, and some of them speak English', () => {
    const first = people.slice(0, 7);
    expect(new Set(first.map(({ department }) => department)).size).toBe(3);
    expect(first.filter(({ locale }) => locale.startsWith('en')).length).toBeGreaterThanOrEqual(2);
    expect(first.filter(({ locale }) => locale === 'sv-SE').length).toBeGreaterThanOrEqual(2);
  });

  test('nobody else owns a figure', () => {
    const names = new Set(people.map(({ name }) => name));
    const owners = new Set(knownOn(TODAY).flatMap(({ dimensions }) => dimensions.owner ?? []));
    expect([...owners].filter((owner) => !names.has(owner))).toEqual([]);
    expect(owners.size).toBeGreaterThan(12);
  });

  test('a thousand prospects have a thousand names', () => {
    expect(new Set(Array.from({ length: 1_000 }, (_, number) => prospectName(number))).size).toBe(1_000);
  });
});

describe('the targets', () => {
  test('are of metrics there are, set before today by people there are', () => {
    for (const target of targets) {
      const { metric, setAt, setBy, from, filter, owners, agreements, guard } = target;
      for (const key of [metric, ...(guard ? [guard] : [])])
        expect(BUILT_IN_CATALOGUE.get(key)?.key).toBe(key);
      for (const moment of [setAt, ...agreements.map(({ at }) => at)])
        expect(
          moment < startOf(from, 'Europe/Stockholm') && moment < startOf(TODAY, 'Europe/Stockholm'),
        ).toBe(true);
      expect(from <= TODAY || isDraft(target)).toBe(true);
      const known = [
        setBy,
        ...Object.values(filter.owner ? filter : owners),
        ...agreements.map(({ name }) => name),
      ];
      expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(known));
      const levels = { value: target.value, minimum: target.minimum, stretch: target.stretch };
      expect(misplacedLevel(levels, BUILT_IN_CATALOGUE.get(metric)!.direction)).toBeNull();
    }
  });

  test('that are shared are contracts of sales and marketing, but for one that waits for marketing', () => {
    const shared = targets.filter(({ parties }) => parties.length > 0);
    expect(new Set(shared.map(({ metric }) => metric)).size).toBeGreaterThan(6);
    for (const { parties, agreements } of shared.filter((target) => !isDraft(target))) {
      const [sales, marketing] = agreements;
      expect([sales?.name, marketing?.name]).toEqual(['Åsa Lindqvist', 'Sara Nyberg']);
      expect(agreements.map(({ department }) => department)).toEqual(parties);
    }
    const drafts = targets.filter(isDraft);
    expect(drafts).toMatchObject([{ metric: 'meetings', value: 90, from: '2026-12-01' }]);
    expect(missingParties(drafts[0]!)).toEqual(['marketing']);
  });

  test('include 80 meetings a month, which was less before', () => {
    const meetings = targets.filter(
      (target) =>
        target.metric === 'meetings' && target.every === 'month' && !target.filter.owner && !isDraft(target),
    );
    expect(meetings.map(({ value }) => value)).toEqual([55, 70, 80]);
    expect(meetings.at(-1)).toMatchObject({ minimum: 70, stretch: 95, guard: 'meeting_to_opportunity' });
  });

  test('are by week, month, quarter and year, some by person, and some of one July', () => {
    expect(new Set(targets.map(({ every }) => every))).toEqual(
      new Set(['week', 'month', 'quarter', 'year', 'once']),
    );
    expect(new Set(targets.flatMap(({ filter }) => filter.owner ?? [])).size).toBe(5);
  });

  test.each(['2026-09-10', '2026-11-22', '2026-12-15', '2027-02-11', '2027-04-14', '2027-07-20'])(
    'make %s interesting: some go well, some do not',
    (today) => {
      const asked = new Map(
        companyOn(today)
          .targets.filter(({ every, filter }) => every !== 'once' && !filter.owner)
          .map(({ metric, every }) => [`${metric}/${every}`, { metric, every }]),
      );
      const statuses = [...asked.values()].map(({ metric, every }) =>
        every === 'once' ? null : reportOnDay(today, metric, periodAt(every, today, FISCAL_YEAR)).status,
      );
      const count = (...wanted: (string | null)[]) =>
        statuses.filter((status) => wanted.includes(status)).length;
      expect(count('hit', 'ahead', 'on_track')).toBeGreaterThanOrEqual(4);
      expect(count('behind', 'at_risk')).toBeGreaterThanOrEqual(4);
      expect(new Set(statuses.filter((status) => status !== null)).size).toBeGreaterThanOrEqual(4);
    },
  );
});

describe('the channels', () => {
  test('follow six metrics of the catalogue each, as many as a scorecard has places for', () => {
    for (const metrics of Object.values(follows)) {
      expect(metrics.filter((key) => !BUILT_IN_CATALOGUE.get(key))).toEqual([]);
      expect(new Set(metrics).size).toBe(6);
    }
    expect(Object.keys(follows)).toContain('growth');
  });
});
