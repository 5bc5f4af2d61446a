import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreedAt,
  contractOf,
  isDraft,
  missingParties,
  partiesOf,
  versionOf,
} from '../../src/domain/contract.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { aSharedTarget, aTarget, aYes } from '../support/targets.ts';

describe('whose agreement a target needs', () => {
  test.each([
    ['meetings', {}, ['sales', 'marketing']],
    ['revenue', { campaign: 'Autumn' }, ['sales', 'marketing']],
    ['mrr', {}, ['sales', 'marketing', 'delivery']],
    ['meetings', { owner: 'Erik Holm' }, []],
    ['revenue', { department: 'sales' }, []],
    ['calls', {}, []],
    ['visitors', {}, []],
    ['nps', {}, []],
  ] as const)('%s of %o: %o', (metric, filter, expected) => {
    expect(partiesOf(BUILT_IN_CATALOGUE.get(metric)!, filter)).toEqual(expected);
  });
});

describe('a shared target', () => {
  test.each([
    [[], true, ['sales', 'marketing']],
    [['sales'], true, ['marketing']],
    [['marketing'], true, ['sales']],
    [['delivery'], true, ['sales', 'marketing']],
    [['marketing', 'sales'], false, []],
  ] as const)('agreed by %o is a draft: %s', (agreedBy, draft, missing) => {
    const target = aSharedTarget(agreedBy);
    expect(isDraft(target)).toBe(draft);
    expect(missingParties(target)).toEqual(missing);
    expect(contractOf(target, [target]) === null).toBe(draft);
  });

  test('is a contract from when the last party agreed, whoever else said yes later', () => {
    const agreements = [
      aYes('marketing', { at: '2026-01-12T12:00:00.000Z' }),
      aYes('sales', { at: '2026-01-14T12:00:00.000Z' }),
      aYes('delivery', { at: '2026-02-01T12:00:00.000Z' }),
    ];
    const target = aSharedTarget([], { agreements });
    expect(agreedAt(target)).toBe('2026-01-14T12:00:00.000Z');
    expect(contractOf(target, [target])).toEqual({
      version: 1,
      agreedBy: ['Åsa', 'Sara'],
      agreedAt: '2026-01-14T12:00:00.000Z',
    });
  });

  test('what needs nobody’s agreement is neither a draft nor a contract', () => {
    const own = aTarget();
    expect(isDraft(own)).toBe(false);
    expect(contractOf(own, [own])).toBeNull();
  });

  test('agreeing twice is once: neither order nor repetition says anything more', () => {
    const yes = fc.constantFrom(aYes('sales'), aYes('marketing'), aYes('sales', { name: 'Erik' }));
    fc.assert(
      fc.property(fc.array(yes, { maxLength: 6 }), (said) => {
        const once = said.filter(
          (one, at) => said.findIndex((other) => other.department === one.department) === at,
        );
        const [all, first] = [said, once].map((agreements) => aSharedTarget([], { agreements }));
        expect(isDraft(all!)).toBe(once.length < 2);
        expect(contractOf(all!, [all!])).toEqual(contractOf(first!, [first!]));
      }),
    );
  });
});

describe('versions', () => {
  const later = { setAt: '2026-02-01T08:00:00.000Z' };
  test('are counted in the order they were set, each target for itself', () => {
    const [first, other, second] = [
      aTarget(),
      aTarget({ id: '2', every: 'week' }),
      aTarget({ id: '3', ...later }),
    ];
    const all = [first!, other!, second!];
    expect(all.map((target) => versionOf(target, all))).toEqual([1, 1, 2]);
  });

  test('what a plan sets for one month each is one version', () => {
    const months = ['2026-02-01', '2026-03-01', '2026-04-01'].map((from, at) =>
      aTarget({ id: String(at + 2), from, until: `${from.slice(0, 8)}28`, ...later }),
    );
    const after = aTarget({ id: '9', from: '2026-03-01', setAt: '2026-02-20T08:00:00.000Z' });
    const all = [aTarget(), ...months, after];
    expect(all.map((target) => versionOf(target, all))).toEqual([1, 2, 2, 2, 3]);
  });

  test('others that were said at the same moment are versions of their own', () => {
    const all = [aTarget(), aTarget({ id: '2', value: 90 }), aTarget({ id: '3', from: '2026-03-01' })];
    expect(all.map((target) => versionOf(target, all))).toEqual([1, 2, 3]);
  });
});
