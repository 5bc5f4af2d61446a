import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../src/slack/post-outcome.ts';

const refusal = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more });
const image = { type: 'image', slack_file: { id: 'F1' }, alt_text: 'x' };
const words = { type: 'section', text: { type: 'plain_text', text: 'x' } };

describe('what an answer of Slack means for a message', () => {
  test.each<[string, Error, object]>([
    ['429 with a second', new WebAPIRateLimitedError(1), { kind: 'wait', seconds: 1 }],
    ['429 with half a minute', new WebAPIRateLimitedError(30), { kind: 'wait', seconds: 30 }],
    ['429 with nothing', new WebAPIRateLimitedError(0), { kind: 'wait', seconds: 1 }],
    ['429 with a day', new WebAPIRateLimitedError(86_400), { kind: 'wait', seconds: 30 }],
    [
      '429 with a Retry-After that is no number',
      new Error('Retry header did not contain a valid timeout (url: x, retry-after header: abc)'),
      { kind: 'wait', seconds: 30 },
    ],
    ['the same in words', refusal('ratelimited'), { kind: 'wait', seconds: 30 }],
    [
      'a time-out',
      new WebAPIRequestError(new DOMException('timed out', 'TimeoutError')),
      { kind: 'unknown', error: 'TimeoutError' },
    ],
    [
      'a reset',
      new WebAPIRequestError(
        new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
      ),
      { kind: 'unknown', error: 'ECONNRESET' },
    ],
    ['503', new WebAPIHTTPError(503, 'x', {}, 'no'), { kind: 'unknown', error: 'http_503' }],
    ['500', new WebAPIHTTPError(500, 'x', {}, 'no'), { kind: 'unknown', error: 'http_500' }],
    [
      'half of the JSON',
      refusal('{"ok":true,"channel":"C1","ts":"1.'),
      { kind: 'unknown', error: 'not_json' },
    ],
    ['a web page', refusal('<!doctype html><title>Slack'), { kind: 'unknown', error: 'not_json' }],
    ['nothing at all', refusal(''), { kind: 'unknown', error: 'not_json' }],
    ['an error of our own', new TypeError('x is not a function'), { kind: 'unknown', error: 'no_answer' }],
    ...['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].map(
      (error): [string, Error, object] => [error, refusal(error), { kind: 'unknown', error }],
    ),
    ...[
      'channel_not_found',
      'is_archived',
      'not_in_channel',
      'restricted_action',
      'restricted_action_read_only_channel',
      'restricted_action_thread_only_channel',
      'restricted_action_non_threadable_channel',
      'user_not_found',
    ].map((error): [string, Error, object] => [error, refusal(error), { kind: 'destination_broken', error }]),
    ...['token_revoked', 'account_inactive', 'invalid_auth', 'not_authed', 'token_expired'].map(
      (error): [string, Error, object] => [error, refusal(error), { kind: 'installation_dead', error }],
    ),
    [
      'a scope that is missing',
      refusal('missing_scope', { needed: 'chat:write', provided: 'commands' }),
      { kind: 'missing_scope', error: 'missing_scope', scope: 'chat:write' },
    ],
    [
      'a picture that is not ready',
      refusal('invalid_blocks', { errors: ['invalid slack file [json-pointer:/blocks/1/slack_file]'] }),
      { kind: 'picture_refused', error: 'invalid_blocks' },
    ],
    [
      'a picture, told by its place',
      refusal('invalid_blocks', {
        response_metadata: { messages: ['[ERROR] must be a valid thing [json-pointer:/blocks/1/alt_text]'] },
      }),
      { kind: 'picture_refused', error: 'invalid_blocks' },
    ],
    [
      'a picture and something else',
      refusal('invalid_blocks', {
        errors: [
          'invalid slack file [json-pointer:/blocks/1/slack_file]',
          'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
        ],
      }),
      { kind: 'message_refused', error: 'invalid_blocks' },
    ],
    [
      'blocks without a reason',
      refusal('invalid_blocks'),
      { kind: 'message_refused', error: 'invalid_blocks' },
    ],
    ...['msg_too_long', 'msg_blocks_too_long', 'no_text', 'invalid_blocks_format'].map(
      (error): [string, Error, object] => [error, refusal(error), { kind: 'message_refused', error }],
    ),
    ['a word we do not know', refusal('as_yet_unheard_of'), { kind: 'refused', error: 'as_yet_unheard_of' }],
  ])('%s', (_, error, outcome) => {
    expect(outcomeOf(error, [words, image])).toEqual(outcome);
  });
});
