import { beforeAll, describe, expect, test } from 'vitest';
import { openTestStore } from '../support/databases.ts';
import { type AtTheTerminal, atTheTerminal } from '../support/terminal.ts';

let kpi: AtTheTerminal;
beforeAll(async () => {
  kpi = atTheTerminal(await openTestStore());
});

describe('kpi win', () => {
  test('logs a deal, counts it, and says how to take it back', async () => {
    const { status, out } = await kpi('win', 'Acme AB', '250k', '@Anna Berg', 'new customer');
    expect(status).toBe(0);
    expect(out).toContain('Logged: Acme AB, SEK 250,000, won by Anna Berg.');
    expect(out).toContain('It counts as 1 deal won, SEK 250,000 in revenue and 1 new customer.');
    expect(out).toContain('It is celebrated nowhere');
    const key = /--undo "([^"]+)"/.exec(out)?.[1] ?? '';
    expect((await kpi('ask', 'revenue by owner')).out).toContain('Anna Berg');
    expect((await kpi('win', '--undo', key)).out).toContain('Taken back.');
    expect((await kpi('ask', 'revenue')).out).not.toContain('SEK 250K');
    expect(await kpi('win', '--undo', key)).toMatchObject({ status: 1 });
  });

  test('queues the celebration in the channel that is named', async () => {
    const { out } = await kpi('win', 'Beta', '90k', '--channel', 'C1', '--by', 'Åsa', '--json');
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'logged',
      celebrated: 'posted',
      key: expect.stringMatching(/^win:cli:.*:C1$/),
      win: { customer: 'Beta', amount: 90_000, by: 'Åsa', counted: ['deals_won', 'revenue'] },
    });
  });

  test('says in words what is missing, and ends in 2', async () => {
    expect(await kpi('win')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Say who the customer is'),
    });
    expect(await kpi('win', 'Acme', '9k', '@tjing')).toMatchObject({
      status: 2,
      err: expect.stringContaining('I find nobody called “tjing”'),
    });
  });
});

describe('kpi channel', () => {
  test('shows and changes what a channel gets, and says what cannot be', async () => {
    expect((await kpi('channel')).out).toContain('In this channel wins and goals are celebrated');
    const { out } = await kpi(
      'channel',
      '--channel',
      'C1',
      '--leaderboard',
      'on',
      '--quiet',
      '17-08',
      '--json',
    );
    expect(JSON.parse(out)).toEqual({
      channel: 'C1',
      rule: { celebrates: true, leaderboard: true, postsAWeek: 5, quiet: { from: '17:00', until: '08:00' } },
      changed: ['leaderboard', 'quiet'],
    });
    expect(await kpi('channel', '--posts-a-week', '500')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Write a whole number from 0 to 50.'),
    });
  });
});

test('kpi ask top, once the terminal has a leaderboard', async () => {
  await kpi('win', 'Gamma', '100k', '@Erik Holm');
  const off = await kpi('ask', 'top revenue', '--json');
  expect(JSON.parse(off.out)).toMatchObject({ intent: 'top', metric: 'revenue', places: null });
  await kpi('channel', '--leaderboard', 'on');
  expect((await kpi('ask', 'top revenue')).out).toContain('Erik Holm leads in November with SEK 100K.');
  expect(JSON.parse((await kpi('ask', 'top deals won', '--json')).out)).toMatchObject({
    places: [{ place: 1, name: 'Erik Holm', value: 1 }],
    others: 1,
    total: 2,
  });
});

describe('kpi competition', () => {
  const words = ['meetings', '1 dec to 12 dec', 'prize=a cake', 'between departments'];

  test('starts one where the channel has its leaderboard on, lists it, tells how it stands, and calls it off', async () => {
    expect(await kpi('competition', 'start', ...words, '--channel', 'C9')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Competitions need the leaderboard'),
    });
    await kpi('channel', '--channel', 'C9', '--leaderboard', 'on');
    const started = await kpi('competition', 'start', ...words, '--channel', 'C9');
    expect(started.out).toMatch(/^#\d+ Started: most meetings booked, 1–12 December\./);
    const id = /#(\d+)/.exec(started.out)![1]!;
    const { out } = await kpi('competition', 'list', '--channel', 'C9', '--json');
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        metric: 'meetings',
        by: 'department',
        prize: 'a cake',
        phase: 'coming',
        places: [],
      }),
    ]);
    expect((await kpi('competition', 'standing', id)).out).toContain('It begins on 1 December.');
    expect((await kpi('competition', 'undo', id)).out).toContain('Called off.');
    expect((await kpi('competition', 'undo', id)).out).toContain('It was called off already.');
    expect(await kpi('competition', 'standing', id)).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no such competition any more.'),
    });
  });
});
