import type { App, RespondFn } from '@slack/bolt';
import { NOTHING_WANTED } from '../domain/funnel/growth-plan.ts';
import { COMMAND } from '../speech/command.ts';
import { asksForReview, decisionBegun } from '../speech/kpi-words/decision-words.ts';
import { digestFormWanted } from '../speech/kpi-words/digests/read-digest-words.ts';
import { asksForPlan } from '../speech/kpi-words/funnel-request.ts';
import { metricWanted } from '../speech/kpi-words/metric-request.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { asksForTarget } from '../speech/kpi-words/targets/read-target-words.ts';
import { say } from '../speech/say.ts';
import { doTypedDigest } from './digest-conversation.ts';
import { isDirectMessage } from './direct-message.ts';
import { remember } from './last-question.ts';
import { askedByIn } from './messages/answer-actions.ts';
import { pictureMessage } from './messages/picture-message.ts';
import { RUN_ACTION } from './messages/pressable.ts';
import { withNamedFilters } from './named-filters.ts';
import { openDecisionHere } from './open-decision.ts';
import { openDigest } from './open-digest.ts';
import { openMetric } from './open-metric.ts';
import { openPlan } from './open-plan.ts';
import { openTarget } from './open-target.ts';
import { type Asker, drawn, messageOf, type Prepared, prepare } from './prepare-answer.ts';
import type { SlackDeps } from './slack-deps.ts';
import { doTyped } from './target-conversation.ts';
import { changeTyped } from './tell-channel.ts';
import { tellTypedCompetition } from './tell-competition.ts';
import { tellTypedWin } from './tell-win.ts';
import { decideTyped, openTyped } from './typed-decision.ts';
import { typedText } from './typed-text.ts';

/** Who asks, and the address at which Slack takes answers for half an hour. */
export type Exchange = Omit<Asker, 'tell'> & { readonly respond: RespondFn };

/** Where a button was pressed: in one's own answer, in one that everybody sees, or in one that somebody else asked for. */
type Pressed = {
  readonly isEphemeral: boolean;
  /** Who asked for an answer that everybody sees. */
  readonly askedBy: string | undefined;
  readonly threadTs: string | null;
};

/** `/kpi …`, and every button and menu under an answer: they carry words that could have been typed. */
export function kpiConversation(app: App, deps: SlackDeps): void {
  app.command(COMMAND, async ({ ack, command, client, respond }) => {
    await ack();
    const { team_id: teamId, user_id: userId, channel_id: channelId } = command;
    const text = typedText(command.text);
    const { trigger_id: triggerId, response_url: responseUrl } = command;
    const asked = { client, triggerId, teamId, userId, channelId, responseUrl };
    if (asksForPlan(text)) return deps.inFlight.track(openPlan(asked, NOTHING_WANTED, deps));
    const metric = metricWanted(text);
    if (metric) return deps.inFlight.track(openMetric(asked, metric, deps));
    const tokens = tokensOf(text);
    if (asksForTarget(tokens)) return deps.inFlight.track(openTarget(asked, text, deps));
    const exchange = { client, respond, teamId, userId, channelId };
    if (asksForReview(tokens)) return deps.inFlight.track(openTyped(exchange, deps));
    const isBegun = decisionBegun(tokens) !== undefined;
    if (isBegun) return deps.inFlight.track(openDecisionHere(asked, text, deps));
    const digest = digestFormWanted(text);
    if (digest) return deps.inFlight.track(openDigest(asked, digest, deps));
    const answer = async () => {
      if (await tellTypedWin({ ...asked, respond }, text, deps)) return;
      if (await tellTypedCompetition({ ...asked, respond }, text, deps)) return;
      const named = await withNamedFilters(text, async (id) => {
        const workspace = await deps.workspaces.byTeam(teamId);
        return workspace ? deps.people.nameOf(client, id, workspace) : null;
      });
      await answerCommand(exchange, named, deps);
    };
    await deps.inFlight.track(answer());
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
    const pressed = {
      isEphemeral: body.container.is_ephemeral === true,
      askedBy: askedByIn(action.block_id),
      threadTs: typeof body.container.thread_ts === 'string' ? body.container.thread_ts : null,
    };
    await deps.inFlight.track(answerPress(exchange, text ?? '', pressed, deps));
  });
}

/**
 * The words at once; the chart follows in a message of its own, since a command's first answer cannot be replaced
 * (https://github.com/slackapi/bolt-js/issues/2287).
 */
export async function answerCommand(exchange: Exchange, text: string, deps: SlackDeps): Promise<void> {
  const prepared = await prepareExchange(exchange, text, deps);
  if (!prepared) return;
  const { isTyped, request } = prepared;
  if (isTyped && (await decideTyped(exchange, request, deps))) return;
  if (isTyped && (await doTyped(exchange, request, deps))) return;
  if (isTyped && (await doTypedDigest(exchange, request, deps))) return;
  if (isTyped && (await changeTyped(exchange, request, deps))) return;
  await exchange.respond({ response_type: 'ephemeral', ...messageOf(prepared) });
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
async function answerPress(
  exchange: Exchange,
  text: string,
  pressed: Pressed,
  deps: SlackDeps,
): Promise<void> {
  const { askedBy, threadTs } = pressed;
  const isAsker = askedBy === exchange.userId;
  const prepared = await prepareExchange(
    { ...exchange, isPublic: isAsker && !isDirectMessage(exchange.channelId) },
    text,
    deps,
  );
  if (!prepared) return;
  if (!pressed.isEphemeral && !isAsker) return answerAside(exchange, prepared, deps);
  const extras = isAsker ? { askedBy } : {};
  await exchange.respond({ replace_original: true, ...messageOf(prepared, extras) });
  if (isAsker) await remember(prepared, { channelId: exchange.channelId, threadTs }, deps);
  const picture = await drawn(exchange, prepared, deps);
  if (picture === 'nothing') return;
  const shown =
    picture === 'failed' ? { footnote: say(prepared.reader.locale, 'chart.failed') } : { picture };
  await exchange.respond({ replace_original: true, ...messageOf(prepared, { ...extras, ...shown }) });
}

async function answerAside(exchange: Exchange, prepared: Prepared, deps: SlackDeps): Promise<void> {
  const aside = { response_type: 'ephemeral', replace_original: false } as const;
  await exchange.respond({ ...aside, ...messageOf(prepared) });
  const picture = await drawn(exchange, prepared, deps);
  if (typeof picture === 'object') await exchange.respond({ ...aside, ...pictureMessage(picture) });
}

/** As `prepare`, with what goes wrong said where it was asked. */
export function prepareExchange(
  exchange: Exchange,
  text: string,
  deps: SlackDeps,
): Promise<Prepared | undefined> {
  const tell = (sentence: string) =>
    exchange.respond({ response_type: 'ephemeral', replace_original: false, text: sentence });
  return prepare({ ...exchange, tell }, text, deps);
}
