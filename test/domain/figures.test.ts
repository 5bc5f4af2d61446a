import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_METRICS } from '../../src/domain/metrics/built-in-metrics.ts';
import { BUILT_IN_CATALOGUE, catalogueOf } from '../../src/domain/metrics/catalogue.ts';
import { attainmentOf } from '../../src/domain/pace.ts';
import { type Company, figuresOfACompany, type Seen } from '../support/figures-of-a-company.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const DAY = '2026-11-10';

/** One observation of each on a day of November; `was_` puts a level's snapshot before the month. */
function november(values: Readonly<Record<string, number>>): Seen[] {
  return Object.entries(values).map(([name, value]): Seen => {
    const metric = name.replace(/^was_/, '');
    const kind = BUILT_IN_CATALOGUE.get(metric)?.kind;
    const date = name === metric ? DAY : '2026-10-31';
    return { metric, date, value, form: kind === 'level' ? 'snapshot' : 'amount' };
  });
}

function inNovember(
  metric: string,
  values: Readonly<Record<string, number>> | readonly Seen[],
  more: Partial<Company> = {},
) {
  const seen = Array.isArray(values) ? values : november(values as Record<string, number>);
  const figures = figuresOfACompany({ seen, metrics: [metric], periods: [NOVEMBER], ...more });
  return figures.valueOf(metric, NOVEMBER.from, NOVEMBER.to);
}

const COSTS = {
  ad_spend: 100_000,
  marketing_cost: 50_000,
  marketing_staff_cost: 150_000,
  sales_cost: 250_000,
  tool_cost: 30_000,
  other_growth_cost: 20_000,
};

