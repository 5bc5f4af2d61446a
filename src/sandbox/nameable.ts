import type { App } from './manifest.ts';
import { METHODS } from './web-api/methods.ts';

/** What a fault can name. */
export type Nameable = {
  /** What the bot calls: the Web API's methods by name, then the two addresses without one. */
  readonly calls: readonly { readonly name: string; readonly scopes: readonly string[] }[];
  /** What comes to the bot: its commands, what people do with its messages and views, the events it subscribes to. */
  readonly deliveries: readonly string[];
};

/** Named as in the traffic. https://docs.slack.dev/reference/interaction-payloads */
const INTERACTIONS = [
  'block_actions',
  'block_suggestion',
  'view_submission',
  'view_closed',
  'message_action',
];

export const nameable = ({ commands, events }: App): Nameable => ({
  calls: [
    ...Object.entries(METHODS)
      .map(([name, { scopes }]) => ({ name, scopes }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    { name: 'response_url', scopes: [] },
    { name: 'upload', scopes: [] },
  ],
  deliveries: [
    ...(commands ?? []).map(({ command }) => command),
    ...INTERACTIONS,
    ...(events ?? []).map((event) => event.replace(/^message\..*/, 'message')),
  ].filter((name, index, all) => all.indexOf(name) === index),
});
