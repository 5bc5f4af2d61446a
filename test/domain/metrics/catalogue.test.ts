import { describe, expect, test } from 'vitest';
import type { DerivedMetric, Metric } from '../../../src/domain/metric.ts';
import { BUILT_IN_METRICS } from '../../../src/domain/metrics/built-in-metrics.ts';
import { BUILT_IN_CATALOGUE, catalogueOf } from '../../../src/domain/metrics/catalogue.ts';
import { problemsOf } from '../../../src/domain/metrics/catalogue-problem.ts';

const FLOWS = `visitors organic_visitors contacts mql sql engagements content_reads content_read_minutes calls emails
  conversations companies_added contacts_added social_touches references_asked meetings first_meetings
  follow_up_meetings opportunities deals_won deals_lost new_customers churned_customers revenue new_mrr
  sales_cycle_days ad_spend marketing_cost marketing_staff_cost sales_cost tool_cost other_growth_cost ad_revenue
  marketing_revenue inbound_revenue inbound_leads nps_promoters nps_passives nps_detractors`;
const LEVELS = 'pipeline followers active_customers mrr gross_margin';
const DERIVED = `growth_cost marketing_spend cac cac_payback ltv ltv_cac roas marketing_roi cpl cpo visitor_to_contact
  contact_to_mql mql_to_meeting mql_to_sql meeting_to_opportunity opportunity_to_win win_rate hit_rate average_deal
  sales_cycle velocity coverage retention nps average_read_time revenue_per_inbound_lead average_mrr marketing_share
  new_customer_share`;

function keys(list: string): string[] {
  return list.split(/\s+/);
}

describe('the built-in metrics', () => {
  test.each([
    ['flow', keys(FLOWS)],
    ['level', keys(LEVELS)],
    ['derived', keys(DERIVED)],
  ])('every %s that a sales and marketing team asks for is there', (kind, expected) => {
    const there = BUILT_IN_METRICS.filter((metric) => metric.kind === kind).map(({ key }) => key);
    expect(expected.filter((key) => !there.includes(key))).toEqual([]);
  });

  test('are sound together', () => {
    expect(problemsOf(BUILT_IN_METRICS)).toEqual([]);
  });

  test('aliases are lower case, said once, and not what the metric is called anyway', () => {
    for (const { key, name, aliases } of BUILT_IN_METRICS) {
      const all = [...aliases.en, ...aliases.sv];
      const called = [key, key.replaceAll('_', ' '), name.en.toLowerCase(), name.sv.toLowerCase()];
      expect(
        all.filter((alias) => alias !== alias.trim().toLowerCase()),
        key,
      ).toEqual([]);
      expect(
        all.filter((alias, at) => all.indexOf(alias) !== at || called.includes(alias)),
        key,
      ).toEqual([]);
      expect(aliases.en.length, key).toBeGreaterThan(0);
      expect(aliases.sv.length, key).toBeGreaterThan(0);
    }
  });

  test.each([
    ['möten', 'meetings'],
    ['Mötena', 'meetings'],
    ['bokade möten', 'meetings'],
    ['mtgs', 'meetings'],
    ['booked meetings', 'meetings'],
    ['försäljning', 'revenue'],
    ['intäkter', 'revenue'],
    ['omsättning', 'revenue'],
    ['sales', 'revenue'],
    ['rev', 'revenue'],
    ['pipe', 'pipeline'],
    ['pipelinen', 'pipeline'],
    ['leads', 'contacts'],
    ['nya leads', 'contacts'],
    ['kontakter', 'contacts'],
    ['win rate', 'win_rate'],
    ['WIN_RATE', 'win_rate'],
    ['winrate', 'win_rate'],
    ['vinstandel', 'win_rate'],
    ['säljcykel', 'sales_cycle'],
    ['sales  cycle', 'sales_cycle'],
    ['cycle', 'sales_cycle'],
    ['snittaffär', 'average_deal'],
    ['acv', 'average_deal'],
    ['deal size', 'average_deal'],
    ['marketing’s share of revenue', 'marketing_share'],
    ["marketing's share of revenue", 'marketing_share'],
    ['constructor', undefined],
  ])('“%s” means %s', (words, key) => {
    expect(BUILT_IN_CATALOGUE.named(words)?.key).toBe(key);
  });

  test('a definition is one sentence in each language, and says no more in one than the other', () => {
    for (const { key, definition } of BUILT_IN_METRICS)
      for (const sentence of [definition.en, definition.sv]) {
        expect(sentence, key).toMatch(/^[A-ZÅÄÖ].*[^.]\.$/);
        expect(sentence.slice(0, -1), key).not.toMatch(/[.!?] [A-ZÅÄÖ]/);
      }
  });

  test('a figure is made of flows and levels in the end, each way of reading them once', () => {
    const inputs = (key: string) =>
      BUILT_IN_CATALOGUE.inputsOf(key).map(({ metric, moment, only }) => [
        metric.key,
        moment,
        only?.value ?? null,
      ]);
    expect(inputs('velocity').map(([key]) => key)).toEqual([
      'opportunities',
      'deals_won',
      'deals_lost',
      'revenue',
      'sales_cycle_days',
    ]);
    expect(inputs('retention')).toEqual([
      ['churned_customers', 'period', null],
      ['active_customers', 'opening', null],
    ]);
    expect(inputs('marketing_share')).toEqual([
      ['revenue', 'period', 'marketing'],
      ['revenue', 'period', null],
    ]);
    expect(inputs('pipeline')).toEqual([['pipeline', 'period', null]]);
    expect(BUILT_IN_CATALOGUE.targetsOf('coverage')).toEqual(['revenue']);
  });
});