describe('the definitions, to the digit', () => {
  const payback = { ...COSTS, new_customers: 10, new_mrr: 50_000, gross_margin: 0.8 };
  const velocity = {
    opportunities: 30,
    deals_won: 10,
    deals_lost: 20,
    revenue: 2_000_000,
    sales_cycle_days: 900,
  };
  const base = { was_active_customers: 200, active_customers: 190, mrr: 950_000, gross_margin: 0.8 };
  const definitions = [
    ['growth_cost', COSTS, 600_000],
    ['cac', payback, 60_000],
    ['cac_payback', payback, 15],
    ['marketing_spend', COSTS, 300_000],
    ['velocity', velocity, 22_222.222_222],
    ['velocity', { ...velocity, sales_cycle_days: 720 }, 22_222.222_222 * 1.25],
    ['roas', { ad_revenue: 100, ad_spend: 10 }, 10],
    ['break_even_roas', { gross_margin: 0.4 }, 2.5],
    ['marketing_roi', { ...COSTS, marketing_revenue: 450_000 }, 0.5],
    ['cpl', { ...COSTS, contacts: 600 }, 500],
    ['cpo', { ...COSTS, opportunities: 30 }, 10_000],
    ['win_rate', { deals_won: 1257, deals_lost: 790 }, 1257 / 2047],
    ['coverage_needed', { deals_won: 22, deals_lost: 78 }, 4.545_454_545],
    ['hit_rate', { deals_won: 9, meetings: 100 }, 0.09],
    ['average_deal', velocity, 200_000],
    ['sales_cycle', velocity, 90],
    ['retention', { ...base, churned_customers: 10 }, 0.95],
    ['monthly_churn', { ...base, churned_customers: 10 }, 0.05],
    ['average_mrr', base, 5_000],
    ['ltv', { ...base, churned_customers: 10 }, 80_000],
    ['ltv_cac', { ...COSTS, ...base, churned_customers: 10, new_customers: 15 }, 2],
    ['nps', { nps_promoters: 50, nps_passives: 30, nps_detractors: 20 }, 30],
    ['average_read_time', { content_read_minutes: 90, content_reads: 40 }, 2.25],
    ['revenue_per_inbound_lead', { inbound_revenue: 300_000, inbound_leads: 60 }, 5_000],
    ['visitor_to_contact', { contacts: 667, visitors: 33_350 }, 0.02],
    ['contact_to_mql', { mql: 200, contacts: 667 }, 200 / 667],
    ['mql_to_meeting', { meetings: 100, mql: 200 }, 0.5],
    ['mql_to_sql', { sql: 50, mql: 200 }, 0.25],
    ['meeting_to_opportunity', { opportunities: 30, meetings: 100 }, 0.3],
    ['opportunity_to_win', velocity, 1 / 3],
    ['meetings_held', { first_meetings: 40, follow_up_meetings: 25 }, 65],
    ['show_rate', { first_meetings: 40, meetings: 50 }, 0.8],
  ] as const;

  test.each(definitions)('%s', (metric, values, expected) => {
    expect(inNovember(metric, values).value).toBeCloseTo(expected, 5);
  });

  test('no derived metric is without a worked example, here or below', () => {
    const below = ['coverage', 'marketing_share', 'new_customer_share'];
    const worked = new Set<string>([...definitions.map(([metric]) => metric), ...below]);
    const derived = BUILT_IN_METRICS.filter(({ kind }) => kind === 'derived').map(({ key }) => key);
    expect(derived.filter((key) => !worked.has(key))).toEqual([]);
  });

  test('a sales cycle 20 % shorter is a velocity 25 % higher', () => {
    const slow = inNovember('velocity', velocity).value!;
    const fast = inNovember('velocity', { ...velocity, sales_cycle_days: 900 * 0.8 }).value!;
    expect(fast / slow).toBeCloseTo(1.25, 12);
  });

  test('a company that loses no customer has a lifetime of five years, not an endless one', () => {
    expect(inNovember('ltv', { ...base, churned_customers: 0 }).value).toBe(5_000 * 0.8 * 60);
  });

  test('over a quarter the churn of three months is one month’s', () => {
    const figures = figuresOfACompany({
      seen: [
        { metric: 'active_customers', date: '2026-06-30', value: 200, form: 'snapshot' },
        { metric: 'churned_customers', date: '2026-08-15', value: 6 },
      ],
      metrics: ['monthly_churn'],
      periods: [{ from: '2026-07-01', to: '2026-09-30' }],
    });
    expect(figures.valueOf('monthly_churn', '2026-07-01', '2026-09-30').value).toBe(0.01);
  });

  test('lower is better: a CAC of 25 against a target of 50 attains 150 %', () => {
    const cac = inNovember('cac', { ...COSTS, new_customers: 24_000 }).value!;
    expect(attainmentOf(cac, 50, BUILT_IN_CATALOGUE.get('cac')!.direction)).toBe(1.5);
  });

  test('coverage is against what remains of the revenue target, and without a target there is none', () => {
    const figures = figuresOfACompany({
      seen: november({ pipeline: 7_600_000 }),
      metrics: ['coverage'],
      periods: [NOVEMBER],
    });
    const coverage = (remaining?: number | null) =>
      figures.valueOf('coverage', NOVEMBER.from, NOVEMBER.to, { remaining: () => remaining ?? null }).value;
    expect(coverage(2_000_000)).toBe(3.8);
    expect(coverage(0)).toBeNull();
    expect(coverage(null)).toBeNull();
    expect(figures.valueOf('coverage', NOVEMBER.from, NOVEMBER.to).value).toBeNull();
  });
});

