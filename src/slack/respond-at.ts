import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/**
 * Answers where something was asked, by the address that came with it: a modal is submitted without one. It works for
 * half an hour and five times (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses);
 * whoever thought for longer is told in a direct message.
 */
export function respondAt(url: string, client: WebClient, userId: string): RespondFn {
  return async (message) => {
    // A button's address would put the answer in place of the message that the button stands under.
    const body = { replace_original: false, ...(typeof message === 'string' ? { text: message } : message) };
    const sent = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (sent?.ok) return sent;
    const blocks = 'blocks' in body ? body.blocks : undefined;
    await client.chat.postMessage({ channel: userId, text: body.text ?? '', ...(blocks && { blocks }) });
    return Response.json({ ok: true });
  };
}
