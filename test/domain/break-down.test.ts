import { describe, expect, test } from 'vitest';
import { breakDown } from '../../src/domain/break-down.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import type { Dimension, Dimensions } from '../../src/domain/dimension.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { reportOn } from '../../src/domain/report-on.ts';
import { reportPeriods } from '../../src/domain/report-periods.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import { figuresOfACompany, type Seen } from '../support/figures-of-a-company.ts';

const rules = {
  calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }),
  fiscalYear: { startMonth: 1 },
};
const TODAY = '2026-11-18';

const aim = (value: number, filter: Dimensions): Target => ({
  ...NOTHING_MORE,
  id: '1',
  metric: 'meetings',
  value,
  every: 'month',
  from: '2026-01-01',
  until: null,
  filter,
  setAt: '2026-01-01T08:00:00.000Z',
  setBy: 'Åsa',
});

function parts(
  metric: string,
  seen: readonly Seen[],
  { by = 'owner', filter = {}, targets = [], month = TODAY }: Partial<Asked> = {},
) {
  const periods = reportPeriods(periodAt('month', month, rules.fiscalYear), TODAY, rules.fiscalYear);
  const metrics = [metric, ...BUILT_IN_CATALOGUE.targetsOf(metric)];
  const company = { seen, metrics, periods: [periods.span] };
  const report = reportOn({
    metric: BUILT_IN_CATALOGUE.get(metric)!,
    periods,
    today: TODAY,
    filter,
    knownOn: null,
    figures: figuresOfACompany({ ...company, scope: { filter } }),
    catalogue: BUILT_IN_CATALOGUE,
    targets,
    ...rules,
  });
  const figures = figuresOfACompany({ ...company, scope: { by, filter } });
  return breakDown({ report, dimension: by, figures, targets, catalogue: BUILT_IN_CATALOGUE, ...rules });
}
type Asked = { by: Dimension; filter: Dimensions; targets: readonly Target[]; month: string };

const of = (owner: string | null, value: number, more: Partial<Seen> = {}): Seen => ({
  metric: 'meetings',
  date: '2026-11-10',
  value,
  dimensions: owner === null ? {} : { owner },
  ...more,
});

describe('by owner', () => {
  test('largest first, who is not said last, and the parts make the whole', () => {
    const { total, rows } = parts('meetings', [of('Erik', 2), of('Åsa', 3), of(null, 5)]);
    expect(total).toBe(10);
    expect(rows).toEqual([
      { name: 'Åsa', actual: 3, rows: 1, share: 0.3, target: null },
      { name: 'Erik', actual: 2, rows: 1, share: 0.2, target: null },
      { name: null, actual: 5, rows: 1, share: 0.5, target: null },
    ]);
  });

  test('each with a target of their own, and nobody with the company’s', () => {
    const targets = [aim(80, {}), aim(50, { owner: 'Åsa' })];
    const { rows } = parts('meetings', [of('Erik', 2), of('Åsa', 3)], { targets });
    expect(rows).toMatchObject([
      { name: 'Åsa', target: 50 },
      { name: 'Erik', target: null },
    ]);
  });

  test('whoever has a target and nothing yet is told of', () => {
    const targets = [
      aim(50, { owner: 'Sara' }),
      aim(9, { owner: 'Maria', channel: 'email' }),
      { ...aim(9, { owner: 'Erik' }), metric: 'revenue' },
    ];
    const { rows } = parts('meetings', [of('Åsa', 3)], { targets });
    expect(rows).toMatchObject([
      { name: 'Åsa', actual: 3 },
      { name: 'Sara', actual: 0, rows: 0, share: 0, target: 50 },
    ]);
    expect(rows).toHaveLength(2);
  });

  test('within a filter the targets are those of both', () => {
    const dimensions = { owner: 'Åsa', channel: 'email' };
    const targets = [aim(50, { owner: 'Åsa' }), aim(9, dimensions)];
    const { rows } = parts('meetings', [of('Åsa', 3, { dimensions })], {
      targets,
      filter: { channel: 'email' },
    });
    expect(rows).toMatchObject([{ name: 'Åsa', actual: 3, share: 1, target: 9 }]);
  });
});

test('a ratio has no shares: they do not add up', () => {
  const deals = (owner: string, won: number, lost: number) => [
    of(owner, won, { metric: 'deals_won' }),
    of(owner, lost, { metric: 'deals_lost' }),
  ];
  const { total, rows } = parts('win_rate', [...deals('Åsa', 6, 4), ...deals('Erik', 1, 9)]);
  expect(total).toBe(0.35);
  expect(rows).toMatchObject([
    { name: 'Åsa', actual: 0.6, share: null },
    { name: 'Erik', actual: 0.1, share: null },
  ]);
});

test('parts of nothing in all have no shares', () => {
  const { total, rows } = parts('meetings', [of('Åsa', 3), of('Erik', -3)]);
  expect(total).toBe(0);
  expect(rows.map(({ share }) => share)).toEqual([null, null]);
});

test('a level is told apart as it stands, without those who have nothing left', () => {
  const open = (owner: string, date: string, value: number) =>
    of(owner, value, { metric: 'pipeline', form: 'change', date });
  const seen = [
    open('Åsa', '2026-09-01', 700),
    open('Erik', '2026-09-01', 300),
    open('Maria', '2026-09-01', 50),
    open('Maria', '2026-11-10', -50),
  ];
  expect(parts('pipeline', seen).rows).toMatchObject([
    { name: 'Åsa', actual: 700, share: 0.7 },
    { name: 'Erik', actual: 300, share: 0.3 },
  ]);
});

test('a month to come has targets and no figures', () => {
  const { total, rows } = parts('meetings', [of('Åsa', 3)], {
    month: '2026-12-01',
    targets: [aim(50, { owner: 'Åsa' })],
  });
  expect(total).toBeNull();
  expect(rows).toEqual([{ name: 'Åsa', actual: null, rows: 0, share: null, target: 50 }]);
});

describe('what is worked out against a target', () => {
  const won = (owner: string, value: number) => of(owner, value, { metric: 'revenue' });
  const pipe = (owner: string, value: number): Seen => ({
    ...of(owner, value, { metric: 'pipeline' }),
    form: 'snapshot',
  });
  const seen = [won('Åsa', 100), won('Erik', 50), pipe('Åsa', 900), pipe('Erik', 450)];
  const target = (owner: string, value: number) => ({ ...aim(value, { owner }), metric: 'revenue' });

  test('is told of each part against the target that the part has of its own', () => {
    const { rows } = parts('coverage', seen, { targets: [target('Åsa', 400), target('Erik', 200)] });
    expect(rows.map(({ name, actual }) => [name, actual])).toEqual([
      ['Åsa', 3],
      ['Erik', 3],
    ]);
  });

  test('is told of nobody who has none', () => {
    const { rows } = parts('coverage', seen, { targets: [target('Åsa', 400)] });
    expect(rows.map(({ name, actual }) => [name, actual])).toEqual([['Åsa', 3]]);
  });
});
