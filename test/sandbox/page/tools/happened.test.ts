import { expect, test } from 'vitest';
import { postedSince } from '../../../../src/sandbox/page/tools/clock/happened.ts';
import { aDelivery, anExchange } from './an-exchange.ts';

const wrote = (id: number, channel: string, ...ts: string[]) =>
  anExchange({ id, wrote: ts.map((one) => ({ channel, ts: one })) });

test('what the bot posted after the clock moved, by conversation', () =>
  expect(
    postedSince([wrote(1, 'C1', '1'), wrote(2, 'C1', '2'), wrote(3, 'C2', '3'), wrote(4, 'C1', '4')], 1),
  ).toEqual([
    { channel: 'C1', messages: 2 },
    { channel: 'C2', messages: 1 },
  ]));

test('a message that was changed afterwards is one message', () =>
  expect(postedSince([wrote(2, 'C1', '2'), wrote(3, 'C1', '2')], 1)).toEqual([
    { channel: 'C1', messages: 1 },
  ]));

test('but not what somebody asked for since', () =>
  expect(
    postedSince([wrote(2, 'C1', '2'), aDelivery('/kpi', {}, { id: 3 }), wrote(4, 'C1', '4')], 1),
  ).toEqual([{ channel: 'C1', messages: 1 }]));

test('an event of the workspace is nobody asking', () =>
  expect(postedSince([aDelivery('channel_archive', {}, { id: 2 }), wrote(3, 'C1', '3')], 1)).toHaveLength(1));
