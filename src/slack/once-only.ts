import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { SHARE_ACTION } from './messages/pressable.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Nobody means to press the same button of the same message twice within it. */
const DOUBLE_CLICK_MS = 1_500;
/** Slack waits three seconds for the acknowledgement, and a database that is away must not use them up. */
const PATIENCE_MS = 1_000;

/**
 * What somebody does has its effect once: a command, press or submission that is delivered again, to this process or
 * another one, is acknowledged and dropped, and so is the second click of a double click. Events are taken where they are
 * answered, since of those the first delivery may have died.
 */
export function onceOnly(app: App, { workspaces, world, log }: SlackDeps): void {
  const isFirst = async (teamId: string, { key, forMs }: Deed): Promise<boolean> => {
    const workspace = await workspaces.byTeam(teamId);
    // A double click is a matter of real seconds, also where the demo's clock stands still or is moved.
    const at = forMs === undefined ? world.now() : null;
    return !workspace || world.store.conversations.once(workspace.id, key, at, forMs);
  };

  app.use(async ({ body, next, ...args }) => {
    const teamId = teamOf(body);
    const deeds = deedsIn(body);
    // Slack waits three seconds, and has nothing to wait for the database for: commands and presses are answered later.
    const isAnsweredLater = 'command' in body || ('type' in body && body.type === 'block_actions');
    if (isAnsweredLater && 'ack' in args && typeof args.ack === 'function') await args.ack();
    for (const deed of teamId === undefined ? [] : deeds) {
      // Whoever cannot be told apart from a repetition is served: the answer says what is wrong.
      const first = isFirst(teamId!, deed).catch(() => true);
      if (await Promise.race([first, sleep(PATIENCE_MS, true)])) continue;
      log.info({ deed: deed.key }, 'done already');
      if ('ack' in args && typeof args.ack === 'function') await args.ack();
      return;
    }
    await next();
  });
}

type Deed = {
  readonly key: string;
  /** For how long it counts as the same; `undefined` is for good. */
  readonly forMs: number | undefined;
};

/** What a body would have done, as it would be again. */
function deedsIn(body: object): Deed[] {
  const triggerId = 'trigger_id' in body && typeof body.trigger_id === 'string' ? body.trigger_id : undefined;
  const pressed = pressIn(body);
  return [
    ...(triggerId ? [{ key: `trigger:${triggerId}`, forMs: undefined }] : []),
    ...(pressed ? [{ key: `press:${pressed}`, forMs: DOUBLE_CLICK_MS }] : []),
  ];
}

type Press = {
  readonly user?: { readonly id?: string };
  readonly message?: { readonly ts?: string; readonly text?: string; readonly blocks?: unknown };
  /** Of a message that only one person sees, Slack tells no more than this. */
  readonly container?: { readonly message_ts?: string };
  readonly channel?: { readonly id?: string };
  readonly actions?: readonly {
    readonly type?: string;
    readonly action_id?: string;
    readonly value?: string;
  }[];
};

/**
 * A button under a message as it stands: where the first press has changed the message, a second one is meant. What is chosen
 * in a menu, or filled into a modal, may be chosen again at once. Of one's own message Slack does not say how it stands: there
 * only sharing counts, which nothing else keeps from happening twice.
 */
function pressIn(body: object): string | undefined {
  const { user, message, container, channel, actions } = body as Press;
  const [action] = actions ?? [];
  const ts = message?.ts ?? container?.message_ts;
  if (!message && action?.action_id !== SHARE_ACTION) return undefined;
  if (ts === undefined || action?.type !== 'button') return undefined;
  const what = [user?.id, channel?.id, ts, action.action_id, action.value, message?.text, message?.blocks];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);
}

function teamOf(body: object): string | undefined {
  if ('team_id' in body && typeof body.team_id === 'string') return body.team_id;
  const team = 'team' in body ? body.team : undefined;
  return typeof team === 'object' && team !== null && 'id' in team && typeof team.id === 'string'
    ? team.id
    : undefined;
}
