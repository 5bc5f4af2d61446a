import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenStore } from '../../../src/store/open-store.ts';
import { openTestStore } from '../../support/databases.ts';
import { type GoalsWorld, goalsWorld, WEDNESDAY_MORNING } from '../../support/goals.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const MONTH = 'meetings/month:2026-11-01';
const inBoth = (key: string) => [`${key}:CGROWTH`, `${key}:CSALES`];

/** 80 meetings a month, 70 is the least that will do and 95 splendid; 60 have come by the middle of November. */
async function halfway(): Promise<GoalsWorld> {
  const goals = await goalsWorld(store);
  await goals.aims({ minimum: 70, stretch: 95 });
  goals.goTo('2026-11-13T09:00:00.000Z');
  await goals.brings(60);
  goals.goTo(WEDNESDAY_MORNING);
  return goals;
}

describe('a target that is reached', () => {
  test('is told once in every channel that follows it, at each of its levels', async () => {
    const goals = await halfway();
    expect(await goals.keys()).toEqual([]);
    await goals.brings(10);
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:minimum`));
    await goals.brings(10);
    await goals.brings(1);
    await goals.sweeps();
    expect(await goals.keys()).toEqual([
      ...inBoth(`goal:${MONTH}:minimum`),
      ...inBoth(`goal:${MONTH}:value`),
    ]);
    await goals.brings(14);
    expect((await goals.keys()).slice(4)).toEqual(inBoth(`goal:${MONTH}:stretch`));
    expect((await goals.posts()).map(({ state, kind }) => [state, kind])).toEqual(
      Array.from({ length: 6 }, () => ['due', 'goal']),
    );
  });

  test('with several levels at once is one piece of news', async () => {
    const goals = await halfway();
    await goals.brings(40);
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:stretch`));
    const known = await store.milestones.ofPeriodsFrom(goals.workspace.id, '2026-11-30');
    expect(known.map(({ key, silent }) => [key.split(':').at(-1), silent])).toEqual([
      ['stretch', false],
      ['minimum', true],
      ['value', true],
    ]);
  });

  test('remembers the day, what was left of the period, and where it came from', async () => {
    const goals = await halfway();
    await goals.brings([
      { value: 12, dimensions: { department: 'marketing', channel: 'Webbinarium', owner: 'Lovisa Ek' } },
      { value: 9, dimensions: { department: 'sales', channel: 'Telefon', owner: 'Erik Holm' } },
    ]);
    const [told] = await goals.told();
    expect(told).toMatchObject({
      metric: 'meetings',
      period: { from: '2026-11-01', to: '2026-11-30' },
      facts: {
        level: 'value',
        goal: 80,
        actual: 81,
        reachedOn: '2026-11-18',
        workingDaysLeft: 8,
        isOver: false,
        contributions: { people: ['Erik Holm', 'Lovisa Ek'] },
        guard: null,
      },
    });
  });

  test('waits for the morning where it was reached in the evening, and for Monday on a Friday', async () => {
    const goals = await halfway();
    goals.goTo('2026-11-20T17:30:00.000Z');
    await goals.brings(20);
    const [post] = await goals.posts();
    expect(post).toMatchObject({ dueAt: '2026-11-23T06:30:00.000Z', expiresAt: '2026-11-27T06:30:00.000Z' });
  });

  test('is told to channels of Slack, and not to a terminal that follows it', async () => {
    const goals = await goalsWorld(store, { follows: [] });
    for (const place of ['terminal', 'D0TAKT', 'C1'])
      await store.channels.follow(goals.workspace.id, place, 'meetings');
    await goals.aims({});
    goals.goTo(WEDNESDAY_MORNING);
    await goals.brings(80);
    expect((await goals.posts()).map(({ channelId }) => channelId)).toEqual(['D0TAKT', 'C1']);
  });

  test('is not told where nobody agreed to it, and not where it is one person’s own', async () => {
    const goals = await goalsWorld(store);
    await goals.aims({ value: 5, parties: ['sales', 'marketing'] });
    await goals.aims({ value: 2, filter: { owner: 'Erik Holm' } });
    goals.goTo(WEDNESDAY_MORNING);
    await goals.brings(50, { dimensions: { owner: 'Erik Holm' } });
    expect(await goals.keys()).toEqual([]);
  });

  test('is told of a part of the company beside the whole', async () => {
    const goals = await halfway();
    await goals.aims({ value: 5, filter: { origin: 'marketing' } });
    await goals.brings(6, { dimensions: { origin: 'marketing' } });
    expect(await goals.keys()).toEqual(inBoth('goal:meetings/month/origin=marketing:2026-11-01:value'));
  });

  test('says what suffered for it', async () => {
    const goals = await goalsWorld(store);
    await goals.aims({ value: 10, guard: 'deals_won' });
    await goals.aims({ metric: 'deals_won', value: 20 });
    goals.goTo(WEDNESDAY_MORNING);
    await goals.brings([{ metric: 'deals_won', value: 2 }]);
    await goals.brings(10);
    const [told] = await goals.told();
    expect(told?.facts).toMatchObject({ guard: { metric: 'deals_won', actual: 2, target: 20 } });
  });
});

