import { isObject } from '../../block-kit/tree.ts';
import type { World } from '../world.ts';
import type { Ack, Payload } from './payload.ts';
import { signed } from './signature.ts';

/** Posts to the bot's request URL, signed, and waits for the answer as long as Slack does. */
export async function sendByHttp(world: World, url: string, payload: Payload): Promise<Ack> {
  const { body, contentType } = encode(payload);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...retryHeaders(payload),
        ...signed(world.settings.signingSecret, body, Math.floor(Date.now() / 1_000)),
      },
      body,
      signal: AbortSignal.timeout(world.settings.ackTimeoutMs),
    });
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    const answer = await response.text();
    if (!response.ok) return { ok: false, reason: 'http_error', status: response.status, noRetry };
    return { ok: true, body: decode(answer, response.headers.get('content-type') ?? '') };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, reason: late ? 'http_timeout' : 'connection_failed' };
  }
}

function encode({ type, body }: Payload): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(body), contentType: 'application/json' };
  const form =
    type === 'interactive'
      ? { payload: JSON.stringify(body) }
      : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' };
}

const retryHeaders = ({ retry }: Payload): { [header: string]: string } =>
  retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};

function decode(answer: string, contentType: string): unknown {
  if (answer === '') return undefined;
  if (!contentType.startsWith('application/json')) return answer;
  try {
    return JSON.parse(answer);
  } catch {
    return answer;
  }
}

/** Slack's check of a new request URL: it must echo the challenge. */
export async function verifyRequestUrl(world: World, url: string): Promise<void> {
  const challenge = crypto.randomUUID();
  const body = { token: 'sandbox', challenge, type: 'url_verification' };
  const ack = await sendByHttp(world, url, { type: 'events_api', name: 'url_verification', body });
  const echoed = ack.ok && (isObject(ack.body) ? ack.body.challenge : ack.body);
  if (echoed !== challenge)
    throw new Error(
      `${url} did not answer the challenge: ${ack.ok ? 'it answered something else' : ack.reason}`,
    );
}
