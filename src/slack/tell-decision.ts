import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Decision } from '../domain/decision.ts';
import type { Locale } from '../domain/metric.ts';
import type { Review } from '../domain/review.ts';
import { decisionSay, dueWords, speakDecisions } from '../speech/decision-sentences.ts';
import { type DecisionWanted, decide } from '../use-cases/decide.ts';
import { showDecisions } from '../use-cases/show-decisions.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { slackErrorOf } from './failure.ts';
import { answerActions } from './messages/answer-actions.ts';
import { escaped } from './messages/clean-text.ts';
import type { DecisionSpot } from './messages/decision-actions.ts';
import { decisionCard, decisionsMessage, type JustDone } from './messages/decision-message.ts';
import type { Message } from './messages/message.ts';
import { patiently } from './patiently.ts';
import { type Ground, readerOfWorkspace } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';

/** Who decides, and where they are answered. */
export type Decider = {
  readonly client: WebClient;
  readonly userId: string;
  readonly respond: RespondFn;
  readonly ground: Ground;
};

export type ToDecide = Omit<DecisionWanted, 'by' | 'owner'> & { readonly ownerId: string };

/** Makes a decision and tells it: in the review's thread, or where it was made; the owner is named, and so hears of it. */
export async function decideAndTell(
  { client, userId, respond, ground }: Decider,
  { ownerId, ...wanted }: ToDecide,
  deps: SlackDeps,
): Promise<void> {
  const { workspace, reader } = ground;
  const { world } = deps;
  const name = (await deps.people.nameOf(client, ownerId, workspace)) ?? ownerId;
  const owner = { id: ownerId, name };
  const { decision, isNew } = await decide(world, workspace, { ...wanted, owner, by: userId });
  const { reviewId } = wanted;
  const review = reviewId === null ? undefined : await world.store.reviews.byId(workspace.id, reviewId);
  if (review) await deps.reviewScreen.refresh(client, workspace, review.id);
  if (!isNew) {
    const text = decisionSay(reader.locale, 'card.same', { text: decision.text });
    return tellAside({ respond }, { text });
  }
  await tellThere(
    { client, respond },
    review,
    cardOf(decision, ground, review?.locale ?? reader.locale, deps),
  );
}

/**
 * Tells whoever a decision falls to now that it does, since a message that was changed rings for nobody: in its review's
 * thread or its channel, and where Takt may not write there, directly.
 */
export async function handOver(
  { client, ground }: Pick<Decider, 'client' | 'ground'>,
  { reviewId, channelId, ownerId, text, dueOn }: Decision,
  locale: Locale,
  { world }: SlackDeps,
): Promise<void> {
  const { workspace } = ground;
  const reader = readerOfWorkspace(workspace, locale);
  const due = dueWords(dueOn, rulesOf(world, workspace).today, reader);
  const said = decisionSay(locale, 'handed.over', { owner: `<@${ownerId}>`, text: escaped(text), due });
  const review = reviewId === null ? undefined : await world.store.reviews.byId(workspace.id, reviewId);
  const thread = review && { thread_ts: review.threadTs };
  const directly = () => patiently(() => client.chat.postMessage({ channel: ownerId, text: said }));
  if (isDirectMessage(channelId)) return void (await directly());
  try {
    await patiently(() => client.chat.postMessage({ channel: channelId, ...thread, text: said }));
  } catch (error) {
    // Of an answer that was lost nobody knows; one that refuses says that it is not there.
    if (slackErrorOf(error) === undefined) throw error;
    await directly();
  }
}

/** In the review's thread, or where somebody pressed or typed. */
async function tellThere(
  { client, respond }: Pick<Decider, 'client' | 'respond'>,
  review: Review | undefined,
  message: Message,
): Promise<void> {
  if (!review) {
    await respond({ response_type: 'in_channel', replace_original: false, ...message });
    return;
  }
  const at = { channel: review.channelId, thread_ts: review.threadTs, unfurl_links: false };
  await patiently(() => client.chat.postMessage({ ...at, ...message }));
}

/** A decision as it stands, in the language of the message that shows it. */
export function cardOf(
  decision: Decision,
  { workspace, catalogue }: Ground,
  locale: Locale,
  { world }: SlackDeps,
): Message {
  const metric = decision.metric === null ? null : (catalogue.get(decision.metric) ?? null);
  const { today } = rulesOf(world, workspace);
  return decisionCard({ decision, metric, today }, readerOfWorkspace(workspace, locale));
}

/** The list that a button stood in, as things are now; above it what was just done. */
export async function listAgain(
  { shown, from, locale, askedBy }: DecisionSpot,
  where: { readonly channelId: string; readonly userId: string },
  just: JustDone | undefined,
  { workspace, catalogue }: Ground,
  { world }: SlackDeps,
): Promise<Message> {
  const reader = readerOfWorkspace(workspace, locale);
  const closed = shown === 'closed';
  const isMine = isDirectMessage(where.channelId);
  const answer = await showDecisions(world, workspace, catalogue, {
    closed,
    from,
    channelId: isMine ? null : where.channelId,
    ownerId: isMine ? where.userId : null,
  });
  const request = { kind: 'decisions', closed, from: answer.from } as const;
  const actions = answerActions(request, answer, catalogue.get, reader, { askedBy });
  return decisionsMessage(answer, speakDecisions(answer, reader), reader, { actions, askedBy, just });
}
