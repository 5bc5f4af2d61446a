import type { Json } from '../../block-kit/tree.ts';
import { nextId } from '../ids.ts';
import type { World } from '../world.ts';
import { deliver } from './deliver.ts';

/** Waits before each further try. https://docs.slack.dev/apis/events-api#errors */
const RETRIES_MS = [0, 60_000, 300_000] as const;

/**
 * Tells the bot what happened, if its manifest subscribes to it (by the event's type, or a message's `message.im` …).
 * Resolves after the first try and the one at once after it; the later ones come by the sandbox's clock.
 */
export async function tell(world: World, event: Json, subscription = String(event.type)): Promise<void> {
  if (!world.state.installed && !WITHOUT_INSTALLATION.includes(subscription)) return;
  if (world.app.events && !world.app.events.includes(subscription)) return;
  await attempt(world, envelope(world, event), String(event.type), 0, '');
}

const WITHOUT_INSTALLATION = ['app_uninstalled', 'tokens_revoked'];

async function attempt(
  world: World,
  body: Json,
  name: string,
  number: number,
  reason: string,
): Promise<void> {
  const retry = number > 0 ? { attempt: number, reason } : undefined;
  const ack = await deliver(world, { type: 'events_api', name, body, retry });
  const wait = RETRIES_MS[number];
  if (ack.ok || ack.noRetry || wait === undefined) return;
  const again = () => attempt(world, body, name, number + 1, ack.reason);
  if (wait === 0) await again();
  else world.clock.after(wait, () => void world.track(again()));
}

const envelope = (world: World, event: Json): Json => ({
  token: 'sandbox',
  team_id: world.settings.team.id,
  context_team_id: world.settings.team.id,
  api_app_id: world.appId,
  event,
  type: 'event_callback',
  event_id: nextId(world, 'Ev'),
  event_time: Math.floor(world.clock.now() / 1_000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: world.settings.team.id,
      user_id: world.botUser,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
  event_context: `4-sandbox-${event.event_ts ?? ''}`,
});
