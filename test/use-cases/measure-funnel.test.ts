import { beforeAll, describe, expect, test } from 'vitest';
import { planJson } from '../../src/cli/funnel-json.ts';
import { neededJson } from '../../src/cli/needed-json.ts';
import { demoCompany } from '../../src/demo-company/demo-company.ts';
import { loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
import { toNumber } from '../../src/domain/funnel/fraction.ts';
import { NOTHING_WANTED } from '../../src/domain/funnel/growth-plan.ts';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { sumOf } from '../../src/domain/numbers.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { speakFunnel } from '../../src/speech/funnel-sentences.ts';
import { speakNeeded } from '../../src/speech/needed-sentences.ts';
import { speakPlan } from '../../src/speech/plan-sentences.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { type FunnelMeasure, measureFunnel } from '../../src/use-cases/measure-funnel.ts';
import { neededKpi } from '../../src/use-cases/needed-kpi.ts';
import { planGrowth } from '../../src/use-cases/plan-growth.ts';
import { showFunnel } from '../../src/use-cases/show-funnel.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';
import { plainly } from '../support/plainly.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const measureOn = (today: string, workspace: Awaited<ReturnType<typeof aWorkspace>>) =>
  measureFunnel({ now: () => `${today}T08:00:00.000Z`, store }, workspace, BUILT_IN_CATALOGUE, USUAL_FUNNEL);

test('without any figures the rules of thumb stand, and nothing drags', async () => {
  const { steps, drag } = await measureOn('2026-11-22', await aWorkspace(store));
  expect(steps.map(({ method, blended }) => [method, blended.ownShare])).toEqual(Array(5).fill(['usual', 0]));
  expect(drag).toBeNull();
});

test('figures that ended long ago are measured where they end', async () => {
  const workspace = await aWorkspace(store);
  const deal = (metric: string, date: string, key: number) =>
    anObservation({ metric, date, key: String(key), value: 1 });
  await deliver(
    store,
    workspace,
    Array.from({ length: 60 }, (_, key) => [
      deal('opportunities', `2017-0${1 + (key % 6)}-10`, key),
      ...(key % 3 === 0 ? [deal('deals_won', `2017-0${2 + (key % 6)}-10`, key)] : []),
    ]).flat(),
  );
  const { steps } = await measureOn('2026-11-22', workspace);
  const last = steps.at(-1)!;
  expect(last).toMatchObject({ method: 'followed', window: { from: '2017-01-10' } });
  expect(last.blended).toMatchObject({ entered: 50, converted: 20 });
});

const reader = (locale: Locale) => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});

