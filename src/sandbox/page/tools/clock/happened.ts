import type { Exchange } from '../../../traffic.ts';

export type Posted = { readonly channel: string; readonly messages: number };

/** What people do; what the bot writes after it, it writes because of them. */
const DONE_BY_PEOPLE =
  /^\/|^(block_actions|view_submission|message_action|app_mention|message|app_home_opened)$/;

/** How many messages the bot posted or changed in each conversation after the clock moved, until somebody did something. */
export function postedSince(exchanges: readonly Exchange[], after: number): readonly Posted[] {
  const messages = new Map<string, Set<string>>();
  for (const { id, direction, name, wrote } of exchanges) {
    if (id <= after) continue;
    if (direction === 'to bot' && DONE_BY_PEOPLE.test(name)) break;
    for (const { channel, ts } of wrote) messages.set(channel, (messages.get(channel) ?? new Set()).add(ts));
  }
  return [...messages].map(([channel, written]) => ({ channel, messages: written.size }));
}
