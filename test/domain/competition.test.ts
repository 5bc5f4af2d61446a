import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { competitionPosts, phaseOf } from '../../src/domain/competition.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const dues = (from: string, to: string, now: string, timeZone = 'Europe/Stockholm') =>
  competitionPosts(
    { id: 7, channelId: 'C1', from, to },
    {
      now,
      today: now.slice(0, 10),
      timeZone,
      quiet: { from: '18:00', until: '07:30' },
      calendar,
      ownerId: 'U1',
    },
  ).map(({ key, dueAt, expiresAt }) => [key, dueAt, expiresAt]);

/** Wednesday. */
const NOW = '2026-11-18T08:00:00.000Z';

describe('a competition is told of', () => {
  test('the morning it begins, and the morning after it is over', () => {
    expect(dues('2026-12-01', '2026-12-10', NOW)).toEqual([
      ['competition:7:start', '2026-12-01T06:30:00.000Z', '2026-12-10T23:00:00.000Z'],
      ['competition:7:end', '2026-12-11T06:30:00.000Z', '2026-12-18T06:30:00.000Z'],
    ]);
  });

  test('at once where it has begun: whoever starts it in the evening wants it known', () => {
    const evening = '2026-11-18T20:00:00.000Z';
    expect(dues('2026-11-16', '2026-11-20', evening)[0]?.[1]).toBe(evening);
  });

  test.each([
    ['over a weekend: on Monday', '2026-12-12', '2026-12-14T06:30:00.000Z'],
    ['over Christmas: on the first day that is worked', '2026-12-24', '2026-12-28T06:30:00.000Z'],
    ['over the change of clocks: at the same time of day', '2027-03-26', '2027-03-30T05:30:00.000Z'],
  ])('%s', (_, to, ends) => {
    expect(dues('2026-11-30', to, NOW)[1]?.[1]).toBe(ends);
  });

  test('in the channel’s own time zone', () => {
    expect(dues('2026-12-01', '2026-12-10', NOW, 'America/New_York')[0]?.[1]).toBe(
      '2026-12-01T12:30:00.000Z',
    );
  });

  test('even where all of it falls on days off', () => {
    const [start, end] = dues('2026-12-12', '2026-12-13', NOW);
    expect(start?.[1]).toBe('2026-12-14T06:30:00.000Z');
    expect(start?.[2]).toBe(end?.[1]);
  });
});

test.each([
  ['2026-11-30', 'coming'],
  ['2026-12-01', 'running'],
  ['2026-12-12', 'running'],
  ['2026-12-13', 'over'],
])('on %s it is %s', (today, phase) => {
  expect(phaseOf({ from: '2026-12-01', to: '2026-12-12' }, today)).toBe(phase);
});
