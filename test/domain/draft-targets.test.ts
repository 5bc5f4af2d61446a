import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { inForce } from '../../src/domain/in-force.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Grain } from '../../src/domain/period.ts';
import { aimFor, targetFor } from '../../src/domain/period-target.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { Target } from '../../src/domain/target.ts';
import { aSharedTarget, aTarget } from '../support/targets.ts';

const fiscalYear = { startMonth: 1 };
const rules = { calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }), fiscalYear };
const at = (grain: Grain, date: string) => periodAt(grain, date, fiscalYear);
const NOVEMBER = at('month', '2026-11-18');
const found = (targets: readonly Target[], period = NOVEMBER) =>
  targetFor(BUILT_IN_CATALOGUE.get('meetings')!, period, targets, {}, rules);

const agreed = aSharedTarget(['sales', 'marketing']);
const change = aSharedTarget(['sales'], {
  id: '2',
  value: 90,
  from: '2026-11-01',
  setAt: '2026-10-20T08:00:00.000Z',
});
const both = { ...change, agreements: agreed.agreements };

describe('a draft', () => {
  test('stands in where nothing is agreed, and says that it is one', () => {
    const target = found([{ ...change, from: '2026-01-01' }]);
    expect(target).toMatchObject({
      value: 90,
      draft: true,
      missing: ['marketing'],
      contract: null,
      pending: null,
    });
  });

  test('does not replace what is agreed, but is shown beside it', () => {
    expect(found([agreed, change])).toMatchObject({
      value: 80,
      version: 1,
      draft: false,
      contract: { version: 1, agreedBy: ['Åsa', 'Sara'] },
      pending: { id: '2', version: 2, value: 90, from: '2026-11-01', missing: ['marketing'] },
    });
  });

  test('replaces it from its own first day once everybody has agreed', () => {
    expect(found([agreed, both])).toMatchObject({ value: 90, version: 2, draft: false, pending: null });
    expect(found([agreed, both], at('month', '2026-10-31'))).toMatchObject({ value: 80, version: 1 });
  });

  test('is shown in the month before it would begin, and not earlier', () => {
    expect(found([agreed, change], at('month', '2026-10-05'))?.pending).toMatchObject({ value: 90 });
    expect(found([agreed, change], at('month', '2026-09-05'))?.pending).toBeNull();
  });

  test('of another kind of period does not come before what is agreed for a coarser one', () => {
    const quarter = { ...agreed, every: 'quarter', value: 240 } as const;
    const target = found([quarter, change]);
    expect(target).toMatchObject({ basis: 'split', every: 'quarter', draft: false });
    expect(target?.pending).toMatchObject({ id: '2', value: 90 });
  });

  test('makes a sum that needs it a draft, and is asked of in the sum where the rest is agreed', () => {
    const firstHalf = { ...agreed, until: '2026-06-30' };
    const secondHalf = { ...change, from: '2026-07-01' };
    const year = at('year', '2026-11-18');
    expect(found([firstHalf, secondHalf], year)).toMatchObject({ value: 6 * 80 + 6 * 90, draft: true });
    expect(found([agreed, change], year)).toMatchObject({
      value: 12 * 80,
      draft: false,
      pending: { value: 10 * 80 + 2 * 90 },
    });
  });

  test('that covers more than what is agreed stands in only for the rest of a sum', () => {
    const firstHalf = { ...agreed, until: '2026-06-30' };
    const wholeYear = { ...change, from: '2026-01-01' };
    expect(found([firstHalf, wholeYear], at('year', '2026-11-18'))?.value).toBe(6 * 80 + 6 * 90);
    expect(inForce([firstHalf, wholeYear], 'month', '2026-03-01')).toBe(firstHalf);
    expect(inForce([firstHalf, wholeYear], 'month', '2026-07-01')).toBe(wholeYear);
  });

  test('of what needs nobody’s agreement there is none', () => {
    const own = [aTarget(), aTarget({ id: '2', value: 90, setAt: '2026-10-20T08:00:00.000Z' })];
    expect(found(own)).toMatchObject({ value: 90, draft: false, contract: null, pending: null });
  });
});

