import type { App, BlockAction, MessageShortcut, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { dateIn } from '../domain/civil-date.ts';
import { NO_WIN } from '../domain/win-request.ts';
import { winIn } from '../speech/found-win.ts';
import { countedWords, winSay } from '../speech/win-sentences.ts';
import { countWin, undoWin } from '../use-cases/change-win.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { doing } from './doing.ts';
import { escaped } from './messages/clean-text.ts';
import { readWinModal } from './messages/read-win-modal.ts';
import { WIN_ANOTHER, WIN_COUNT, WIN_OPEN, WIN_UNDO } from './messages/win-message.ts';
import { WIN_MODAL } from './messages/win-modal.ts';
import { openWin } from './open-win.ts';
import { groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside } from './tell-target.ts';
import { logAndTell, winRequestIn } from './tell-win.ts';
import { typedText } from './typed-text.ts';

/** In the menu of every message; the manifest names it so. */
export const WIN_SHORTCUT = 'log_win';

/** A won deal told by modal, or from the message that told of it, and what can be done about it afterwards. */
export function winConversation(app: App, deps: SlackDeps): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: WIN_SHORTCUT },
    async ({ ack, shortcut, client }) => {
      await ack();
      await deps.inFlight.track(openFromMessage(shortcut, client, deps));
    },
  );

  app.action({ type: 'block_actions', action_id: WIN_OPEN }, async ({ ack, action, body, client }) => {
    await ack();
    const words = 'value' in action ? (action.value ?? '') : '';
    await deps.inFlight.track(openWithWords(words, body, client, deps));
  });

  app.view(WIN_MODAL, async ({ ack, body, view, client }) => {
    const place = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return ack();
    const { today } = rulesOf(deps.world, ground.workspace);
    const read = readWinModal(view.state.values, today, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const respond = respondAt(place.responseUrl, client, body.user.id);
    const owners = read.userIds.map((userId) => ({ userId, called: null }));
    const win = {
      // Of one modal there is one win, however often it is sent in.
      id: place.winId ?? view.id,
      request: { ...read.request, owners, another: place.another },
      channelId: read.channelId ?? place.channelId,
    };
    await deps.inFlight.track(logAndTell({ client, userId: body.user.id, respond, ground }, win, deps));
  });

  app.action(
    { type: 'block_actions', action_id: WIN_ANOTHER },
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const words = 'value' in action ? (action.value ?? '') : '';
      await deps.inFlight.track(logAnother(words, body, client, respond, deps));
    },
  );

  for (const [actionId, change] of [
    [WIN_UNDO, undo],
    [WIN_COUNT, count],
  ] as const) {
    app.action(
      { type: 'block_actions', action_id: actionId },
      async ({ ack, action, body, client, respond }) => {
        await ack();
        if (action.type !== 'button') return;
        const presser = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
        const pressed = { key: action.value ?? '', isEphemeral: body.container.is_ephemeral === true };
        await deps.inFlight.track(doing(presser, deps, (doer) => change(doer, pressed, deps)));
      },
    );
  }
}

const placeSchema = z.object({
  responseUrl: z.string(),
  channelId: z.string(),
  winId: z.string().nullable(),
  another: z.boolean(),
});

/** Who, how much and by whom, as far as the message says; the message can be logged once, by whoever comes first. */
async function openFromMessage(
  { message, channel, user, team, trigger_id, response_url }: MessageShortcut,
  client: WebClient,
  deps: SlackDeps,
): Promise<void> {
  const asked = {
    client,
    triggerId: trigger_id,
    teamId: team?.id ?? '',
    userId: user.id,
    channelId: channel.id,
    responseUrl: response_url,
  };
  const workspace = await deps.workspaces.byTeam(asked.teamId);
  if (!workspace) return;
  const { customer, amount, people, congratulates } = winIn(typedText(message.text ?? ''));
  const said = dateIn(workspace.timeZone, new Date(Number(message.ts) * 1_000).toISOString());
  const author = message.bot_id === undefined ? message.user : undefined;
  // Whoever tells of it has won it, with those they name; but for one who only congratulates.
  const winners = congratulates || author === undefined ? people : [author, ...people];
  const owners = [...new Set(winners)].map((userId) => ({ userId, called: null }));
  const soFar = {
    request: { ...NO_WIN, customer, amount, owners, date: said },
    winId: `message:${channel.id}:${message.ts}`,
    usualOwner: user.id,
  };
  await openWin(asked, soFar, deps);
}

async function openWithWords(
  words: string,
  body: BlockAction,
  client: WebClient,
  deps: SlackDeps,
): Promise<void> {
  const asked = askedBy(body, client);
  const ground = await groundOf(client, asked.teamId, asked.userId, deps);
  const request = ground && winRequestIn(words, ground, deps);
  await openWin(asked, { request: request ?? NO_WIN, winId: null, usualOwner: asked.userId }, deps);
}

async function logAnother(
  words: string,
  body: BlockAction,
  client: WebClient,
  respond: RespondFn,
  deps: SlackDeps,
): Promise<void> {
  const asked = askedBy(body, client);
  const ground = await groundOf(client, asked.teamId, asked.userId, deps);
  const request = ground && winRequestIn(words, ground, deps);
  if (!ground || !request) return;
  const { customer } = request;
  if (customer === null || isDirectMessage(asked.channelId)) {
    return openWin(asked, { request, winId: null, usualOwner: asked.userId }, deps);
  }
  const win = { id: asked.triggerId, request: { ...request, customer }, channelId: asked.channelId };
  await logAndTell({ client, userId: asked.userId, respond, ground }, win, deps);
}

function askedBy(body: BlockAction, client: WebClient) {
  return {
    client,
    triggerId: body.trigger_id,
    teamId: body.team?.id ?? '',
    userId: body.user.id,
    channelId: body.channel?.id ?? '',
    responseUrl: body.response_url,
  };
}

/** Which win, and whether the button stood in what only one person sees. */
type Pressed = { readonly key: string; readonly isEphemeral: boolean };

async function undo(teller: Doer, { key, isEphemeral }: Pressed, deps: SlackDeps): Promise<void> {
  const { ground, client, userId } = teller;
  const { workspace, reader } = ground;
  const by = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  const { outcome, win } = await undoWin(deps.world, workspace, { key, by });
  const sentence = { done: 'win.undone', already: 'win.undone.already', gone: 'win.undone.none' } as const;
  const text = escaped(winSay(reader.locale, sentence[outcome], { by: win?.reversed?.by ?? '' }));
  await tellChanged(teller, { isEphemeral, isDone: outcome === 'done' }, text);
}

async function count(teller: Doer, { key, isEphemeral }: Pressed, deps: SlackDeps): Promise<void> {
  const { workspace, reader, catalogue } = teller.ground;
  const { outcome, win } = await countWin(deps.world, workspace, catalogue, { key });
  const text =
    outcome === 'done' && win
      ? winSay(reader.locale, 'win.counted', { what: countedWords(win, reader) })
      : winSay(reader.locale, outcome === 'already' ? 'win.counted.already' : 'win.undone.none');
  await tellChanged(teller, { isEphemeral, isDone: outcome === 'done' }, escaped(text));
}

/** In place of one's own answer; the channel's message changes by itself, and only what did not happen is said aside. */
async function tellChanged(
  teller: Pick<Doer, 'respond'>,
  { isEphemeral, isDone }: { readonly isEphemeral: boolean; readonly isDone: boolean },
  text: string,
): Promise<void> {
  if (isEphemeral) await teller.respond({ replace_original: true, text });
  else if (!isDone) await tellAside(teller, { text });
}
