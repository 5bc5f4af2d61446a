import { describe, expect, test } from 'vitest';
import {
  type Choice,
  EVERYTHING,
  flatRowsOf,
  isChosen,
  rowsOf,
} from '../../../../src/sandbox/page/tools/traffic/chosen.ts';
import { interactionsIn } from '../../../../src/sandbox/page/tools/traffic/interactions.ts';
import { aDelivery, anExchange } from './an-exchange.ts';

const traffic = [
  aDelivery(
    '/kpi',
    { text: 'Möten', user_id: 'U0000AASA', response_url: 'http://x/response/T1/a1' },
    { id: 1 },
  ),
  anExchange({
    id: 2,
    via: 'response url',
    name: 'response_url',
    path: '/response/T1/a1',
    request: { text: 'Möten: 12 av 20' },
    answer: { ok: false, error: 'is_archived' },
  }),
  anExchange({ id: 3, via: 'upload', name: 'takt.png', request: '9 bytes', path: '/upload/v1/b' }),
];
const ids = (choice: Partial<Choice>) =>
  traffic.filter((one) => isChosen(one, { ...EVERYTHING, ...choice })).map(({ id }) => id);

describe('what is shown of the traffic', () => {
  test.each<[string, Partial<Choice>, number[]]>([
    ['everything', {}, [1, 2, 3]],
    ['to the bot', { direction: 'to bot' }, [1]],
    ['from the bot', { direction: 'from bot' }, [2, 3]],
    ['one method', { name: 'response_url' }, [2]],
    ['uploads, whatever the file', { name: 'upload' }, [3]],
    ['what went wrong', { onlyWrong: true }, [2]],
    ['words of a request, however spelt', { words: 'MÖTEN' }, [1, 2]],
    ['words of an answer', { words: 'is_arch' }, [2]],
    ['all of it at once', { direction: 'from bot', words: 'möten', onlyWrong: true }, [2]],
    ['nothing', { words: 'offert' }, []],
  ])('%s', (_name, choice, wanted) => expect(ids(choice)).toEqual(wanted));
});

describe('the lines', () => {
  const lines = (choice: Partial<Choice>) =>
    rowsOf(interactionsIn(traffic), { ...EVERYTHING, ...choice }).map(({ exchange, depth }) => [
      exchange.id,
      depth,
    ]);

  test('a call stands below what it belongs to', () =>
    expect(lines({})).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]));

  test('and by itself where that is not shown', () => expect(lines({ onlyWrong: true })).toEqual([[2, 0]]));

  test('or all stand as they came', () =>
    expect(flatRowsOf(traffic, EVERYTHING).map(({ depth }) => depth)).toEqual([0, 0, 0]));
});

test('what was awaited is found by its answer once it has come', () => {
  const awaited = anExchange({ ms: undefined, answer: undefined });
  expect(isChosen(awaited, { ...EVERYTHING, words: 'fatal' })).toBe(false);
  awaited.answer = { ok: false, error: 'fatal_error' };
  awaited.ms = 4;
  expect(isChosen(awaited, { ...EVERYTHING, words: 'fatal' })).toBe(true);
});