describe('no data and zero', () => {
  test('a metric nobody has ever observed has no data', () => {
    expect(inNovember('revenue', {})).toEqual({ value: null, rows: 0 });
  });

  test('a month without a meeting is zero once meetings are known, and no data before', () => {
    const figures = figuresOfACompany({
      seen: [{ metric: 'meetings', date: '2026-10-05', value: 1 }],
      metrics: ['meetings'],
      periods: [{ from: '2026-09-01', to: '2026-11-30' }],
    });
    expect(figures.valueOf('meetings', '2026-09-01', '2026-09-30')).toEqual({ value: null, rows: 0 });
    expect(figures.valueOf('meetings', '2026-10-01', '2026-10-31')).toEqual({ value: 1, rows: 1 });
    expect(figures.valueOf('meetings', '2026-11-01', '2026-11-30')).toEqual({ value: 0, rows: 0 });
  });

  test.each([
    ['no customers, no CAC', 'cac', { ...COSTS, new_customers: 0 }],
    ['a missing cost group would make CAC too cheap', 'cac', { ad_spend: 100, new_customers: 1 }],
    ['nothing decided, no win rate', 'win_rate', { deals_won: 0, deals_lost: 0 }],
    ['no opening customers, no retention', 'retention', { active_customers: 10, churned_customers: 1 }],
    ['no margin known, no payback', 'cac_payback', { ...COSTS, new_customers: 1, new_mrr: 1 }],
  ])('%s', (_, metric, values) => {
    expect(inNovember(metric, values).value).toBeNull();
  });
});

describe('shares of what is told apart', () => {
  const won = (value: number, origin?: string, owner?: string): Seen => ({
    metric: 'revenue',
    date: DAY,
    value,
    dimensions: { ...(origin ? { origin } : {}), ...(owner ? { owner } : {}) },
  });

  test('deals of unknown origin are in the whole and not in marketing’s part', () => {
    const seen = [won(30, 'marketing'), won(50, 'sales'), won(20)];
    expect(inNovember('marketing_share', seen)).toEqual({ value: 0.3, rows: 3 });
  });

  test('where no deal says its origin, marketing’s share is no data and not 0 %', () => {
    expect(inNovember('marketing_share', [won(30), won(50)]).value).toBeNull();
    expect(inNovember('marketing_share', [won(30, 'sales')]).value).toBe(0);
  });

  test('the share can be told apart by owner, and filtered', () => {
    const seen = [
      won(30, 'marketing', 'Anna'),
      won(10, 'sales', 'Anna'),
      won(50, 'sales', 'Omar'),
      { ...won(10, 'marketing', 'Omar'), date: '2026-10-31' },
    ];
    const company = { seen, metrics: ['marketing_share'], periods: [NOVEMBER] };
    const by = figuresOfACompany({ ...company, scope: { by: 'owner' } });
    const share = (group?: string) =>
      by.valueOf('marketing_share', NOVEMBER.from, NOVEMBER.to, { group }).value;
    expect([share('Anna'), share('Omar'), share()]).toEqual([0.75, 0, 30 / 90]);
    expect(by.groupsOf('marketing_share', NOVEMBER.from, NOVEMBER.to)).toEqual(['Anna', 'Omar']);
    const byOrigin = figuresOfACompany({ ...company, scope: { by: 'origin' } });
    expect(
      ['marketing', 'sales'].map(
        (group) => byOrigin.valueOf('marketing_share', NOVEMBER.from, NOVEMBER.to, { group }).value,
      ),
    ).toEqual([1, 0]);
    const anna = { scope: { filter: { owner: 'Anna' } } };
    expect(inNovember('marketing_share', seen, anna).value).toBe(0.75);
    expect(inNovember('marketing_share', seen, { scope: { filter: { origin: 'sales' } } }).value).toBe(0);
    const conflict = figuresOfACompany({ ...company, scope: { by: 'owner', filter: { origin: 'sales' } } });
    expect(conflict.valueOf('marketing_share', NOVEMBER.from, NOVEMBER.to, { group: 'Anna' }).value).toBe(0);
  });

  test('new customers’ share', () => {
    const of = (value: number, customer_type: string): Seen => ({
      metric: 'revenue',
      date: DAY,
      value,
      dimensions: { customer_type },
    });
    expect(inNovember('new_customer_share', [of(25, 'new'), of(75, 'existing')]).value).toBe(0.25);
  });
});

