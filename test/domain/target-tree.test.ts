import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { targetFor } from '../../src/domain/period-target.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import { branchesBeside, branchesOf, type TreeBranch, treeOf } from '../../src/domain/target-tree.ts';

const rules = {
  calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }),
  fiscalYear: { startMonth: 1 },
};
const NOVEMBER = periodAt('month', '2026-11-18', rules.fiscalYear);

const aim = (metric: string, value: number, filter: Target['filter'] = {}): Target => ({
  ...NOTHING_MORE,
  id: `${metric} ${JSON.stringify(filter)}`,
  metric,
  value,
  every: 'month',
  from: '2026-01-01',
  until: null,
  filter,
  setAt: '2026-01-01T08:00:00.000Z',
  setBy: 'Åsa',
});

const factsOf = (targets: readonly Target[]) => ({
  period: NOVEMBER,
  targets,
  funnel: USUAL_FUNNEL,
  catalogue: BUILT_IN_CATALOGUE,
  ...rules,
});

const grown = (targets: readonly Target[], goal = 'revenue') => {
  const facts = factsOf(targets);
  const tree = branchesOf(goal, facts);
  return { tree, beside: branchesBeside(tree, facts) };
};

/** `revenue > new_customers > meetings (owner Erik)` for every branch. */
function paths({ metric, filter, children }: TreeBranch, above = ''): string[] {
  const owner = filter.owner ? `(${filter.owner})` : '';
  const here = `${above}${metric}${owner}`;
  return [here, ...children.flatMap((child) => paths(child, `${here} > `))];
}

describe('the tree of targets', () => {
  test('hangs each stage below the one that it leads to, and its rate beside it', () => {
    const targets = [aim('revenue', 1e6), aim('meetings', 80), aim('meeting_to_opportunity', 0.3)];
    expect(paths(grown(targets).tree)).toEqual([
      'revenue',
      'revenue > new_customers',
      'revenue > new_customers > opportunities',
      'revenue > new_customers > opportunities > meeting_to_opportunity',
      'revenue > new_customers > opportunities > meetings',
    ]);
  });

  test('is broken down to those who have a part of their own, the largest first', () => {
    const targets = [
      aim('meetings', 80),
      aim('meetings', 20, { owner: 'Erik' }),
      aim('meetings', 30, { owner: 'Åsa' }),
      aim('meetings', 5, { owner: 'Åsa', campaign: 'Spring' }),
    ];
    expect(paths(grown(targets, 'meetings').tree)).toEqual([
      'meetings',
      'meetings > meetings(Åsa)',
      'meetings > meetings(Åsa) > meetings(Åsa)',
      'meetings > meetings(Erik)',
    ]);
  });

  test('gives no person a part of what is the whole organisation’s', () => {
    const organisation = BUILT_IN_CATALOGUE.all.find(({ family }) => family === 'organisation')!.key;
    const { tree } = grown([aim(organisation, 10), aim(organisation, 5, { owner: 'Åsa' })], organisation);
    expect(tree.children.filter(({ by }) => by === 'owner')).toEqual([]);
  });

  test('what leads to no goal stands beside it, with what its formula is made of', () => {
    const { beside } = grown([aim('revenue', 1e6), aim('ad_spend', 7e4), aim('cac', 1e5)]);
    expect(beside.flatMap((tree) => paths(tree))).toEqual([
      'cac',
      'cac > growth_cost',
      'cac > growth_cost > ad_spend',
    ]);
  });

  const targets = fc.uniqueArray(
    fc.record({
      metric: fc.constantFrom(...BUILT_IN_CATALOGUE.all.map(({ key }) => key)),
      owner: fc.option(fc.constantFrom('Erik', 'Åsa')),
    }),
    { selector: ({ metric, owner }) => `${metric} ${owner}`, maxLength: 12 },
  );

  test('has a place for every target of the whole company, and one only', () => {
    fc.assert(
      fc.property(targets, (some) => {
        const set = some.map(({ metric, owner }, at) => aim(metric, at + 1, owner ? { owner } : {}));
        const { tree, beside } = grown(set);
        const all = [tree, ...beside].flatMap(function flat(branch: TreeBranch): TreeBranch[] {
          return [branch, ...branch.children.flatMap(flat)];
        });
        const whole = all
          .filter(({ filter }) => Object.keys(filter).length === 0)
          .map(({ metric }) => metric);
        expect(new Set(whole).size).toBe(whole.length);
        for (const { metric, filter } of set)
          if (Object.keys(filter).length === 0) expect(whole).toContain(metric);
      }),
    );
  });

  test.each([
    ['less than the whole', [20, 30], { unshared: [{ dimension: 'owner', value: 30 }], rolledUp: null }],
    ['more than the whole', [50, 50], { unshared: [{ dimension: 'owner', value: -20 }], rolledUp: null }],
    ['all of it', [50, 30], { unshared: [], rolledUp: null }],
  ] as const)('says what the parts leave to nobody: %s', (_, [erik, åsa], shared) => {
    const targets = [
      aim('meetings', 80),
      aim('meetings', erik, { owner: 'Erik' }),
      aim('meetings', åsa, { owner: 'Åsa' }),
    ];
    expect(withFigures(targets)).toMatchObject(shared);
  });

  test('rolls the parts up where the whole has no target of its own', () => {
    const targets = [aim('meetings', 20, { owner: 'Erik' }), aim('meetings', 30, { owner: 'Åsa' })];
    expect(withFigures(targets)).toMatchObject({ unshared: [], rolledUp: 50 });
  });
});

function withFigures(targets: readonly Target[]) {
  const branch = branchesOf('meetings', factsOf(targets));
  return treeOf(branch, (key, filter) => {
    const metric = BUILT_IN_CATALOGUE.get(key)!;
    return { metric, filter, target: targetFor(metric, NOVEMBER, targets, filter, rules) } as KpiReport;
  });
}
