import type { Fault } from '../../../fault-schema.ts';

export type FaultKind = Fault['kind'];

/** When the bot calls Slack. */
export const CALL_KINDS = [
  'rate_limited',
  'error',
  'status',
  'lost',
  'late',
  'truncated',
  'html',
] as const satisfies readonly FaultKind[];

/** When Slack brings something to the bot. */
export const DELIVERY_KINDS = ['delayed', 'unheard', 'unreachable'] as const satisfies readonly FaultKind[];

export const isDeliveryKind = (kind: FaultKind): boolean =>
  (DELIVERY_KINDS as readonly FaultKind[]).includes(kind);

/** What a code says of the world, and so what a bot can do about it. */
export type CodeClass = 'place' | 'installation' | 'scope' | 'unknown' | 'message' | 'trigger';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors and those of views.open */
export const SLACK_CODES: readonly { readonly code: string; readonly about: CodeClass }[] = [
  { code: 'is_archived', about: 'place' },
  { code: 'channel_not_found', about: 'place' },
  { code: 'not_in_channel', about: 'place' },
  { code: 'restricted_action', about: 'place' },
  { code: 'user_not_found', about: 'place' },
  { code: 'message_not_found', about: 'place' },
  { code: 'token_revoked', about: 'installation' },
  { code: 'account_inactive', about: 'installation' },
  { code: 'invalid_auth', about: 'installation' },
  { code: 'not_authed', about: 'installation' },
  { code: 'team_access_not_granted', about: 'installation' },
  { code: 'missing_scope', about: 'scope' },
  { code: 'not_allowed_token_type', about: 'scope' },
  { code: 'internal_error', about: 'unknown' },
  { code: 'fatal_error', about: 'unknown' },
  { code: 'service_unavailable', about: 'unknown' },
  { code: 'request_timeout', about: 'unknown' },
  { code: 'invalid_blocks', about: 'message' },
  { code: 'no_text', about: 'message' },
  { code: 'msg_too_long', about: 'message' },
  { code: 'msg_blocks_too_long', about: 'message' },
  { code: 'invalid_arguments', about: 'message' },
  { code: 'expired_trigger_id', about: 'trigger' },
  { code: 'exchanged_trigger_id', about: 'trigger' },
  { code: 'hash_conflict', about: 'trigger' },
  { code: 'used_url', about: 'trigger' },
  { code: 'expired_url', about: 'trigger' },
];
