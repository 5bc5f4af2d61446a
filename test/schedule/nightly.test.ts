import { getTasks } from 'node-cron';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { nightly } from '../../src/schedule/nightly.ts';

test('the night’s work is due once a day, and no longer once it is stopped', async () => {
  const night = nightly('tidy', async () => {}, pino({ level: 'silent' }));
  const [task] = [...getTasks().values()];
  const [first, second] = task?.getNextRuns(2) ?? [];
  expect(first?.toISOString()).toMatch(/T01:17:00/);
  expect(second!.getTime() - first!.getTime()).toBe(86_400_000);
  await night.stop();
  expect(getTasks().size).toBe(0);
});

test('a night that fails is logged and does not end the process', async () => {
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => said.push(line) });
  const night = nightly('tidy', () => Promise.reject(new Error('disk full')), log);
  const [task] = [...getTasks().values()];
  await task?.execute();
  expect(said.join()).toContain('disk full');
  await night.stop();
});
