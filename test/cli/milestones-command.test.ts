import { Writable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { openTestStore } from '../support/databases.ts';
import { type GoalsWorld, goalsWorld, WEDNESDAY_MORNING } from '../support/goals.ts';
import { plainly } from '../support/plainly.ts';

let goals: GoalsWorld;
beforeAll(async () => {
  goals = await goalsWorld(await openTestStore());
  await goals.aims({});
  goals.goTo(WEDNESDAY_MORNING);
});

/** Runs `kpi …` on the morning of 18 November 2026. */
async function kpi(...args: readonly string[]) {
  let out = '';
  let err = '';
  const into = (take: (text: string) => void) =>
    new Writable({
      write(chunk, _, done) {
        take(String(chunk));
        done();
      },
    });
  const status = await runCli(args, {
    out: into((text) => {
      out += text;
    }),
    err: into((text) => {
      err += text;
    }),
    now: () => WEDNESDAY_MORNING,
    openWorld: async (_, now) => ({
      world: { store: goals.world.store, now },
      close: async () => {},
    }),
  });
  return { status, out: plainly(out), err: plainly(err) };
}

test('what was reached is listed in words and as one object, and an empty year is said to be one', async () => {
  expect((await kpi('milestones', '--locale', 'sv')).out).toContain('Inget mål är nått under 2026 än.');
  await goals.brings(82, { dimensions: { department: 'sales', owner: 'Erik Holm' } });
  expect((await kpi('milestones', '--locale', 'en')).out).toMatch(
    /One target reached in 2026\.\n[\s\S]*November +Meetings booked +82 +80/,
  );
  const { milestones } = JSON.parse((await kpi('milestones', '--json')).out);
  expect(milestones).toMatchObject([
    {
      kind: 'goal',
      metric: 'meetings',
      from: '2026-11-01',
      to: '2026-11-30',
      reached_on: '2026-11-18',
      level: 'value',
      goal: 80,
      actual: 82,
      working_days_left: 8,
      contributions: { sides: [{ name: 'sales', value: 82 }] },
    },
  ]);
  expect((await kpi('milestones', '--year', '2025', '--locale', 'en')).out).toContain(
    'No target is noted as reached in 2025.',
  );
  expect(await kpi('milestones', '--year', 'soon', '--locale', 'en')).toMatchObject({ status: 2, out: '' });
  expect((await kpi('ask', 'nått', '--locale', 'sv')).out).toContain('Ett mål är nått under 2026.');
});