describe('metrics that cannot stand together', () => {
  const own = (key: string, formula: string, more: Partial<DerivedMetric> = {}): Metric => ({
    ...(BUILT_IN_CATALOGUE.get('win_rate') as DerivedMetric),
    key,
    formula,
    cases: '1',
    name: { en: key, sv: key },
    aliases: { en: [], sv: [] },
    ...more,
  });
  const problems = (...metrics: Metric[]) =>
    problemsOf([...BUILT_IN_METRICS, ...metrics]).map(({ kind, metric, field, at }) => [
      kind,
      metric,
      field,
      at,
    ]);

  test.each<[string, Metric, unknown]>([
    ['an unknown name', own('mine', '1 + meeetings'), ['unknown_metric', 'mine', 'formula', 4]],
    ['one that JavaScript knows', own('mine', '__proto__'), ['unknown_metric', 'mine', 'formula', 0]],
    ['an unknown target', own('mine', 'remaining(x)'), ['unknown_metric', 'mine', 'formula', 10]],
    ['the opening of a flow', own('mine', 'opening(meetings)'), ['not_a_level', 'mine', 'formula', 8]],
    ['a part of a formula', own('mine', 'where(cac, origin == "x")'), ['not_observed', 'mine', 'formula', 6]],
    ['a formula that cannot be read', own('mine', 'calls +'), ['missing_part', 'mine', 'formula', 7]],
    [
      'cases that cannot be read',
      own('mine', 'calls', { cases: 'x' }),
      ['unknown_metric', 'mine', 'cases', 0],
    ],
    ['itself', own('mine', '2 * mine'), ['circle', 'mine', 'formula', 4]],
    [
      'a word that is taken',
      own('mine', 'calls', { aliases: { en: ['Leads'], sv: [] } }),
      ['shared_word', 'mine', null, null],
    ],
    ['a key with a space', own('my own', 'calls'), ['bad_key', 'my own', null, null]],
  ])('%s', (_, metric, expected) => {
    expect(problems(metric)).toEqual([expected]);
  });

  test('a key that is taken', () => {
    expect(problems(own('calls', '1', { name: { en: 'calls', sv: 'samtal' } }))).toEqual([
      ['duplicate_key', 'calls', null, null],
    ]);
  });

  test('a circle is told once, with the whole way round', () => {
    const [problem, ...more] = problemsOf([
      own('first', 'second + 1'),
      own('second', 'third'),
      own('third', '2 * first'),
    ]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ kind: 'circle', metric: 'third', at: 4 });
    expect(problem?.sentence.sv).toContain('first → second → third → first');
  });

  test('make no catalogue, and all of it is said at once', () => {
    expect(() => catalogueOf([own('one', 'x'), own('two', 'y')])).toThrow(/one: .*“x”.*\ntwo: .*“y”/s);
  });
});
