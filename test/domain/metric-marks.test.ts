import { describe, expect, test } from 'vitest';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import { type MetricMarkFacts, missingMetricMarks } from '../../src/domain/metric-marks.ts';
import { BUILT_IN_METRICS } from '../../src/domain/metrics/built-in-metrics.ts';
import { catalogueOf } from '../../src/domain/metrics/catalogue.ts';
import type { OwnMetric } from '../../src/domain/metrics/own-metric.ts';
import { metricsWith } from '../../src/domain/metrics/own-metrics.ts';

const named = (name: string) => ({ en: name, sv: name });
const FLOW: OwnMetric = { key: 'webinars', change: { kind: 'flow', name: named('Webinars') } };
const RATE: OwnMetric = {
  key: 'webinar_rate',
  change: { kind: 'derived', name: named('Webinar rate'), unit: 'percent', formula: 'webinars / meetings' },
};
const GOOD = {
  why: 'Whoever has seen it buys',
  guard: 'win_rate',
  owners: { sales: 'Åsa', marketing: 'Sara' },
} as const;
const LONG = new Map([
  ['webinars', '2026-01-01'],
  ['meetings', '2026-01-01'],
]);

function lacks(key: string, about: Partial<MetricMarkFacts> = {}, own: readonly OwnMetric[] = [FLOW]) {
  const catalogue = catalogueOf(metricsWith(BUILT_IN_METRICS, own));
  const metric = catalogue.get(key)!;
  const facts = { catalogue, funnel: USUAL_FUNNEL, isDefined: true, since: LONG, targets: [GOOD] };
  return missingMetricMarks({ ...facts, metric, today: '2026-11-18', ...about });
}

describe('a good metric', () => {
  test('lacks nothing', () => {
    expect(lacks('webinars')).toEqual([]);
  });

  test.each<[string, Partial<MetricMarkFacts>, object]>([
    ['says what counts', { isDefined: false }, { mark: 'defined' }],
    ['is counted by something', { since: new Map() }, { mark: 'measured', inputs: ['webinars'] }],
    ['leads to the goal, or to one that is named', { targets: [{ ...GOOD, why: '' }] }, { mark: 'purpose' }],
    ['is no volume alone', { targets: [{ ...GOOD, guard: null }] }, { mark: 'quality' }],
    [
      'has months to be followed over',
      { since: new Map([['webinars', '2026-08-02']]) },
      { mark: 'followed' },
    ],
    [
      'has somebody in each department who answers for it',
      { targets: [{ ...GOOD, owners: { sales: 'Åsa' } }] },
      { mark: 'owned', departments: ['marketing'] },
    ],
  ])('%s', (_, about, mark) => {
    expect(lacks('webinars', about)).toEqual([mark]);
  });

  test('leads to decisions: without a target nobody can own it either', () => {
    expect(lacks('webinars', { targets: [] })).toEqual([
      { mark: 'purpose' },
      { mark: 'quality' },
      { mark: 'decided' },
    ]);
  });

  test('is tied to the goal, and more than a volume, by a rate that is made with it', () => {
    const plain = [{ ...GOOD, why: '', guard: null }];
    expect(lacks('webinars', { targets: plain }, [FLOW, RATE])).toEqual([]);
    expect(lacks('webinar_rate', { targets: plain }, [FLOW, RATE])).toEqual([]);
    expect(lacks('meetings', { targets: plain })).toEqual([]);
  });

  test('is measured where all of it is', () => {
    const since = new Map([['meetings', '2026-01-01']]);
    expect(lacks('webinar_rate', { since }, [FLOW, RATE])).toEqual([
      { mark: 'measured', inputs: ['webinars'] },
    ]);
  });

  test('of one department needs nobody in the other', () => {
    const sales: OwnMetric = { ...FLOW, change: { ...FLOW.change, department: 'sales' } };
    expect(lacks('webinars', { targets: [{ ...GOOD, owners: {} }] }, [sales])).toEqual([
      { mark: 'owned', departments: ['sales'] },
    ]);
  });
});
