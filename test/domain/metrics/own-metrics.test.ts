import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_METRICS } from '../../../src/domain/metrics/built-in-metrics.ts';
import { catalogueOf } from '../../../src/domain/metrics/catalogue.ts';
import { problemsOf } from '../../../src/domain/metrics/catalogue-problem.ts';
import { changeProblems, removalProblems } from '../../../src/domain/metrics/metric-change-problem.ts';
import type { MetricChange, OwnMetric } from '../../../src/domain/metrics/own-metric.ts';
import { latestVersions, ownMetricsIn } from '../../../src/domain/metrics/own-metric-versions.ts';
import { metricsWith, soundMetrics, usersOf } from '../../../src/domain/metrics/own-metrics.ts';

const WEBINARS: OwnMetric = {
  key: 'webinars',
  change: {
    kind: 'flow',
    name: { en: 'Webinars held', sv: 'Genomförda webbinarier' },
    department: 'sales',
  },
};
const WEBINAR_RATE: OwnMetric = {
  key: 'webinar_rate',
  change: {
    kind: 'derived',
    name: { en: 'Webinar rate', sv: 'Webbinarieandel' },
    unit: 'percent',
    formula: 'webinars ÷ meetings',
  },
};
const metricOf = (own: readonly OwnMetric[], key: string) =>
  metricsWith(BUILT_IN_METRICS, own).find((metric) => metric.key === key)!;
const built = (key: string) => BUILT_IN_METRICS.find((metric) => metric.key === key)!;

describe('a workspace’s own metrics', () => {
  test('stand after the built-in ones, and can be counted with', () => {
    const catalogue = catalogueOf(metricsWith(BUILT_IN_METRICS, [WEBINARS, WEBINAR_RATE]));
    expect(catalogue.all.slice(-2).map(({ key }) => key)).toEqual(['webinars', 'webinar_rate']);
    expect(catalogue.inputsOf('webinar_rate').map(({ metric }) => metric.key)).toEqual([
      'webinars',
      'meetings',
    ]);
    expect(catalogue.named('webbinarieandel')?.key).toBe('webinar_rate');
  });

  test('a share of counted things knows how many cases stand behind it, and nothing else does', () => {
    expect(metricOf([WEBINARS, WEBINAR_RATE], 'webinar_rate')).toMatchObject({
      cases: 'meetings',
      decimals: 1,
    });
    const perMeeting = { ...WEBINAR_RATE, change: { ...WEBINAR_RATE.change, unit: 'money' as const } };
    expect(metricOf([WEBINARS, perMeeting], 'webinar_rate')).not.toHaveProperty('cases');
    const lessOne = { ...WEBINAR_RATE, change: { ...WEBINAR_RATE.change, formula: '1 - calls ÷ meetings' } };
    expect(metricOf([lessOne], 'webinar_rate')).not.toHaveProperty('cases');
  });

  test('nobody changing anything costs nothing', () => {
    expect(metricsWith(BUILT_IN_METRICS, [])).toBe(BUILT_IN_METRICS);
  });

  test.each<[string, string, 'organisation' | 'efficiency']>([
    ['a formula with CAC in it', 'cac * 2', 'organisation'],
    ['one over such a formula', 'first + 1', 'organisation'],
    ['a formula of the sellers’ own work', 'calls ÷ meetings', 'efficiency'],
  ])('%s is nobody’s own figure: %s', (_, formula, family) => {
    const first: OwnMetric = {
      key: 'first',
      change: { kind: 'derived', formula: 'cac', name: both('First one') },
    };
    const mine: OwnMetric = { key: 'mine', change: { kind: 'derived', formula, name: both('Mine too') } };
    expect(metricOf([first, mine], 'mine').family).toBe(family);
  });

  test('a built-in becomes the organisation’s when something that it uses does, and only then', () => {
    const hit: OwnMetric = { key: 'hit_rate', change: { formula: 'deals_won ÷ cac' } };
    const other: OwnMetric = { key: 'win_rate', change: { formula: 'cac' } };
    expect(metricOf([hit], 'hit_rate').family).toBe('organisation');
    expect(built('velocity').family).not.toBe('organisation');
    expect(metricOf([other], 'velocity').family).toBe('organisation');
    const families = (own: readonly OwnMetric[]) =>
      metricsWith(BUILT_IN_METRICS, own)
        .slice(0, BUILT_IN_METRICS.length)
        .map(({ family }) => family);
    expect(families([WEBINARS])).toEqual(BUILT_IN_METRICS.map(({ family }) => family));
  });
});