describe('a correction', () => {
  test('takes a goal back where it was told, and passing it again brings no second fanfare', async () => {
    const goals = await halfway();
    await goals.brings(20, { key: 'twenty' });
    await goals.says();
    const goal = async () => store.milestones.byKey(goals.workspace.id, `goal:${MONTH}:value`);

    goals.goTo('2026-11-19T09:00:00.000Z');
    await goals.withdraws('twenty');
    expect(await goal()).toMatchObject({
      reversedAt: '2026-11-19T09:00:00.000Z',
      facts: { actual: 80, correction: { was: 80, now: 60, on: '2026-11-19', again: null } },
    });
    await goals.brings(19);
    expect(await goal()).toMatchObject({ facts: { correction: { now: 79 } } });
    expect(await goals.shows()).toBe(2);

    goals.goTo('2026-11-20T09:00:00.000Z');
    await goals.brings(2);
    expect(await goal()).toMatchObject({
      reversedAt: null,
      facts: {
        // What is told is what it came to this time.
        actual: 81,
        reachedOn: '2026-11-20',
        correction: { was: 80, now: 79, on: '2026-11-19', again: '2026-11-20' },
      },
    });
    await goals.brings(1);
    await goals.sweeps();
    expect(await goals.shows()).toBe(2);
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:value`));
  });

  test('of everything there is, by the only one who had logged any, takes it back, too', async () => {
    const goals = await goalsWorld(store);
    await goals.aims({ value: 5 });
    goals.goTo(WEDNESDAY_MORNING);
    await goals.brings(5, { key: 'all' });
    await goals.withdraws('all');
    const [told] = await goals.told();
    expect(told).toMatchObject({ reversedAt: WEDNESDAY_MORNING, facts: { correction: { now: 0 } } });
  });

  test('before anything was said lets nothing be said, until it is so again', async () => {
    const goals = await halfway();
    goals.goTo('2026-11-18T19:00:00.000Z');
    await goals.brings(20, { key: 'twenty' });
    await goals.withdraws('twenty');
    // At half past seven there was nothing to say.
    await goals.says('skipped');
    goals.goTo('2026-11-19T09:00:00.000Z');
    await goals.brings(21);
    expect((await goals.posts(['due'])).map(({ dueAt }) => dueAt)).toEqual(
      Array.from({ length: 2 }, () => '2026-11-19T09:00:00.000Z'),
    );
  });
});

describe('history', () => {
  test('of periods that are over brings no old fanfare', async () => {
    const goals = await halfway();
    await goals.brings(100, { date: '2026-09-15' });
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
  });

  test('that contains this month’s crossing is silent where it lies longer back than a weekend', async () => {
    const first = async (date: string) => {
      const goals = await goalsWorld(store);
      await goals.aims({});
      goals.goTo(WEDNESDAY_MORNING);
      await goals.brings([
        { value: 300, date: '2026-05-05' },
        { value: 90, date },
      ]);
      return goals.keys();
    };
    expect(await first('2026-11-14')).toEqual([]);
    expect(await first('2026-11-16')).toEqual(inBoth(`goal:${MONTH}:value`));
  });

  test('that came late to a metric that was known is news all the same', async () => {
    const goals = await halfway();
    goals.goTo('2026-11-26T09:00:00.000Z');
    await goals.brings(30, { date: '2026-11-10' });
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:value`));
  });

  test('a target that is agreed to when it is reached already was not reached by it', async () => {
    const goals = await goalsWorld(store);
    goals.goTo('2026-11-16T09:00:00.000Z');
    await goals.brings(90);
    goals.goTo(WEDNESDAY_MORNING);
    await goals.aims({ stretch: 95, setAt: WEDNESDAY_MORNING });
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
    await goals.brings(5);
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:stretch`));
  });

  test('what was reached before goals were judged at all is remembered and not told', async () => {
    const goals = await goalsWorld(store);
    await goals.aims({});
    // What an earlier Takt had taken in.
    goals.goTo('2026-10-30T09:00:00.000Z');
    await goals.brings(90, { date: '2026-11-01' });
    goals.goTo('2026-11-02T09:00:00.000Z');
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
    const known = await store.milestones.byKey(goals.workspace.id, `goal:${MONTH}:value`);
    expect(known).toMatchObject({ silent: true });
  });
});

describe('the end of a period', () => {
  test('that was over before anybody looked, or wanted anything of it, is nobody’s news', async () => {
    const goals = await goalsWorld(store);
    goals.goTo('2026-11-20T09:00:00.000Z');
    await goals.brings(60);
    goals.goTo('2026-12-01T09:00:00.000Z');
    await goals.aims({ setAt: '2026-12-01T09:00:00.000Z' });
    goals.goTo('2026-12-02T09:00:00.000Z');
    await goals.brings([{ metric: 'calls' }]);
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
  });

  test('says nothing of what is worked out against what was left of a target', async () => {
    const goals = await goalsWorld(store, { follows: ['coverage'] });
    await goals.aims({ metric: 'coverage', value: 3 });
    await goals.aims({ metric: 'revenue', value: 100 });
    goals.goTo('2026-11-20T09:00:00.000Z');
    await goals.brings([
      { metric: 'pipeline', value: 50, form: 'snapshot' },
      { metric: 'revenue', value: 10 },
    ]);
    goals.goTo('2026-12-02T09:00:00.000Z');
    await goals.brings([{ metric: 'pipeline', value: 60, form: 'snapshot' }]);
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
  });

  test('is looked back on at ten past nine on the second working day after it: a miss is told once', async () => {
    const goals = await halfway();
    goals.goTo('2026-12-02T08:09:00.000Z');
    await goals.sweeps();
    goals.goTo('2026-12-02T08:10:00.000Z');
    await goals.sweeps();
    // Nobody has heard from HubSpot since Wednesday.
    expect(await goals.keys()).toEqual([]);
    await goals.brings([{ metric: 'calls' }]);
    await goals.sweeps();
    await goals.brings(1, { date: '2026-11-30' });
    await goals.sweeps();
    expect(await goals.keys()).toEqual(inBoth('miss:meetings/month:2026-11-01'));
    expect(await goals.told()).toMatchObject([
      { kind: 'miss', facts: { target: 80, actual: 60, minimum: false } },
    ]);
  });

  test('a figure that came late reaches a goal before then, and corrects the miss after it', async () => {
    const late = await halfway();
    late.goTo('2026-12-01T09:00:00.000Z');
    await late.brings(22, { date: '2026-11-30' });
    expect(await late.keys()).toEqual(inBoth(`goal:${MONTH}:value`));
    const [told] = await late.told();
    expect(told?.facts).toMatchObject({ isOver: true, reachedOn: '2026-11-30', workingDaysLeft: 0 });

    const later = await halfway();
    later.goTo('2026-12-02T09:00:00.000Z');
    await later.brings([{ metric: 'calls' }]);
    await later.sweeps();
    await later.brings(22, { date: '2026-11-30' });
    expect(await later.keys()).toEqual(inBoth('miss:meetings/month:2026-11-01'));
    expect(await store.milestones.byKey(later.workspace.id, 'miss:meetings/month:2026-11-01')).toMatchObject({
      reversedAt: '2026-12-02T09:00:00.000Z',
      facts: { correction: { was: 60, now: 82 } },
    });
  });

  test('that nobody looked at for a week is history', async () => {
    const goals = await halfway();
    goals.goTo('2026-12-14T09:00:00.000Z');
    await goals.sweeps();
    expect(await goals.keys()).toEqual([]);
  });

  test('tells of a ceiling that was kept, which nobody could know before', async () => {
    const goals = await goalsWorld(store, { follows: ['ad_spend'] });
    await goals.aims({ metric: 'ad_spend', value: 50_000 });
    goals.goTo(WEDNESDAY_MORNING);
    await goals.brings(20_000, { metric: 'ad_spend' });
    expect(await goals.keys()).toEqual([]);
    goals.goTo('2026-12-02T09:00:00.000Z');
    await goals.brings([{ metric: 'ad_spend', value: 900 }]);
    await goals.sweeps();
    expect(await goals.keys()).toEqual(inBoth('goal:ad_spend/month:2026-11-01:value'));
  });

  test('a state is reached by rising to it, and not by beginning there', async () => {
    const goals = await goalsWorld(store, { follows: ['pipeline'] });
    const stands = (value: number, date: string) =>
      goals.brings([{ metric: 'pipeline', value, date, form: 'snapshot', key: date }]);
    await goals.aims({ metric: 'pipeline', value: 7_500_000, stretch: 9_000_000 });
    await stands(7_600_000, '2026-10-31');
    goals.goTo('2026-11-02T09:00:00.000Z');
    await stands(7_700_000, '2026-11-02');
    expect(await goals.keys()).toEqual([]);
    goals.goTo(WEDNESDAY_MORNING);
    await stands(9_100_000, '2026-11-18');
    const told = inBoth('goal:pipeline/month:2026-11-01:stretch');
    expect(await goals.keys()).toEqual(told);
    goals.goTo('2026-11-20T09:00:00.000Z');
    // It falls, as pipelines do: nothing that was told was wrong.
    await stands(6_000_000, '2026-11-20');
    expect(
      await store.milestones.byKey(goals.workspace.id, 'goal:pipeline/month:2026-11-01:stretch'),
    ).toMatchObject({
      reversedAt: null,
    });
    await stands(9_200_000, '2026-11-20');
    expect(await goals.keys()).toEqual(told);
  });
});

describe('a sweep', () => {
  test('tells what was committed and not checked, by a process that died or another one', async () => {
    const goals = await halfway();
    async function* all() {
      yield {
        metric: 'meetings',
        date: '2026-11-18',
        value: 30,
        form: 'amount',
        dimensions: {},
        key: 'x',
      } as const;
    }
    await store.ledger.record(
      {
        workspaceId: goals.workspace.id,
        source: 'csv',
        label: 'x',
        learnedAt: WEDNESDAY_MORNING,
        dry: false,
        completeFor: [],
        leftOut: () => [],
      },
      all(),
    );
    expect(await goals.keys()).toEqual([]);
    await goals.sweeps();
    expect(await goals.keys()).toEqual(inBoth(`goal:${MONTH}:value`));
  });
});

describe('a warning', () => {
  test('comes once, in the morning, when the pace cannot do it and there is time left', async () => {
    const goals = await goalsWorld(store);
    await goals.aims({});
    for (const day of ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13']) {
      goals.goTo(`2026-11-${day}T10:00:00.000Z`);
      await goals.brings(2);
    }
    expect(await goals.keys()).toEqual([]);
    goals.goTo('2026-11-16T08:10:00.000Z');
    await goals.sweeps();
    expect(await goals.keys()).toEqual(inBoth('warning:meetings/month:2026-11-01'));
    goals.goTo('2026-11-17T08:10:00.000Z');
    await goals.sweeps();
    expect(await goals.keys()).toHaveLength(2);
  });
});

describe('attention', () => {
  test('what is less folds into the digest once the channel has been told enough; a goal never does', async () => {
    const goals = await halfway();
    const rule = await store.channelRules.of(goals.workspace.id, 'CSALES');
    await store.channelRules.change(goals.workspace.id, 'CSALES', { ...rule, postsAWeek: 0 });
    await store.channelRules.change(goals.workspace.id, 'CGROWTH', { ...rule, celebrates: false });
    await goals.brings(10);
    expect((await goals.posts()).map(({ channelId, state }) => [channelId, state])).toEqual([
      ['CSALES', 'folded'],
    ]);
    await goals.brings(10);
    expect((await goals.posts()).map(({ channelId, state }) => [channelId, state])).toEqual([
      ['CSALES', 'folded'],
      ['CSALES', 'due'],
    ]);
  });
});

describe('a record', () => {
  /** Ten meetings a week for half a year and more, 14 in one of them. */
  async function halfAYear(): Promise<GoalsWorld> {
    const goals = await goalsWorld(store);
    const weeks = Array.from({ length: 30 }, (_, week) => ({
      date: new Date(Date.parse('2026-04-20') + week * 7 * 86_400_000).toISOString().slice(0, 10),
      value: week === 12 ? 14 : 10,
    }));
    await goals.brings(weeks.filter(({ date }) => date <= '2026-11-01'));
    goals.goTo('2026-11-11T09:00:00.000Z');
    return goals;
  }

  test('is the best week ever of what the channel follows, told when it is beaten', async () => {
    const goals = await halfAYear();
    await goals.brings(14);
    expect(await goals.keys()).toEqual([]);
    await goals.brings(1);
    await goals.brings(1);
    expect(await goals.keys()).toEqual(inBoth('record:meetings:week:2026-11-09'));
    const [told] = await goals.told();
    expect(told?.facts).toEqual({
      grain: 'week',
      actual: 15,
      reachedOn: '2026-11-11',
      best: { value: 14, from: '2026-07-13', to: '2026-07-19' },
      since: '2026-04-20',
      correction: null,
    });
  });

  test('is taken back by a correction', async () => {
    const goals = await halfAYear();
    await goals.brings(20, { key: 'big' });
    await goals.withdraws('big');
    const [told] = await goals.told();
    expect(told).toMatchObject({ kind: 'record', reversedAt: '2026-11-11T09:00:00.000Z' });
  });

  test('is none where the history was read in after the week had begun', async () => {
    const goals = await goalsWorld(store);
    goals.goTo('2026-11-11T09:00:00.000Z');
    const weeks = Array.from({ length: 29 }, (_, week) => ({
      date: new Date(Date.parse('2026-04-20') + week * 7 * 86_400_000).toISOString().slice(0, 10),
      value: 10,
    }));
    await goals.brings([...weeks, { value: 30 }]);
    expect(await goals.keys()).toEqual([]);
  });
});
