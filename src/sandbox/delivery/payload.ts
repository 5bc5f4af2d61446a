import type { Json } from '../../block-kit/tree.ts';

/** What Slack sends to the bot. */
export type Payload = {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  /** For the traffic: `/kpi`, `block_actions`, `app_mention`. */
  readonly name: string;
  readonly body: Json;
  readonly retry?: { readonly attempt: number; readonly reason: string } | undefined;
};

/** The bot's acknowledgement with what it said in it, or why there is none. */
export type Ack =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly reason: 'http_timeout' | 'connection_failed' | 'http_error';
      readonly status?: number;
      /** The bot asked not to be sent this again. */
      readonly noRetry?: boolean;
    };
