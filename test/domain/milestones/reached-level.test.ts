import { describe, expect, test } from 'vitest';
import { againstLevel } from '../../../src/domain/milestones/reached-level.ts';
import { aFlow, aLevel, aMetric } from '../../charts/support/reports.ts';

const withLevels = (report: ReturnType<typeof aFlow>) => ({
  ...report,
  target: { ...report.target!, minimum: 40, stretch: 100 },
});

describe('a report against a level that it has reached', () => {
  const report = withLevels(aFlow({ targetValue: 80, status: 'at_risk' }));

  test('has the pace of that level, and its figures as they are', () => {
    const held = againstLevel(report, { level: 'minimum', value: 40 })!;
    expect(held.target).toMatchObject({ value: 40 });
    expect(held.status).toBe('hit');
    expect(held.expected).toBe(report.expected! / 2);
    expect(held.curve.at(-1)?.expected).toBeCloseTo(40);
    expect(held.curve.map(({ actual }) => actual)).toEqual(report.curve.map(({ actual }) => actual));
    expect(againstLevel(report, { level: 'stretch', value: 50 })?.curve.at(-1)?.expected).toBeCloseTo(50);
  });

  test('of a state has no pace, since that begins where it stood', () => {
    const level = withLevels(aLevel({ at: () => 52, targetValue: 80 }));
    expect(
      againstLevel(level, { level: 'minimum', value: 40 })?.curve.every(({ expected }) => expected === null),
    ).toBe(true);
  });

  test('is the report itself where the level is the target, is not reached, or is not drawn towards', () => {
    expect(againstLevel(report, { level: 'value', value: 40 })).toBeNull();
    expect(againstLevel(aFlow({}), { level: 'minimum', value: 40 })).toBeNull();
    expect(againstLevel(report, { level: 'minimum', value: 60 })).toBeNull();
    expect(
      againstLevel({ ...report, metric: aMetric({ direction: 'down' }) }, { level: 'minimum', value: 40 }),
    ).toBeNull();
  });
});
