import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { figuresOn, MORNINGS, monthsBefore, reportOnDay, valuesOf } from './support/company-on.ts';

/** In a month, July and December among them: between what and what a company like this could be. */
const BOUNDS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  average_read_time: [2, 5],
  visitor_to_contact: [0.012, 0.03],
  contact_to_mql: [0.22, 0.4],
  mql_to_meeting: [0.35, 0.75],
  mql_to_sql: [0.35, 0.65],
  meeting_to_opportunity: [0.12, 0.6],
  opportunity_to_win: [0.05, 1.2],
  win_rate: [0.1, 0.8],
  hit_rate: [0.02, 0.3],
  growth_cost: [400_000, 850_000],
  marketing_spend: [180_000, 450_000],
  retention: [0.96, 1],
  monthly_churn: [0, 0.04],
  average_mrr: [8_000, 17_000],
  new_customer_share: [0.3, 1],
  nps: [10, 60],
  roas: [0, 30],
  break_even_roas: [1.3, 1.45],
  marketing_roi: [-1, 6],
  cpl: [400, 2_500],
  cpo: [6_000, 50_000],
  revenue_per_inbound_lead: [0, 14_000],
  marketing_share: [0.05, 0.95],
  meetings_held: [50, 250],
  show_rate: [0.6, 1.4],
  average_deal: [90_000, 400_000],
  sales_cycle: [20, 110],
  velocity: [3_000, 110_000],
  // Without end once nearly everything is sold.
  coverage: [1, Infinity],
  coverage_needed: [1.25, 10],
  cac: [40_000, 700_000],
  cac_payback: [4, 60],
  ltv: [300_000, 900_000],
  ltv_cac: [0.6, 14],
};

describe('the figures of the demo company', () => {
  test('are held to bounds, every derived metric of the catalogue', () => {
    const derived = BUILT_IN_CATALOGUE.all.filter(({ kind }) => kind === 'derived').map(({ key }) => key);
    expect(Object.keys(BOUNDS).sort()).toEqual(derived.sort());
  });

  test.each(MORNINGS)('lie within them for the month before %s', (today) => {
    const [month] = monthsBefore(today, 1);
    const revenue = reportOnDay(today, 'revenue', month!);
    const figures = figuresOn(today, Object.keys(BOUNDS), [month!]);
    const wrong = Object.entries(BOUNDS).flatMap(([key, [low, high]]) => {
      // What is sold already needs no pipeline.
      if (key === 'coverage' && revenue.status === 'hit') return [];
      const { value } = figures.valueOf(key, month!.from, month!.to, { remaining: () => revenue.remaining });
      return value !== null && value >= low && value <= high ? [] : [`${key} is ${value}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each(MORNINGS)('are those of the quietest month of the year in July, seen from %s', (today) => {
    const months = monthsBefore(today, 18);
    const july = months.findIndex(({ from }) => from.slice(5, 7) === '07');
    for (const metric of ['visitors', 'contacts', 'mql', 'meetings', 'opportunities', 'calls', 'emails']) {
      const values = valuesOf(today, metric, months.slice(Math.max(0, july - 6), july + 6));
      expect(Math.min(...values.map((value) => value!))).toBe(valuesOf(today, metric, [months[july]!])[0]);
    }
  });

  test.each(MORNINGS)(
    'show more meetings in November than in December and January, seen from %s',
    (today) => {
      const months = monthsBefore(today, 18);
      const at = months.findIndex(
        ({ from }, index) => from.slice(5, 7) === '11' && index + 2 < months.length,
      );
      const [november, december, january] = valuesOf(today, 'meetings', months.slice(at, at + 3));
      expect(november).toBeGreaterThan(december!);
      expect(november).toBeGreaterThan(january!);
    },
  );

  test('show business growing by about 30 % in a year', () => {
    const [before, after] = ['2025', '2026'].map((year) => ({ from: `${year}-05-01`, to: `${year}-10-31` }));
    const [earlier, later] = valuesOf('2026-11-22', 'revenue', [before!, after!]);
    expect(later! / earlier!).toBeGreaterThan(1.15);
    expect(later! / earlier!).toBeLessThan(1.75);
  });

  test('show who works when: nobody books meetings on weekends, and the website never sleeps', () => {
    const figures = figuresOn(
      '2026-11-22',
      ['meetings', 'visitors'],
      [{ from: '2026-09-01', to: '2026-10-31' }],
    );
    const weekend = (metric: string) =>
      ['2026-09-05', '2026-09-06', '2026-10-10', '2026-10-11'].map(
        (date) => figures.valueOf(metric, date, date).value! > 0,
      );
    expect(weekend('meetings')).toEqual([false, false, false, false]);
    expect(weekend('visitors')).toEqual([true, true, true, true]);
  });
});
