import { randomBytes } from 'node:crypto';
import type { Trigger } from './state.ts';
import { Refusal } from './web-api/refusal.ts';
import type { World } from './world.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const TRIGGER_LIFE_MS = 3_000;

/** A licence to open one modal for this person within three seconds. */
export function issueTrigger(world: World, user: string, view?: string): string {
  const id = `${world.state.triggers.size + 1}.${world.settings.team.id}.${randomBytes(8).toString('hex')}`;
  world.state.triggers.set(id, { user, view, mark: world.clock.mark(), used: false });
  return id;
}

/** @throws Refusal `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id` */
export function useTrigger(world: World, id: string | undefined): Trigger {
  const trigger = world.state.triggers.get(id ?? '');
  if (!trigger) throw new Refusal('invalid_trigger_id');
  if (world.clock.since(trigger.mark) > TRIGGER_LIFE_MS) throw new Refusal('expired_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  trigger.used = true;
  return trigger;
}
