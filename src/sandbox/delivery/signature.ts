import { createHmac } from 'node:crypto';

/**
 * The headers by which a bot knows that Slack is speaking.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param seconds real time, not the sandbox's: the bot holds it against its own machine's clock
 */
export const signed = (secret: string, body: string, seconds: number): { [header: string]: string } => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`,
});
