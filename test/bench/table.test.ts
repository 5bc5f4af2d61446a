import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Aim, findingOf, verdictOf } from './finding.ts';
import { figure, lineOf, tableOf, withTable } from './table.ts';

const MACHINE = {
  date: '2026-11-18',
  commit: 'abc1234',
  node: 'v20.20.2',
  cores: 2,
  processor: 'Some Processor',
  memoryGb: 8,
  system: 'linux x64',
};
const NOISE = { medianMs: 4, p95Ms: 6, samples: 40 };

const finding = (aim: Aim | null, ours: readonly number[] = [3, 4, 5]) =>
  findingOf({ ours, limit: [2, 2, 2] }, { what: 'pace chart', unit: 'ms', limitIs: 'blank PNG', aim });

describe('verdicts', () => {
  test.each([
    ['met', { of: 'ratio', most: 2 }],
    ['missed', { of: 'ratio', most: 1.99 }],
    ['met', { of: 'ours', most: 4 }],
    ['missed', { of: 'ours', most: 3.9 }],
    ['no aim', null],
  ] as const)('%s, where the aim is %o and four was measured beside two', (verdict, aim) => {
    expect(verdictOf(finding(aim))).toBe(verdict);
  });

  test('an aim for a ratio that there is none of is missed, not met', () => {
    expect(verdictOf({ ...finding({ of: 'ratio', most: 2 }), ratio: null })).toBe('missed');
  });
});

describe('the table', () => {
  test.each([
    [0, '0.00'],
    [0.0421, '0.042'],
    [0.5, '0.500'],
    [4.216, '4.22'],
    [42.16, '42.2'],
    [421.6, '422'],
    [42_160, '42160'],
    [-6.2, '-6.20'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  test('has a row for each headline, with limit, ratio, aim and verdict', () => {
    const shown = finding({ of: 'ratio', most: 4 });
    const table = tableOf(
      [shown, { ...shown, what: 'only in the terminal', isHeadline: false }],
      MACHINE,
      NOISE,
    );
    expect(table).toContain(
      '| pace chart | 4.00 ms (3.50–4.50) | 2.00 ms (2.00–2.00) blank PNG | 2.00 (1.75–2.25) | ≤ 4× | ✓ |',
    );
    expect(table).not.toContain('only in the terminal');
    expect(table).toContain('commit abc1234');
    expect(table).toContain('4.00 ms in the median of 40 times');
  });

  test('marks what missed its aim, and says it in the terminal too', () => {
    const missed = finding({ of: 'ours', most: 3 });
    expect(tableOf([missed], MACHINE, null)).toContain('| ≤ 3 ms | ✗ |');
    expect(lineOf(missed)).toMatch(/^✗ pace chart: 4.00 ms/);
  });

  test('takes the place between the markers of the README and touches nothing else', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const once = withTable(readme, 'THE TABLE');
    const twice = withTable(once, 'ANOTHER');
    expect(once).toContain('THE TABLE');
    expect(twice).not.toContain('THE TABLE');
    expect(withTable(twice, 'THE TABLE')).toBe(once);
    const before = readme.slice(0, readme.indexOf('<!-- bench:'));
    const after = readme.slice(readme.indexOf('<!-- bench: end -->'));
    expect(twice.startsWith(before) && twice.endsWith(after)).toBe(true);
  });

  test('is not written where a marker is missing', () => {
    expect(() => withTable('# Takt', 'THE TABLE')).toThrow(/lacks its markers/);
  });
});