describe('Havsvik', () => {
  const at = async (today: string) => ({
    world: { now: () => `${today}T08:00:00.000Z`, store },
    workspace: (await store.workspaces.byTeam('havsvik'))!,
  });

  let measure: FunnelMeasure;
  beforeAll(async () => {
    const company = demoCompany({ today: '2026-11-22' });
    const workspace = await store.workspaces.create({ ...company.workspace, teamId: 'havsvik' });
    await loadDemoCompany(store, workspace.id, company);
    measure = await measureOn('2026-11-22', workspace);
  });

  test.each([
    ['contacts', 0.02],
    ['mql', 0.3],
    ['meetings', 0.55],
    ['opportunities', 0.3],
    ['new_customers', 0.32],
  ])('%s come of about %d of the stage before, from a year of its own', (to, rate) => {
    const step = measure.steps.find((one) => one.to === to)!;
    expect(toNumber(step.blended.rate)).toBeGreaterThan(rate * 0.85);
    expect(toNumber(step.blended.rate)).toBeLessThan(rate * 1.15);
    expect(step.blended.ownShare).toBeGreaterThan(0.8);
  });

  test('a deal takes a month and a half from opportunity to signature', () => {
    const { lag, method } = measure.steps.at(-1)!;
    expect(method).toBe('followed');
    expect(lag).toBeGreaterThan(35);
    expect(lag).toBeLessThan(60);
  });

  test('the funnel says where it drags, in which campaign, and how the hand-off goes', async () => {
    const { world, workspace } = await at('2026-11-22');
    const answer = await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period: null });
    const { drag, goal, coverage, handOff } = answer.report;
    expect(drag).toMatchObject({ to: 'opportunities', part: { name: 'LinkedIn: bred målgrupp' } });
    expect(drag!.part!.converted / drag!.part!.entered).toBeLessThan(0.12);
    expect(goal).toMatchObject({ metric: 'new_customers', basis: 'set', target: 15 });
    expect(coverage!.times).toBeGreaterThan(2.5);
    expect(handOff!.promised.metric.key).toBe('mql');
    expect(handOff!.followUp!.days).toBeLessThan(4);
    const { headline, lines } = speakFunnel(answer, BUILT_IN_CATALOGUE.get, reader('sv'));
    expect(headline).toMatch(/^\d+ av 15 nya kunder under Q4: /);
    expect(lines[0]).toMatch(
      /^Det tar stopp mellan möten och affärsmöjligheter: \d+.% går vidare sedan augusti/,
    );
    expect(lines[1]).toContain('LinkedIn: bred målgrupp');
    // Before it began nothing dragged.
    const spring = { kind: 'dates', from: '2026-04-01', to: '2026-04-30' } as const;
    const before = await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period: spring });
    expect(before.report.drag).toBeNull();
  });

  test('a plan needs its stages as much earlier as they take, and says what falls before the year', async () => {
    const { world, workspace } = await at('2026-11-22');
    const goal = { kind: 'growth', value: 0.2 } as const;
    const answer = await planGrowth(world, workspace, BUILT_IN_CATALOGUE, { ...NOTHING_WANTED, goal });
    const { targets } = planJson(answer) as {
      targets: {
        metric: string;
        year: number;
        months: { value: number }[];
        due: { to: string; before: number; months: { value: number }[]; come: number } | null;
      }[];
    };
    const meetings = targets.find(({ metric }) => metric === 'meetings')!;
    expect(meetings.due!.to < '2027-12-01').toBe(true);
    expect(meetings.due!.before).toBeGreaterThan(50);
    // Of those that 2027 needs, some have come in the week since they began to count.
    expect(meetings.due!.come).toBeGreaterThan(0);
    for (const { year, months, due } of targets) {
      expect(sumOf(months.map(({ value }) => value))).toBe(year);
      if (due) expect(due.before + sumOf(due.months.map(({ value }) => value))).toBe(year);
    }
    const said = speakPlan(answer, BUILT_IN_CATALOGUE.get, reader('en'));
    expect(plainly(said.lines.join(' '))).toMatch(
      /Contacts usually take \d+ days to become customers: [\d,]+ of the [\d,]+ have to come before 1 Jan 2027 \(\d+ have since \d+ Nov\), and those after \d+ Nov 2027 help the year after\./,
    );
    // No history, no lag: the rules of thumb shift nothing.
    const usual = await planGrowth(world, workspace, BUILT_IN_CATALOGUE, {
      ...NOTHING_WANTED,
      goal: { kind: 'customers', value: 10 },
      usualRates: true,
    });
    expect(usual.plan!.targets.every(({ due }) => due === null)).toBe(true);
  });

  test('what is still needed is told by when, in both languages', async () => {
    const { world, workspace } = await at('2026-09-25');
    const asked = {
      kind: 'needed',
      metric: 'meetings',
      period: periodAt('quarter', '2026-10-01', { startMonth: 1 }),
      filter: {},
      working: true,
    } as const;
    const answer = await neededKpi(world, workspace, BUILT_IN_CATALOGUE, asked);
    const said = (locale: 'en' | 'sv') => {
      const { lines, sections = [] } = speakNeeded(answer, BUILT_IN_CATALOGUE.get, reader(locale));
      return plainly([...lines, ...sections.flatMap(({ lines }) => lines)].join('\n'));
    };
    const { need, before, to, days } = answer.needed.goal!.due!;
    const latest = Number(to.slice(8));
    expect(said('en')).toContain(
      `So ${need}, and ${need - before} of them must still come by ${latest} Nov, `,
    );
    expect(said('en')).toContain(
      `From here to a customer usually takes ${days} days: ${before} had to come by now, and what comes after ${latest} Nov mostly helps the next period.`,
    );
    expect(said('en')).toContain(`earlier) = ${before} by today, ${need - before} after it`);
    expect(said('en')).toMatch(/Sept \d+ · Oct \d+ · Nov \d+/);
    expect(said('sv')).toContain(
      `Alltså ${need}, och ${need - before} av dem måste komma senast den ${latest} nov., `,
    );
    expect(said('sv')).toContain(
      `${before} skulle ha kommit redan, och det som kommer efter den ${latest} nov.`,
    );
    const { needed } = neededJson(answer).goal as { needed: { amount: number; per_working_day: number } };
    expect(needed.amount).toBe(need);
    expect(needed.per_working_day).toBeGreaterThan(0);
  });

  test('and by the funnel, stage by stage', async () => {
    const { world, workspace } = await at('2026-10-12');
    const { lines, table } = speakFunnel(
      await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period: null }),
      BUILT_IN_CATALOGUE.get,
      reader('sv'),
    );
    expect(plainly(lines.join('\n'))).toMatch(
      /Av \d+ kontakter måste \d+ komma senast den \d+ nov\. för att hinna bli kunder under Q4; \d+ skulle ha kommit redan\./,
    );
    const cells = table!.rows.map((row) => plainly(row[table!.head.indexOf('Måste komma')]!));
    expect(cells.slice(0, -1).every((cell) => /^[\d ]+ senast \d+ nov\.$/.test(cell))).toBe(true);
    expect(cells.at(-1)).toMatch(/ senast 31 dec\.$/);
  });

  test('of a quarter that has not begun, what it takes and no figures', async () => {
    const { world, workspace } = await at('2026-11-18');
    const period = periodAt('quarter', '2027-01-01', { startMonth: 1 });
    const answer = await showFunnel(world, workspace, BUILT_IN_CATALOGUE, { period });
    const { headline, lines, table } = speakFunnel(answer, BUILT_IN_CATALOGUE.get, reader('en'));
    expect(headline).toBe('Q1 2027 has not begun yet; the goal is 15 customers.');
    expect(lines.join(' ')).not.toContain('Marketing has handed over');
    expect(table!.head).not.toContain('Figure');
    expect(plainly(table!.rows.at(-1)!.join(' '))).toContain('15 by 31 Mar');
  });

  test('the stage that drags is found, and the month since which it does', () => {
    expect(measure.drag).toMatchObject({ from: 'meetings', to: 'opportunities', since: '2026-08-01' });
  });
});