describe('what a workspace changes about a built-in', () => {
  test('is only that; whatever it was called before is still understood', () => {
    const own: OwnMetric = {
      key: 'meetings',
      change: {
        name: { en: 'Appointments', sv: 'Besökstider' },
        direction: 'down',
        aliases: { en: ['slots'], sv: [] },
      },
    };
    const before = built('meetings');
    const after = metricOf([own], 'meetings');
    expect(after).toMatchObject({ name: { sv: 'Besökstider' }, direction: 'down', unit: before.unit });
    expect(after.definition).toBe(before.definition);
    expect(after.subject.sv).toBe('antalet besökstider');
    const catalogue = catalogueOf(metricsWith(BUILT_IN_METRICS, [own]));
    for (const word of ['besökstider', 'slots', 'möten', 'bokade möten', 'meetings'])
      expect(catalogue.named(word)?.key, word).toBe('meetings');
  });

  test('another formula brings no cases and no note of the one before', () => {
    const own: OwnMetric = { key: 'win_rate', change: { formula: 'deals_won ÷ opportunities' } };
    expect(metricOf([own], 'win_rate')).toMatchObject({
      formula: 'deals_won ÷ opportunities',
      cases: 'opportunities',
    });
    const odd: OwnMetric = { key: 'win_rate', change: { formula: '2 * deals_won ÷ opportunities' } };
    expect(metricOf([odd], 'win_rate')).not.toHaveProperty('cases');
  });

  test('given up, the built-in is back to the letter', () => {
    const version = { setAt: '2026-11-01T08:00:00.000Z', setBy: 'Åsa' };
    const versions = [
      { ...version, id: 1, ...WEBINARS },
      { ...version, id: 2, key: 'win_rate', change: { decimals: 0 } },
      { ...version, id: 3, key: 'win_rate', change: null },
    ];
    expect(latestVersions(versions).map(({ id }) => id)).toEqual([1, 3]);
    const own = ownMetricsIn(versions);
    expect(own).toEqual([WEBINARS]);
    expect(metricOf(own, 'win_rate')).toEqual(built('win_rate'));
  });
});

