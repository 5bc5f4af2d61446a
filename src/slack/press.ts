import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  RespondFn,
  SlackActionMiddlewareArgs,
  ViewOutput,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { groundOrTold } from './doing.ts';
import { failureSentence } from './failure.ts';
import { type Ground, groundOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';

/** A button that was pressed, or something chosen in a menu or a calendar: by whom, where, and what it carries. */
export type Press = {
  readonly client: WebClient;
  readonly respond: RespondFn;
  readonly ground: Ground;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly triggerId: string;
  readonly responseUrl: string;
  readonly actionId: string;
  readonly blockId: string;
  /** A button's value, an option's, or a date. */
  readonly value: string;
  /** The message that it stands under; `null` in a modal. */
  readonly message: {
    readonly ts: string;
    readonly threadTs: string | null;
    readonly onlyOne: boolean;
  } | null;
  readonly view: {
    readonly id: string;
    readonly hash: string;
    readonly place: string;
    /** What its fields hold so far. */
    readonly values: ViewOutput['state']['values'];
  } | null;
};

/** Does something at a press: acknowledged at once, and what goes wrong said where it was pressed. */
export function onPress(
  app: App,
  deps: SlackDeps,
  actionId: string | RegExp,
  run: (press: Press) => Promise<void>,
): void {
  app.action({ type: 'block_actions', action_id: actionId }, async (args) => {
    await args.ack();
    const work = async () => {
      const press = await pressIn(args, deps);
      if (press) await guarded(press, run, deps);
    };
    // All of it, with what is looked up first: a stop waits for nothing else.
    await deps.inFlight.track(work());
  });
}

type PressArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** `undefined` for a team that is not known. */
async function pressIn(
  { action, body, client, respond }: PressArgs,
  deps: SlackDeps,
): Promise<Press | undefined> {
  const [teamId, userId] = [body.team?.id ?? '', body.user.id];
  // In a modal there is nowhere to say that nothing is known.
  const ground = await (body.response_url
    ? groundOrTold({ client, teamId, userId, respond }, deps)
    : groundOf(client, teamId, userId, deps));
  if (!ground) return undefined;
  const { container, view } = body;
  return {
    client,
    respond,
    ground,
    teamId,
    userId,
    channelId: body.channel?.id ?? '',
    triggerId: body.trigger_id,
    responseUrl: body.response_url ?? '',
    actionId: action.action_id,
    blockId: action.block_id,
    value: chosenIn(action),
    message:
      typeof container.message_ts === 'string'
        ? {
            ts: container.message_ts,
            threadTs: typeof container.thread_ts === 'string' ? container.thread_ts : null,
            onlyOne: container.is_ephemeral === true,
          }
        : null,
    view: view
      ? { id: view.id, hash: view.hash, place: view.private_metadata, values: view.state.values }
      : null,
  };
}

async function guarded(press: Press, run: (press: Press) => Promise<void>, deps: SlackDeps): Promise<void> {
  try {
    await run(press);
  } catch (error) {
    await aside(press, failureSentence(error, press.ground.reader, deps.log));
  }
}

/** Only to the one who pressed; in a modal there is nowhere to say it, and it shows what is so. */
export async function aside({ respond, responseUrl }: Press, text: string): Promise<void> {
  if (responseUrl !== '') await tellAside({ respond }, { text });
}

function chosenIn(action: object): string {
  if ('selected_date' in action) return String(action.selected_date ?? '');
  if ('selected_option' in action) {
    const { selected_option: option } = action as { selected_option?: { value?: string } | null };
    return option?.value ?? '';
  }
  return 'value' in action ? String(action.value ?? '') : '';
}
