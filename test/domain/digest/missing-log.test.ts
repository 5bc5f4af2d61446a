import { describe, expect, test } from 'vitest';
import { missingLogs } from '../../../src/domain/missing-log.ts';

const week = (from: string, to: string) => ({ from, to });
const weeks = {
  told: week('2026-11-16', '2026-11-22'),
  before: [
    week('2026-11-09', '2026-11-15'),
    week('2026-11-02', '2026-11-08'),
    week('2026-10-26', '2026-11-01'),
    week('2026-10-19', '2026-10-25'),
  ],
};
const log = (date: string, personId = 'U1', metric = 'calls') => ({ personId, metric, date });

describe('whose figures are missing', () => {
  test('whoever logs every week and has not this week', () => {
    const logs = ['2026-11-10', '2026-11-03', '2026-10-27', '2026-10-20'].map((date) => log(date));
    expect(missingLogs(logs, weeks)).toEqual([{ personId: 'U1', metrics: ['calls'] }]);
  });

  test('not whoever has, on whatever day of it', () => {
    const logs = [...['2026-11-10', '2026-11-03'].map((date) => log(date)), log('2026-11-22')];
    expect(missingLogs(logs, weeks)).toEqual([]);
  });

  test('not whoever did so once, nor whoever has stopped', () => {
    expect(missingLogs([log('2026-11-10')], weeks)).toEqual([]);
    expect(missingLogs([log('2026-09-01'), log('2026-09-08'), log('2026-09-15')], weeks)).toEqual([]);
  });

  test('each metric and each person by themselves', () => {
    const logs = ['2026-11-10', '2026-11-03'].flatMap((date) => [
      log(date),
      log(date, 'U1', 'references_asked'),
      log(date, 'U2'),
    ]);
    expect(missingLogs([...logs, log('2026-11-17'), log('2026-11-18', 'U2')], weeks)).toEqual([
      { personId: 'U1', metrics: ['references_asked'] },
    ]);
  });
});
