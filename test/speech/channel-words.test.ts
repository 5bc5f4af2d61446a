import { describe, expect, test } from 'vitest';
import type { ChannelChange } from '../../src/domain/channel-request.ts';
import { channelWords } from '../../src/speech/kpi-words/channel-words.ts';
import { readTimeOfDay } from '../../src/speech/kpi-words/time-span.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const night = { from: '18:00', until: '07:30' };

describe('what a channel gets', () => {
  test.each<[string, ChannelChange]>([
    ['channel', {}],
    ['kanal', {}],
    ['kanalen', {}],
    ['Kanalinställningar', {}],
    ['settings', {}],
    ['channel celebrations off', { celebrates: false }],
    ['kanal firanden av', { celebrates: false }],
    ['kanalen fira på', { celebrates: true }],
    ['channel leaderboard on', { leaderboard: true }],
    ['kanal topplista på', { leaderboard: true }],
    ['topplista på', { leaderboard: true }],
    ['leaderboard off', { leaderboard: false }],
    ['slå på topplistan', { leaderboard: true }],
    ['turn off celebrations', { celebrates: false }],
    ['channel posts 3', { postsAWeek: 3 }],
    ['kanal högst 3 inlägg i veckan', { postsAWeek: 3 }],
    ['channel posts 0', { postsAWeek: 0 }],
    ['channel quiet 18-07:30', { quiet: night }],
    ['kanal tyst 18:00–7.30', { quiet: night }],
    ['kanal tyst från 18 till 07:30', { quiet: night }],
    ['channel quiet hours 6pm to 7:30am', { quiet: night }],
    [
      'channel celebrations off, leaderboard on, posts 2 and quiet 17-08',
      { celebrates: false, leaderboard: true, postsAWeek: 2, quiet: { from: '17:00', until: '08:00' } },
    ],
  ])('%s', (text, change) => {
    const request = { kind: 'channel', change } as const;
    expect(asked(text)).toEqual(request);
    expect(asked(channelWords(request))).toEqual(request);
  });

  test.each([
    'channel tjing',
    'kanal inlägg 500',
    'channel quiet 18-18',
    'channel quiet 25-07',
    'kanal möten',
  ])('is not changed by %s', (text) => {
    expect(asked(text).kind).not.toBe('channel');
  });

  test.each([
    ['leads per kanal', 'show'],
    ['leads by channel', 'show'],
    ['roll kanal', 'role'],
  ])('is not what %s asks for', (text, kind) => {
    expect(asked(text).kind).toBe(kind);
  });
});

test.each<[string, string | null]>([
  ['18', '18:00'],
  ['7', '07:00'],
  ['07.30', '07:30'],
  ['0730', '07:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['24', null],
  ['7:60', null],
  ['13pm', null],
  ['soon', null],
])('%s as a time of day is %s', (text, time) => {
  expect(readTimeOfDay(text)).toBe(time);
});
