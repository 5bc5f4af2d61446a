import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../../src/sandbox/page/tools/traffic/outcome.ts';
import type { Exchange } from '../../../../src/sandbox/traffic.ts';
import { aDelivery, anExchange } from './an-exchange.ts';

describe('how an exchange went', () => {
  test.each<[string, Exchange, string]>([
    ['awaited', anExchange({ ms: undefined, answer: undefined, status: undefined }), 'waiting'],
    ['done', anExchange(), 'well'],
    ['done, but late on purpose', anExchange({ fault: 'late' }), 'well'],
    ['refused by Slack', anExchange({ answer: { ok: false, error: 'is_archived' } }), 'is_archived'],
    [
      'too many calls',
      anExchange({ status: 429, answer: { ok: false, error: 'ratelimited' } }),
      'ratelimited',
    ],
    [
      'a gateway in between',
      anExchange({ status: 503, answer: 'Service unavailable', fault: 'status' }),
      '503',
    ],
    ['no answer', anExchange({ status: undefined, answer: undefined, fault: 'lost' }), 'lost'],
    ['half an answer', anExchange({ answer: '{"ok":tr', fault: 'truncated' }), 'truncated'],
    ['an upload of another size', anExchange({ via: 'upload', status: 400, answer: 'Wrong size' }), '400'],
    ['acknowledged', aDelivery('/kpi', {}), 'well'],
    ['acknowledged over Socket Mode', aDelivery('/kpi', {}, { via: 'socket', status: undefined }), 'well'],
    ['too late', aDelivery('/kpi', {}, { status: 0, answer: 'http_timeout' }), 'http_timeout'],
    ['crashed', aDelivery('/kpi', {}, { status: 500, answer: 'http_error' }), 'http_error 500'],
    ['not heard', aDelivery('/kpi', {}, { fault: 'unheard' }), 'unheard'],
    ['delivered late on purpose', aDelivery('/kpi', {}, { fault: 'delayed' }), 'well'],
  ])('%s', (_name, exchange, wanted) => {
    const outcome = outcomeOf(exchange);
    expect(outcome.kind === 'wrong' ? outcome.code : outcome.kind).toBe(wanted);
  });
});
