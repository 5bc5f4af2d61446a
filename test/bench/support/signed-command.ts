import { createHmac, randomUUID } from 'node:crypto';

export const SIGNING_SECRET = 'bench-signing-secret';
export const TEAM_ID = 'TBENCH';

/** A request as Slack sends it, ready for the wire. */
export type SignedRequest = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

const PEOPLE = 20;
let count = 0;

/**
 * `/kpi TEXT`, signed, from one of twenty people; its answer goes to `responseUrl`.
 * https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling
 */
export function signedCommand(text: string, responseUrl: string): SignedRequest {
  count += 1;
  const body = new URLSearchParams({
    token: 'bench',
    team_id: TEAM_ID,
    team_domain: 'bench',
    channel_id: 'CBENCH',
    channel_name: 'growth',
    user_id: `UBENCH${count % PEOPLE}`,
    user_name: 'asa',
    command: '/kpi',
    text,
    api_app_id: 'ABENCH',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: randomUUID(),
  }).toString();
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
