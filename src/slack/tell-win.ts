import type { RespondFn } from '@slack/bolt';
import { NO_WIN, type WinRequest } from '../domain/win-request.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { asksForWin, beginsAsWin } from '../speech/kpi-words/wins/read-win-words.ts';
import { winWords } from '../speech/kpi-words/wins/win-words.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { winProblemWords, winSay } from '../speech/win-sentences.ts';
import { type LoggedWin, logWin } from '../use-cases/log-win.ts';
import type { NamedPerson } from '../use-cases/win-owners.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { groundOrTold } from './doing.ts';
import { failureSentence } from './failure.ts';
import { escaped } from './messages/clean-text.ts';
import { button } from './messages/pressable.ts';
import { loggedMessage, WIN_ANOTHER } from './messages/win-message.ts';
import type { ModalAsked } from './open-modal.ts';
import { openWin } from './open-win.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import type { Doer } from './tell-target.ts';

/** What is to be logged, and as which win. */
export type WinToLog = {
  readonly id: string;
  readonly request: WinRequest & { readonly customer: string };
  readonly channelId: string;
};

/** `/kpi win …`: logged as it was typed, or asked for where something is missing. @returns whether it was one */
export async function tellTypedWin(
  asked: ModalAsked & { readonly respond: RespondFn },
  text: string,
  deps: SlackDeps,
): Promise<boolean> {
  const words = tokensOf(text);
  if (!beginsAsWin(words)) return false;
  const { client, teamId, userId, channelId, triggerId: id, respond } = asked;
  const soFar = { winId: null, usualOwner: userId };
  if (asksForWin(words)) {
    await openWin(asked, { ...soFar, request: NO_WIN }, deps);
    return true;
  }
  const ground = await groundOrTold({ client, teamId, userId, respond }, deps);
  // They have been told why not.
  if (!ground) return true;
  const request = winRequestIn(text, ground, deps);
  if (!request) return false;
  const { customer, amount } = request;
  if (customer === null || amount === null || isDirectMessage(channelId)) {
    await openWin(asked, { ...soFar, request }, deps);
    return true;
  }
  await logAndTell(
    { client, userId, respond, ground },
    { id, request: { ...request, customer }, channelId },
    deps,
  );
  return true;
}

/** A win in words, typed or on a button. */
export function winRequestIn(
  text: string,
  { workspace, names }: Ground,
  { world }: SlackDeps,
): WinRequest | undefined {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readKpiWords(text, { today, fiscalYear, names });
  return 'request' in read && read.request.kind === 'win' ? read.request : undefined;
}

/** Logs it, and tells whoever did how it counts; the channel reads the celebration. */
export async function logAndTell(teller: Doer, win: WinToLog, deps: SlackDeps): Promise<void> {
  const { respond, ground } = teller;
  const { workspace, reader, catalogue } = ground;
  const { world } = deps;
  try {
    const by = { name: await nameOf(teller, teller.userId, deps), userId: teller.userId };
    const { request, ...where } = win;
    const named = await Promise.all(
      request.owners.map(
        async ({ userId, called }): Promise<NamedPerson> =>
          userId === null ? { name: called, userId } : { name: await nameOf(teller, userId, deps), userId },
      ),
    );
    const people = named.length > 0 ? named : [by];
    const told = { ...where, request, people, by, locale: workspace.locale };
    const logged = await deps.inTurn(() => logWin(world, workspace, catalogue, told));
    const message =
      logged.outcome === 'problem'
        ? problemMessage(logged, request, teller, deps)
        : loggedMessage(logged, win.channelId, reader);
    await respond({ response_type: 'ephemeral', replace_original: false, ...message });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }
}

function problemMessage(
  { problem }: Extract<LoggedWin, { outcome: 'problem' }>,
  request: WinRequest,
  { ground: { workspace, reader } }: Doer,
  { world }: SlackDeps,
) {
  const { today } = rulesOf(world, workspace);
  const text = escaped(winProblemWords(problem, today, reader));
  if (problem.about !== 'same') return { text };
  const another = winWords({ ...request, another: true });
  const elements = [button(WIN_ANOTHER, winSay(reader.locale, 'win.another'), another)];
  return {
    text,
    blocks: [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text, verbatim: true } },
      { type: 'actions' as const, elements },
    ],
  };
}

/** As Slack calls them; whom it does not know keeps the id. */
async function nameOf({ client, ground }: Doer, userId: string, { people }: SlackDeps): Promise<string> {
  return (await people.nameOf(client, userId, ground.workspace)) ?? userId;
}
