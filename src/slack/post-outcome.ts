import type { PostOutcome } from '../use-cases/posts-port.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors, by what there is to do about them. */
const DESTINATION_BROKEN = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'is_inactive',
  'user_not_found',
  'user_disabled',
  'user_is_bot',
  'user_is_restricted',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'ekm_access_denied',
  'external_channel_migrating',
  'team_access_not_granted',
  'enterprise_is_restricted',
  'thread_not_found',
  'slack_connect_canvas_sharing_blocked',
]);
const INSTALLATION_DEAD = new Set([
  'token_revoked',
  'token_expired',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'org_login_required',
  'app_uninstalled',
  'team_disabled',
]);
/** Slack broke off somewhere; the message may be there. */
const UNKNOWN = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const MESSAGE_REFUSED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'too_many_attachments',
  'metadata_too_large',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'markdown_text_conflict',
]);
const RATE_LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Where Slack does not say how long, or says something absurd. */
const USUAL_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * What an error of the Web API client means for a message, whatever Slack answered:
 * ../shared/docs/slack-platform.md, "Posting: every answer has one action". Only a refusal in Slack's own words is sure to
 * have posted nothing.
 * @param blocks those of the message, to tell whether it is a picture that Slack would not take
 */
export function outcomeOf(error: unknown, blocks: readonly object[]): Exclude<PostOutcome, { kind: 'sent' }> {
  if (isRateLimit(error)) return { kind: 'wait', seconds: waitOf(error) };
  const data = dataOf(error);
  if (!data) return { kind: 'unknown', error: nameOf(error) };
  const code = data.error;
  // The client takes for Slack's word what was not JSON at all.
  if (!/^[a-z][a-z0-9_.:-]{1,80}$/i.test(code)) return { kind: 'unknown', error: 'not_json' };
  if (RATE_LIMITED.has(code)) return { kind: 'wait', seconds: USUAL_WAIT_SECONDS };
  if (UNKNOWN.has(code)) return { kind: 'unknown', error: code };
  if (INSTALLATION_DEAD.has(code)) return { kind: 'installation_dead', error: code };
  if (code === 'missing_scope') return { kind: 'missing_scope', error: code, scope: data.needed ?? '?' };
  if (DESTINATION_BROKEN.has(code) || code.startsWith('restricted_action')) {
    return { kind: 'destination_broken', error: code };
  }
  if (code === 'invalid_blocks' && isAboutPictures(data, blocks)) {
    return { kind: 'picture_refused', error: code };
  }
  return { kind: MESSAGE_REFUSED.has(code) ? 'message_refused' : 'refused', error: code };
}

type Data = {
  readonly error: string;
  readonly needed?: string;
  readonly errors?: unknown;
  readonly response_metadata?: { readonly messages?: unknown };
};

function dataOf(error: unknown): Data | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  const isData =
    typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string';
  return isData ? (data as Data) : undefined;
}

/** The client has no class of error for a 429 whose Retry-After it cannot read. */
function isRateLimit(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const isNamed = 'code' in error && error.code === 'slack_webapi_rate_limited_error';
  return isNamed || error.message.startsWith('Retry header did not contain a valid timeout');
}

function waitOf(error: Error): number {
  const asked = 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : Number.NaN;
  return asked >= 0 && asked <= LONGEST_WAIT_SECONDS ? Math.max(1, asked) : USUAL_WAIT_SECONDS;
}

/** For people who look after Takt: `http_503`, `TimeoutError`, `ECONNRESET`. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('statusCode' in error) return `http_${String(error.statusCode)}`;
  const original = 'original' in error && error.original instanceof Error ? error.original : error;
  const { cause } = original;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return original.name === 'Error' || original.name === 'TypeError' ? 'no_answer' : original.name;
}

/** Slack points at what it does not take: `invalid slack file [json-pointer:/blocks/1/slack_file]`. */
function isAboutPictures({ errors, response_metadata: metadata }: Data, blocks: readonly object[]): boolean {
  const said = [errors, metadata?.messages].flatMap((some) => (Array.isArray(some) ? some.map(String) : []));
  return (
    said.length > 0 && said.every((line) => /slack.?file|image/i.test(line) || pointsAtPicture(line, blocks))
  );
}

function pointsAtPicture(line: string, blocks: readonly object[]): boolean {
  const index = /\/blocks\/(\d+)/.exec(line)?.[1];
  const block = index === undefined ? undefined : blocks[Number(index)];
  return block !== undefined && 'type' in block && block.type === 'image';
}
