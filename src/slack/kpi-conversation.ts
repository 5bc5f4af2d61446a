import type { App, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../domain/answer.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { COMMAND } from '../speech/command.ts';
import type { Reader } from '../speech/format.ts';
import { say } from '../speech/say.ts';
import { speak } from '../speech/speak.ts';
import type { Spoken } from '../speech/spoken.ts';
import { askKpi } from '../use-cases/ask-kpi.ts';
import { failureSentence } from './failure.ts';
import { answerActions, RUN_ACTION } from './messages/answer-actions.ts';
import { answerMessage, type Extras } from './messages/answer-message.ts';
import { pictureMessage } from './messages/picture-message.ts';
import { uploadPicture } from './picture.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks, where, and how they can be answered. */
export type Exchange = {
  readonly client: WebClient;
  readonly respond: RespondFn;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
};

/** An answer ready to be shown to somebody. */
export type Prepared = {
  readonly workspace: Workspace;
  readonly reader: Reader;
  readonly request: KpiRequest | null;
  readonly answer: Answer;
  readonly spoken: Spoken;
};

/** `/kpi …`, and every button and menu under an answer: they carry words that could have been typed. */
export function kpiConversation(app: App, deps: SlackDeps): void {
  app.command(COMMAND, async ({ ack, command, client, respond }) => {
    await ack();
    const { team_id: teamId, user_id: userId, channel_id: channelId, text } = command;
    await deps.inFlight.track(answerCommand({ client, respond, teamId, userId, channelId }, text, deps));
  });

  app.action({ type: 'block_actions', action_id: new RegExp(`^${RUN_ACTION}`) }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    const text =
      'value' in action ? action.value : 'selected_option' in action ? action.selected_option?.value : '';
    const exchange = {
      client,
      respond,
      teamId: body.team?.id ?? '',
      userId: body.user.id,
      channelId: body.channel?.id ?? '',
    };
    const isOwn = body.container.is_ephemeral === true;
    await deps.inFlight.track(answerPress(exchange, text ?? '', isOwn, deps));
  });
}

/**
 * The words at once; the chart follows in a message of its own, since a command's first answer cannot be replaced
 * (https://github.com/slackapi/bolt-js/issues/2287).
 */
async function answerCommand(exchange: Exchange, text: string, deps: SlackDeps): Promise<void> {
  const prepared = await prepare(exchange, text, deps);
  if (!prepared) return;
  await exchange.respond({ response_type: 'ephemeral', ...messageOf(prepared, deps) });
  const picture = await drawn(exchange, prepared, deps);
  if (picture === 'nothing') return;
  await exchange.respond({
    response_type: 'ephemeral',
    ...(picture === 'failed'
      ? { text: say(prepared.reader.locale, 'chart.failed') }
      : pictureMessage(picture)),
  });
}

/** One's own answer changes in place, its chart with it; under somebody's shared one, a new one is only for oneself. */
async function answerPress(exchange: Exchange, text: string, isOwn: boolean, deps: SlackDeps): Promise<void> {
  const prepared = await prepare(exchange, text, deps);
  if (!prepared) return;
  const first = isOwn
    ? { replace_original: true }
    : { response_type: 'ephemeral' as const, replace_original: false };
  await exchange.respond({ ...first, ...messageOf(prepared, deps) });
  const picture = await drawn(exchange, prepared, deps);
  if (picture === 'nothing') return;
  if (!isOwn) {
    if (picture !== 'failed') {
      await exchange.respond({
        response_type: 'ephemeral',
        replace_original: false,
        ...pictureMessage(picture),
      });
    }
    return;
  }
  const extras =
    picture === 'failed' ? { footnote: say(prepared.reader.locale, 'chart.failed') } : { picture };
  await exchange.respond({ replace_original: true, ...messageOf(prepared, deps, extras) });
}

/** Understands and answers; what goes wrong is said, and `undefined` is left to do nothing more. */
export async function prepare(
  { client, respond, teamId, userId, channelId }: Exchange,
  text: string,
  deps: SlackDeps,
): Promise<Prepared | undefined> {
  const { world, catalogue, names } = deps;
  const workspace = await deps.workspaces.byTeam(teamId);
  if (!workspace) {
    deps.log.warn({ teamId }, 'a workspace that is not known');
    return undefined;
  }
  const reader = await deps.people.readerOf(client, userId, workspace);
  try {
    const asked = await askKpi(world, { workspace, catalogue, names, channelId }, text);
    return { workspace, reader, ...asked, spoken: speak(asked.answer, catalogue.get, reader) };
  } catch (error) {
    const sentence = failureSentence(error, reader, deps.log);
    await respond({ response_type: 'ephemeral', replace_original: false, text: sentence });
    return undefined;
  }
}

export function messageOf(prepared: Prepared, { catalogue }: SlackDeps, extras: Extras = {}) {
  const { request, answer, reader, spoken } = prepared;
  return answerMessage(spoken, { actions: answerActions(request, answer, catalogue.get, reader), ...extras });
}

/** The answer's chart, uploaded and ready to be shown. A chart that fails never takes the words with it. */
export async function drawn(
  { client }: Pick<Exchange, 'client'>,
  { answer, reader }: Prepared,
  deps: SlackDeps,
): Promise<{ fileId: string; alt: string } | 'nothing' | 'failed'> {
  try {
    const picture = await deps.draw(answer, reader);
    if (!picture) return 'nothing';
    return { fileId: await uploadPicture(client, picture), alt: picture.alt };
  } catch (error) {
    deps.log.warn({ err: error }, 'a chart could not be shown');
    return 'failed';
  }
}
