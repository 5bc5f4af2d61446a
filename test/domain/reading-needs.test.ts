import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { readingNeeds, type Scope } from '../../src/domain/reading-needs.ts';

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const HULL = { from: '2026-10-01', to: '2026-11-30' };

function needs(metrics: string[], scope: Scope = {}) {
  return readingNeeds(BUILT_IN_CATALOGUE, metrics, [NOVEMBER, OCTOBER], scope);
}

describe('what has to be read', () => {
  test('many metrics and periods are one question', () => {
    expect(needs(['win_rate', 'retention', 'pipeline'], { filter: { owner: 'Anna' } })).toEqual([
      {
        flows: ['churned_customers', 'deals_lost', 'deals_won'],
        levels: ['active_customers', 'pipeline'],
        ...HULL,
        filter: { owner: 'Anna' },
      },
    ]);
  });

  test('a share asks for its part by the dimension, and by owner once more', () => {
    const revenue = { flows: ['revenue'], levels: [], ...HULL };
    expect(needs(['marketing_share'])).toEqual([
      { ...revenue, by: 'origin', filter: {} },
      { ...revenue, filter: {} },
    ]);
    expect(needs(['marketing_share'], { by: 'origin' })).toEqual([{ ...revenue, by: 'origin', filter: {} }]);
    expect(needs(['marketing_share'], { by: 'owner' })).toEqual([
      { ...revenue, by: 'origin', filter: {} },
      { ...revenue, by: 'owner', filter: { origin: 'marketing' } },
      { ...revenue, by: 'owner', filter: {} },
    ]);
  });

  test('no metrics or no periods are no question', () => {
    expect(needs([])).toEqual([]);
    expect(readingNeeds(BUILT_IN_CATALOGUE, ['revenue'], [])).toEqual([]);
  });
});
