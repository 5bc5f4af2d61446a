import { describe, expect, test } from 'vitest';
import { interactionsIn } from '../../../../src/sandbox/page/tools/traffic/interactions.ts';
import type { Exchange } from '../../../../src/sandbox/traffic.ts';
import { aDelivery, anExchange, NOON } from './an-exchange.ts';

const command = (id: number, user: string, channel: string, about: Partial<Exchange> = {}) =>
  aDelivery(
    '/kpi',
    {
      user_id: user,
      channel_id: channel,
      response_url: `http://127.0.0.1:1/response/T1/${id}abc`,
      trigger_id: `${id}.T0SANDBOX.ff${id}`,
    },
    { id, ...about },
  );
const call = (id: number, name: string, request: unknown, about: Partial<Exchange> = {}) =>
  anExchange({ id, name, path: `/api/${name}`, request, ...about });
const answer = (id: number, of: number, about: Partial<Exchange> = {}) =>
  anExchange({
    id,
    via: 'response url',
    name: 'response_url',
    path: `/response/T1/${of}abc`,
    request: { text: 'Svar' },
    ...about,
  });

/** `[[1, 3], [2]]`: the ids, the first of each is what came in. */
const groups = (exchanges: readonly Exchange[]) =>
  interactionsIn(exchanges).map(({ cause, calls }) => [
    ...(cause ? [cause.id] : []),
    ...calls.map(({ exchange }) => exchange.id),
  ]);
const ties = (exchanges: readonly Exchange[]) =>
  interactionsIn(exchanges).flatMap(({ calls }) => calls.map(({ tie }) => tie));

const ÅSA = 'U0000AASA';
const ERIK = 'U0000ERIK';
const GROWTH = 'C000GROWTH';
const SALES = 'C0000SALES';

describe('one interaction', () => {
  test('is what came in, and every answer through its response_url, however late', () => {
    const two = [
      command(1, ÅSA, GROWTH),
      command(2, ERIK, SALES),
      answer(3, 1, { at: NOON + 900_000 }),
      answer(4, 2),
    ];
    expect(groups(two)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(ties(two)).toEqual(['id', 'id']);
  });

  test('holds the modal that its trigger opened', () => {
    const two = [
      command(1, ÅSA, GROWTH),
      command(2, ERIK, SALES),
      call(3, 'views.open', { trigger_id: '1.T0SANDBOX.ff1', view: {} }),
    ];
    expect(groups(two)).toEqual([[1, 3], [2]]);
  });

  test('holds a file from asking for a place to posting it', () => {
    const chart = [
      command(1, ÅSA, GROWTH),
      call(2, 'users.info', { user: ÅSA }),
      command(3, ERIK, SALES),
      call(
        4,
        'files.getUploadURLExternal',
        { channel: GROWTH, filename: 'takt.png' },
        {
          answer: { ok: true, upload_url: 'http://127.0.0.1:1/upload/v1/ab12', file_id: 'F0000000M' },
        },
      ),
      anExchange({
        id: 5,
        via: 'upload',
        name: 'takt.png',
        path: '/upload/v1/ab12',
        request: '9 bytes',
        answer: 'OK',
      }),
      call(6, 'files.completeUploadExternal', { files: [{ id: 'F0000000M' }] }),
      answer(7, 1),
    ];
    expect(groups(chart)).toEqual([[1, 2, 4, 5, 6, 7], [3]]);
    expect(ties(chart)).toEqual(['time', 'time', 'id', 'id', 'id']);
  });

  test('takes a call about its person or place, when it comes soon', () => {
    const two = [command(1, ÅSA, GROWTH), command(2, ERIK, SALES), call(3, 'users.info', { user: ÅSA })];
    expect(groups(two)).toEqual([[1, 3], [2]]);
    expect(ties(two)).toEqual(['time']);
  });

  test('takes a call that names nobody, when it was the last thing to come in', () => {
    expect(groups([command(1, ÅSA, GROWTH), command(2, ERIK, SALES), call(3, 'auth.test', {})])).toEqual([
      [1],
      [2, 3],
    ]);
  });
});

describe('what the bot does by itself', () => {
  test('stands alone, as a digest in another channel does', () => {
    const exchanges = [
      command(1, ÅSA, GROWTH),
      call(2, 'chat.postMessage', { channel: SALES, text: 'Måndag' }),
    ];
    expect(groups(exchanges)).toEqual([[1], [2]]);
    expect(ties(exchanges)).toEqual(['none']);
  });

  test('long after, or after the clock went back', () => {
    const later = [command(1, ÅSA, GROWTH), call(2, 'users.info', { user: ÅSA }, { at: NOON + 60_000 })];
    expect(groups(later)).toEqual([[1], [2]]);
    const back = [command(1, ÅSA, GROWTH), call(2, 'users.info', { user: ÅSA }, { at: NOON - 60_000 })];
    expect(groups(back)).toEqual([[1], [2]]);
  });
});

test('an answer that has just come tells what it led to', () => {
  const asked = call(2, 'files.getUploadURLExternal', { user: ÅSA }, { answer: undefined, ms: undefined });
  interactionsIn([command(1, ÅSA, GROWTH), asked]);
  const done = { ...asked, ms: 3, answer: { file_id: 'F0000000M' } };
  const info = call(3, 'files.info', { file: 'F0000000M' }, { at: NOON + 60_000 });
  expect(groups([command(1, ÅSA, GROWTH), done, info])).toEqual([[1, 2, 3]]);
});

test('every exchange is in exactly one interaction, whatever the order', () => {
  const exchanges = Array.from({ length: 60 }, (_, index) => {
    const id = index + 1;
    if (id % 5 === 1)
      return command(id, id % 2 ? ÅSA : ERIK, id % 3 ? GROWTH : SALES, { at: NOON + id * 4_000 });
    return id % 5 === 2
      ? answer(id, id - 1)
      : call(id, 'chat.postMessage', { channel: id % 2 ? GROWTH : SALES }, { at: NOON + id * 4_000 });
  });
  expect(
    groups(exchanges)
      .flat()
      .sort((one, other) => one - other),
  ).toEqual(exchanges.map(({ id }) => id));
});