describe('evidence', () => {
  const evidence = (metric: string, values: Readonly<Record<string, number>>) =>
    figuresOfACompany({ seen: november(values), metrics: [metric], periods: [NOVEMBER] }).evidenceOf(
      metric,
      NOVEMBER.from,
      NOVEMBER.to,
    );

  test('NPS comes with its n and margin: √((p + d − (p − d)²) ÷ n) × 1.96', () => {
    const { cases, low, high } = evidence('nps', {
      nps_promoters: 50,
      nps_passives: 30,
      nps_detractors: 20,
    })!;
    const margin = 196 * Math.sqrt((0.5 + 0.2 - 0.3 ** 2) / 100);
    expect(cases).toBe(100);
    expect([low, high]).toEqual([expect.closeTo(30 - margin, 9), expect.closeTo(30 + margin, 9)]);
  });

  test('38 won of 131 decided is a win rate of 29 %, probably 22–37 %', () => {
    const { cases, low, high } = evidence('win_rate', { deals_won: 38, deals_lost: 93 })!;
    expect([cases, Math.round(low! * 100), Math.round(high! * 100)]).toEqual([131, 22, 37]);
  });

  test('a ratio without cases, and a figure that is not there, have none', () => {
    expect(evidence('roas', { ad_revenue: 100, ad_spend: 10 })).toBeNull();
    expect(evidence('win_rate', { deals_won: 0, deals_lost: 0 })).toBeNull();
  });
});

describe('asked in other ways', () => {
  test('a flow day by day', () => {
    const figures = figuresOfACompany({
      seen: [
        { metric: 'revenue', date: '2026-11-03', value: 0.1, dimensions: { owner: 'Anna' } },
        { metric: 'revenue', date: '2026-11-03', value: 0.2, dimensions: { owner: 'Omar' } },
        { metric: 'revenue', date: '2026-11-02', value: 5, dimensions: { owner: 'Omar' } },
      ],
      metrics: ['revenue'],
      periods: [NOVEMBER],
      scope: { by: 'owner' },
    });
    const days = (group?: string) => [...figures.dailyOf('revenue', NOVEMBER.from, NOVEMBER.to, { group })];
    expect(days()).toEqual([
      ['2026-11-02', { value: 5, rows: 1 }],
      ['2026-11-03', { value: 0.3, rows: 2 }],
    ]);
    expect(days('Anna')).toEqual([['2026-11-03', { value: 0.1, rows: 1 }]]);
  });

  test('the inputs of a figure, each as it went in', () => {
    const figures = figuresOfACompany({
      seen: november({ was_active_customers: 200, active_customers: 190, churned_customers: 10 }),
      metrics: ['retention'],
      periods: [NOVEMBER],
    });
    expect(
      figures
        .inputsOf('retention', NOVEMBER.from, NOVEMBER.to)
        .map(({ metric, at, value, rows }) => [metric.key, at, value, rows]),
    ).toEqual([
      ['churned_customers', 'period', 10, 1],
      ['active_customers', 'opening', 200, 1],
    ]);
    expect(figures.valueOf('retention', NOVEMBER.from, NOVEMBER.to).rows).toBe(2);
  });

  test('what was not read is refused, not answered with a part of it', () => {
    const figures = figuresOfACompany({ seen: [], metrics: ['revenue'], periods: [NOVEMBER] });
    expect(() => figures.valueOf('revenue', '2026-10-01', NOVEMBER.to)).toThrow(/read from 2026-11-01/);
    expect(() => figures.valueOf('meetings', NOVEMBER.from, NOVEMBER.to)).toThrow(/not among the readings/);
    expect(() => figures.valueOf('typo', NOVEMBER.from, NOVEMBER.to)).toThrow(/no metric typo/);
  });
});

