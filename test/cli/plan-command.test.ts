import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { openTestStore } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';

const data = mkdtempSync(path.join(tmpdir(), 'takt-plan-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const store = openTestStore();

const kpi = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const into = (stream: 'out' | 'err') =>
    new Writable({
      write: (chunk, _, done) => {
        said[stream] += chunk;
        done();
      },
    });
  const status = await runCli(['--data', data, '--locale', 'en', ...args], {
    out: into('out'),
    err: into('err'),
    now: () => '2026-11-18T08:00:00.000Z',
    openWorld: async (_, now) => ({ world: { now, store: await store }, close: async () => {} }),
  });
  return { status, out: plainly(said.out), err: plainly(said.err) };
};

describe('kpi plan', () => {
  test('prints the stages from the goal up, as one object', async () => {
    const { status, out } = await kpi('plan', '--customers', '10', '--default-rates', '--json');
    expect(status).toBe(0);
    const { stages, saved } = JSON.parse(out) as {
      stages: { key: string; year: number; month: number; rate: number | null }[];
      saved: unknown;
    };
    expect(stages.map(({ key, year, month, rate }) => [key, year, month, rate])).toEqual([
      ['new_customers', 10, 1, null],
      ['opportunities', 30, 3, 1 / 3],
      ['meetings', 100, 9, 0.3],
      ['mql', 200, 17, 0.5],
      ['contacts', 667, 56, 0.3],
      ['visitors', 33_350, 2_780, 0.02],
    ]);
    expect(saved).toBeNull();
  });

  test('says the same in words, and that nothing is saved', async () => {
    const { out } = await kpi('plan', '--customers', '10', '--default-rates', '--year', '2027');
    expect(out).toContain(
      '10 new customers in 2027 take 30 opportunities, 100 meetings, 200 MQL, 667 contacts and 33,350 visitors.',
    );
    expect(out).toContain('about 3 opportunities, 8 meetings, 17 MQL, 56 contacts and 2,800 visitors');
    expect(out).toContain('Nothing is saved yet.');
  });

  test('saves the whole tree when told to, once', async () => {
    const plan = [
      'plan',
      '--revenue',
      '12M',
      '--new-share',
      '60%',
      '--marketing-share',
      '50%',
      '--average-deal',
      '200000',
      '--year',
      '2027',
      '--save',
    ];
    expect((await kpi(...plan)).out).toContain('143 targets are saved in 2027');
    expect((await kpi(...plan)).out).toContain('These targets are saved already; nothing has changed.');
    expect((await kpi('ask', 'contacts', '2027', '--json')).out).toContain('"target": 2400');
    expect((await kpi('ask', 'contacts', 'q1', '2027', '--json')).out).toContain('"target_basis": "summed"');
  });

  test.each([
    [['plan'], /plan customers=10/],
    [['plan', '--customers', '10', '--growth', '20%'], /One goal at a time/],
    [['plan', '--growth', '20%'], /no whole year of sales/],
    [['plan', '--revenue', '12M'], /what one is worth/],
    [['plan', '--new-share', '130%'], /no share between 0 and 100 %/],
    [['funnel', 'set', 'calls', 'meetings'], /How many of the stage before reach meetings/],
  ])('%j ends in 2 and says what is missing', async (args, why) => {
    const { status, err } = await kpi(...args);
    expect(status).toBe(2);
    expect(err).toMatch(why);
  });

  test('plans a funnel of one’s own', async () => {
    const { out } = await kpi('funnel', 'set', 'contacts', 'meetings', 'opportunities', 'new_customers=1/4');
    expect(out).toContain('15%');
    const { stages } = JSON.parse((await kpi('plan', '--customers', '10', '--json')).out) as {
      stages: { key: string; year: number }[];
    };
    expect(stages.map(({ key, year }) => [key, year])).toEqual([
      ['new_customers', 10],
      ['opportunities', 40],
      ['meetings', 134],
      ['contacts', 894],
    ]);
    expect((await kpi('funnel', 'usual')).out).toContain('33.3%');
  });
});