describe('a change that cannot be made', () => {
  test.each<[string, string, MetricChange, unknown]>([
    ['a name of nothing', 'x', { kind: 'flow', name: both(' ') }, ['no_name', 'name', null]],
    ['no name', 'x', { kind: 'flow' }, ['no_name', 'name', null]],
    ['nothing to change', 'x', { name: both('X') }, ['no_kind', 'kind', null]],
    ['nothing changed', 'cac', {}, ['nothing', 'key', null]],
    ['a built-in’s key', 'cac', { kind: 'flow', name: both('Mine') }, ['built_in', 'key', null]],
    ['a key with a space', 'my own', { kind: 'flow', name: both('Mine') }, ['bad_key', 'key', null]],
    ['no formula', 'x', { kind: 'derived', name: both('X') }, ['formula_missing', 'formula', null]],
    ['a formula of a flow', 'calls', { formula: '1' }, ['formula_unwanted', 'formula', null]],
    ['seven decimals', 'calls', { decimals: 7 }, ['decimals', 'decimals', null]],
    ['a name that is taken', 'x', { kind: 'flow', name: both('Leads') }, ['shared_word', 'name', null]],
    [
      'another word that is taken',
      'x',
      { kind: 'flow', name: both('X'), aliases: { en: ['leads'], sv: [] } },
      ['shared_word', 'aliases', null],
    ],
    ['an unknown name', 'cac', { formula: 'growth_cost ÷ custmers' }, ['unknown_metric', 'formula', 14]],
    ['a formula that ends too early', 'cac', { formula: 'calls +' }, ['missing_part', 'formula', 7]],
    ['itself', 'cac', { formula: 'cac + 1' }, ['circle', 'formula', 0]],
  ])('%s', (_, key, change, expected) => {
    const [first] = changeProblems(BUILT_IN_METRICS, [], { key, change });
    expect(first && [first.kind, first.field, first.at]).toEqual(expected);
  });

  test('names the other metric that it would break', () => {
    const circle = changeProblems(BUILT_IN_METRICS, [], {
      key: 'growth_cost',
      change: { formula: 'cac * new_customers' },
    });
    expect(circle).toMatchObject([{ kind: 'circle' }]);
    const word = changeProblems(BUILT_IN_METRICS, [WEBINARS, WEBINAR_RATE], {
      key: 'webinars',
      change: { kind: 'flow', name: both('Webbinarieandel') },
    });
    expect(word[0]?.sentence.sv).toContain('webinar_rate');
    const level = changeProblems(
      BUILT_IN_METRICS,
      [
        WEBINARS,
        { key: 'x', change: { kind: 'derived', name: both('X'), formula: 'where(webinars, origin == "a")' } },
      ],
      {
        key: 'webinars',
        change: { kind: 'derived', name: both('Webinars'), formula: 'calls' },
      },
    );
    expect(level).toMatchObject([{ kind: 'not_observed', metric: 'x' }]);
    expect(level[0]?.sentence.sv).toMatch(/^Det här skulle göra sönder x\. /);
  });

  test('a metric that a formula needs cannot be taken away, and those who need it are known', () => {
    const own = [WEBINARS, WEBINAR_RATE];
    expect(removalProblems(BUILT_IN_METRICS, own, 'webinars')).toMatchObject([
      { kind: 'unknown_metric', metric: 'webinar_rate' },
    ]);
    expect(removalProblems(BUILT_IN_METRICS, own, 'webinar_rate')).toEqual([]);
    expect(usersOf('webinars', metricsWith(BUILT_IN_METRICS, own)).map(({ key }) => key)).toEqual([
      'webinar_rate',
    ]);
    expect(usersOf('average_deal', BUILT_IN_METRICS).map(({ key }) => key)).toContain('velocity');
  });
});

describe('whatever was saved', () => {
  const key = fc.constantFrom('mine', 'yours', 'theirs', 'cac', 'win_rate', 'calls', 'Bad Key');
  const formula = fc.constantFrom(
    'mine + 1',
    'yours',
    'calls ÷ meetings',
    'theirs * cac',
    'nothing_here',
    'calls +',
  );
  const change = fc.record(
    {
      kind: fc.constantFrom('flow' as const, 'level' as const, 'derived' as const),
      name: fc.constantFrom('Mine', 'Yours', 'Leads', 'Third').map(both),
      formula,
      decimals: fc.integer({ min: 0, max: 6 }),
    },
    { requiredKeys: [] },
  );
  const own = fc.uniqueArray(fc.record({ key, change }), { selector: (one) => one.key, maxLength: 5 });

  test('people are answered by a sound catalogue with every built-in in it', () => {
    fc.assert(
      fc.property(own, (all) => {
        const { metrics, own: kept, leftOut } = soundMetrics(BUILT_IN_METRICS, all as readonly OwnMetric[]);
        expect(problemsOf(metrics)).toEqual([]);
        expect(metrics.slice(0, BUILT_IN_METRICS.length).map((metric) => metric.key)).toEqual(
          BUILT_IN_METRICS.map((metric) => metric.key),
        );
        expect(kept.length + leftOut.length).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a change that is let through breaks no metric: all that held goes on holding', () => {
    fc.assert(
      fc.property(own, key, change, (all, wantedKey, wantedChange) => {
        const sound = soundMetrics(BUILT_IN_METRICS, all as readonly OwnMetric[]).own;
        const wanted = { key: wantedKey, change: wantedChange } as OwnMetric;
        if (changeProblems(BUILT_IN_METRICS, sound, wanted).length > 0) return;
        const next = [...sound.filter((one) => one.key !== wantedKey), wanted];
        expect(soundMetrics(BUILT_IN_METRICS, next).leftOut).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function both(text: string) {
  return { en: text, sv: text };
}
