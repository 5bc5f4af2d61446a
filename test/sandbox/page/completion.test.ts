import { describe, expect, test } from 'vitest';
import { enterTakes, suggestionsFor, unfinishedAt } from '../../../src/sandbox/page/shell/completion.ts';
import { emojiFor } from '../../../src/sandbox/page/shell/emoji-search.ts';
import type { Channel, Person } from '../../../src/sandbox/page/workspace.ts';

const person = (realName: string, name: string) => ({ id: name, realName, name, title: '' }) as Person;
const channel = (name: string) => ({ id: name, name, kind: 'public' }) as Channel;

const known = {
  commands: [
    { command: '/kpi', description: 'Ask', usageHint: 'pipeline | möten v47 | help' },
    { command: '/plan', description: 'Plan', usageHint: '' },
  ],
  people: [
    person('Åsa Lindqvist', 'asa.lindqvist'),
    person('Erik Holm', 'erik.holm'),
    person('Takt', 'takt'),
  ],
  channels: [channel('growth'), channel('sales')],
  emojiFor,
};

const offered = (text: string) => {
  const unfinished = unfinishedAt(text, text.length);
  return unfinished && suggestionsFor(unfinished, known).map(({ insert }) => insert);
};

describe('what is unfinished is completed', () => {
  test.each<[string, string[] | undefined]>([
    ['/', ['/kpi ', '/plan ']],
    ['/K', ['/kpi ']],
    ['/nothing', []],
    ['/kpi ', ['/kpi pipeline', '/kpi möten v47', '/kpi help']],
    ['/kpi mo', ['/kpi möten v47']],
    ['/kpi help', []],
    ['hej @', ['@Åsa Lindqvist ', '@Erik Holm ', '@Takt ']],
    ['@asa', ['@Åsa Lindqvist ']],
    ['@hol', ['@Erik Holm ']],
    ['se #sal', ['#sales ']],
    ['a@b', undefined],
    ['fem/sex', undefined],
    ['klockan 12:30', undefined],
    [':r', undefined],
    ['hej', undefined],
  ])('%j offers %j', (text, insert) => {
    expect(offered(text)).toEqual(insert);
  });

  test('only up to the caret', () => {
    expect(unfinishedAt('@eri och', 4)).toEqual({ kind: 'person', from: 0, letters: '@eri' });
  });
});

describe('Enter', () => {
  const takes = (text: string) => {
    const unfinished = unfinishedAt(text, text.length)!;
    return enterTakes(unfinished, suggestionsFor(unfinished, known)[0]);
  };

  test('takes what is begun, and sends what is whole or need not be said', () => {
    expect(takes('/k')).toBe(true);
    expect(takes('@eri')).toBe(true);
    expect(takes('/kpi')).toBe(false);
    expect(takes('/kpi mö')).toBe(false);
    expect(takes('/nothing')).toBe(false);
  });
});

describe('emoji', () => {
  test('a name that is meant exactly comes first, then names that begin so, then what has to do with it', () => {
    expect(emojiFor('rocket', 5)[0]).toEqual({ name: 'rocket', emoji: '🚀' });
    expect(emojiFor('smil', 3).every(({ name }) => name.startsWith('smil'))).toBe(true);
    expect(emojiFor('launch', 5).map(({ name }) => name)).toContain('rocket');
    expect(emojiFor('zzzz', 5)).toEqual([]);
  });

  test('without letters, those often used', () => {
    expect(emojiFor('', 2).map(({ name }) => name)).toEqual(['+1', 'white_check_mark']);
  });
});