describe('whatever was observed', () => {
  const day = fc.integer({ min: 1, max: 30 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
  const owner = fc.constantFrom('Anna', 'Omar', 'Lin', undefined);
  const cents = fc.integer({ min: -100_000_00, max: 1_000_000_00 }).map((amount) => amount / 100);
  const revenue = fc.tuple(day, cents, owner).map(
    ([date, value, who]): Seen => ({
      metric: 'revenue',
      date,
      value,
      dimensions: who ? { owner: who } : {},
    }),
  );

  test('a flow’s parts make the whole, by day and by owner, to the öre', () => {
    fc.assert(
      fc.property(fc.array(revenue, { minLength: 1, maxLength: 60 }), day, (seen, split) => {
        const figures = figuresOfACompany({
          seen,
          metrics: ['revenue'],
          periods: [NOVEMBER],
          scope: { by: 'owner' },
          since: new Map([['revenue', '2026-01-01']]),
        });
        const ore = (from: string, to: string, group?: string | null) =>
          Math.round(figures.valueOf('revenue', from, to, { group }).value! * 100);
        const whole = ore(NOVEMBER.from, NOVEMBER.to);
        const before = split === NOVEMBER.from ? 0 : ore(NOVEMBER.from, dayBefore(split));
        expect(before + ore(split, NOVEMBER.to)).toBe(whole);
        const groups = figures.groupsOf('revenue', NOVEMBER.from, NOVEMBER.to);
        expect(groups.reduce((sum, group) => sum + ore(NOVEMBER.from, NOVEMBER.to, group), 0)).toBe(whole);
        expect(whole).toBe(seen.reduce((sum, { value }) => sum + Math.round(value * 100), 0));
      }),
    );
  });

  test('a rate over a month is the ratio of its sums, never the mean of its days’ rates', () => {
    const decided = fc.record({ date: day, won: fc.nat(20), lost: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(decided, { minLength: 1, maxLength: 20 }), (days) => {
        const seen = days.flatMap(({ date, won, lost }): Seen[] => [
          { metric: 'deals_won', date, value: won },
          { metric: 'deals_lost', date, value: lost },
        ]);
        const won = days.reduce((sum, one) => sum + one.won, 0);
        const all = days.reduce((sum, one) => sum + one.won + one.lost, 0);
        expect(inNovember('win_rate', seen).value).toBe(all === 0 ? null : won / all);
      }),
    );
  });

  test('a derived figure is a finite number or no data, and no data never counts as zero', () => {
    const flows = BUILT_IN_METRICS.filter(({ kind }) => kind !== 'derived');
    const some = fc.subarray(flows.map(({ key }) => key));
    const derived = BUILT_IN_METRICS.filter(({ kind }) => kind === 'derived');
    fc.assert(
      fc.property(some, fc.integer({ min: -3, max: 1000 }), (keys, value) => {
        const seen = november(Object.fromEntries(keys.map((key) => [key, value])));
        const figures = figuresOfACompany({
          seen,
          metrics: derived.map(({ key }) => key),
          periods: [NOVEMBER],
        });
        for (const { key } of derived) {
          const figure = figures.valueOf(key, NOVEMBER.from, NOVEMBER.to).value;
          expect(figure === null || Number.isFinite(figure)).toBe(true);
          const inputs = figures.inputsOf(key, NOVEMBER.from, NOVEMBER.to);
          if (inputs.some((input) => input.value === null)) expect(figure).toBeNull();
        }
      }),
    );
  });
});

function dayBefore(date: string): string {
  return `2026-11-${String(Number(date.slice(-2)) - 1).padStart(2, '0')}`;
}

test('a workspace’s own metric stands beside the built-in ones', () => {
  const revenue = BUILT_IN_CATALOGUE.get('revenue')!;
  const catalogue = catalogueOf([
    ...BUILT_IN_METRICS,
    {
      ...revenue,
      kind: 'derived',
      key: 'revenue_per_meeting',
      formula: 'where(revenue, channel == "fair") / meetings',
      name: { en: 'Revenue per meeting', sv: 'Försäljning per möte' },
      aliases: { en: [], sv: [] },
    },
  ]);
  const seen: Seen[] = [
    { metric: 'revenue', date: DAY, value: 100, dimensions: { channel: 'fair' } },
    { metric: 'revenue', date: DAY, value: 900, dimensions: { channel: 'web' } },
    { metric: 'meetings', date: DAY, value: 4 },
  ];
  expect(inNovember('revenue_per_meeting', seen, { catalogue }).value).toBe(25);
});