describe('an ending', () => {
  const ending = aSharedTarget([], {
    id: '3',
    ends: true,
    from: '2026-12-01',
    setAt: '2026-11-05T08:00:00.000Z',
  });
  const settled = { ...ending, agreements: agreed.agreements };
  const DECEMBER = at('month', '2026-12-01');

  test('that is a draft ends nothing', () => {
    expect(found([agreed, ending], DECEMBER)).toMatchObject({ value: 80, pending: { id: '3', value: null } });
    expect(found([agreed, ending])?.pending).toMatchObject({ value: null, from: '2026-12-01' });
  });

  test('that is agreed leaves nothing from its first day on, and everything before it', () => {
    expect(found([agreed, settled], DECEMBER)).toBeNull();
    expect(found([agreed, settled])).toEqual(found([agreed]));
  });

  test('ends every version that was set before it, those that would begin later too', () => {
    const spring = { ...both, from: '2027-03-01' };
    expect(found([agreed, spring, settled], at('month', '2027-03-01'))).toBeNull();
  });

  test('is undone by what is set after it', () => {
    const again = { ...both, from: '2027-01-01', setAt: '2026-12-15T08:00:00.000Z' };
    expect(found([agreed, settled, again], at('month', '2027-01-10'))?.value).toBe(90);
    expect(found([agreed, settled, again], DECEMBER)).toBeNull();
  });
});

const anyVersion = fc.record({
  value: fc.integer({ min: 1, max: 200 }),
  month: fc.integer({ min: 1, max: 12 }),
  setOn: fc.integer({ min: 1, max: 28 }),
  every: fc.constantFrom('month', 'quarter', 'year'),
  agreedBy: fc.subarray(['sales', 'marketing'] as const),
  ends: fc.boolean(),
});
const anyTargets = fc.array(anyVersion, { maxLength: 6 }).map((versions) =>
  versions.map(({ month, setOn, agreedBy, every, ...about }, index) => {
    const asked = `2026-${String(month).padStart(2, '0')}-01`;
    const setAt = `2026-01-${String(setOn).padStart(2, '0')}T08:00:00.000Z`;
    return aSharedTarget(agreedBy, {
      ...about,
      every,
      from: at(every, asked).from,
      setAt,
      id: String(index),
    });
  }),
);
const anyPeriod = fc
  .record({
    grain: fc.constantFrom<Grain>('week', 'month', 'quarter', 'year'),
    day: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ grain, day }) => at(grain, `2026-${String(day).padStart(2, '0')}-15`));

describe('whatever is drafted', () => {
  test('does not change what the agreed versions say', () => {
    fc.assert(
      fc.property(anyTargets, anyPeriod, (targets, period) => {
        const settled = targets.filter(({ agreements }) => agreements.length === 2);
        const alone = found(settled, period);
        fc.pre(alone !== null);
        const { pending: _, version: __, contract: ___, ...beside } = found(targets, period)!;
        const { pending: _1, version: _2, contract: _3, ...said } = alone;
        expect(beside).toEqual(said);
      }),
    );
  });

  test('how much is wanted is the same, asked for alone or with who stands behind it', () => {
    fc.assert(
      fc.property(anyTargets, anyPeriod, (targets, period) => {
        const alone = aimFor(BUILT_IN_CATALOGUE.get('meetings')!, period, targets, {}, rules);
        expect(alone).toBe(found(targets, period)?.value ?? null);
      }),
    );
  });

  test('an ending that everybody agrees to leaves the time before it as it was, and nothing after it', () => {
    const endings = (['month', 'quarter', 'year'] as const).map((every) =>
      aSharedTarget(['sales', 'marketing'], {
        id: every,
        every,
        ends: true,
        from: '2027-01-01',
        setAt: '2026-02-01T08:00:00.000Z',
      }),
    );
    fc.assert(
      fc.property(anyTargets, anyPeriod, (targets, period) => {
        const settled = targets.filter(({ agreements }) => agreements.length === 2);
        expect(found([...settled, ...endings], period)).toEqual(found(settled, period));
        expect(found([...targets, ...endings], at('month', '2027-05-01'))).toBeNull();
      }),
    );
  });
});
