import type { App, MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { dateIn } from '../domain/civil-date.ts';
import { NO_WIN } from '../domain/win-request.ts';
import { winIn } from '../speech/found-win.ts';
import { countedWords, winSay } from '../speech/win-sentences.ts';
import { type ChangedWin, countWin, undoWin } from '../use-cases/change-win.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { escaped } from './messages/clean-text.ts';
import { readWinModal } from './messages/read-win-modal.ts';
import { WIN_ANOTHER, WIN_COUNT, WIN_OPEN, WIN_UNDO } from './messages/win-message.ts';
import { WIN_MODAL } from './messages/win-modal.ts';
import { openWin } from './open-win.ts';
import { groundOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';
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

  onPress(app, deps, WIN_OPEN, (press) => {
    const request = winRequestIn(press.value, press.ground, deps) ?? NO_WIN;
    return openWin(press, { request, winId: null, usualOwner: press.userId }, deps);
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

  onPress(app, deps, WIN_ANOTHER, (press) => logAnother(press, deps));
  onPress(app, deps, WIN_UNDO, (press) => undo(press, deps));
  onPress(app, deps, WIN_COUNT, (press) => count(press, deps));
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

async function logAnother(press: Press, deps: SlackDeps): Promise<void> {
  const { userId, channelId } = press;
  const request = winRequestIn(press.value, press.ground, deps);
  if (!request) return;
  const { customer } = request;
  if (customer === null || isDirectMessage(channelId)) {
    return openWin(press, { request, winId: null, usualOwner: userId }, deps);
  }
  await logAndTell(press, { id: press.triggerId, request: { ...request, customer }, channelId }, deps);
}

async function undo(press: Press, deps: SlackDeps): Promise<void> {
  const { ground, client, userId, value: key } = press;
  const { workspace, reader } = ground;
  const by = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  const { outcome, win } = await undoWin(deps.world, workspace, { key, by });
  const sentence = { done: 'win.undone', already: 'win.undone.already', gone: 'win.undone.none' } as const;
  const text = escaped(winSay(reader.locale, sentence[outcome], { by: win?.reversed?.by ?? '' }));
  await tellChanged(press, outcome, text);
}

async function count(press: Press, deps: SlackDeps): Promise<void> {
  const { workspace, reader, catalogue } = press.ground;
  const { outcome, win } = await countWin(deps.world, workspace, catalogue, { key: press.value });
  const text =
    outcome === 'done' && win
      ? winSay(reader.locale, 'win.counted', { what: countedWords(win, reader) })
      : winSay(reader.locale, outcome === 'already' ? 'win.counted.already' : 'win.undone.none');
  await tellChanged(press, outcome, escaped(text));
}

/** In place of one's own answer; the channel's message changes by itself, and only what did not happen is said aside. */
async function tellChanged(
  { respond, message }: Press,
  outcome: ChangedWin['outcome'],
  text: string,
): Promise<void> {
  if (message?.onlyOne) await respond({ replace_original: true, text });
  else if (outcome !== 'done') await tellAside({ respond }, { text });
}
