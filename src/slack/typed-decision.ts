import type { KpiRequest } from '../domain/kpi-request.ts';
import { dueUnlessSaid } from '../use-cases/decide.ts';
import { orTold } from './doing.ts';
import { failureSentence } from './failure.ts';
import type { Exchange } from './kpi-conversation.ts';
import type { Message } from './messages/message.ts';
import { begunIn, openDecision } from './open-decision.ts';
import type { ModalAsked } from './open-modal.ts';
import { openAndShow } from './open-review.ts';
import { groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { decideAndTell } from './tell-decision.ts';

/** `/kpi review`: the week's review, in a message that begins its own thread. */
export async function openTyped(
  { client, respond, teamId, userId, channelId }: Exchange,
  deps: SlackDeps,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const tell = (message: Message) => respond({ response_type: 'ephemeral', ...message });
  const opening = { client, ground, userId, channelId, threadTs: null, digestId: null, tell };
  await orTold({ respond, ground }, deps, () => openAndShow(opening, deps));
}

/** `/kpi decision`, `/kpi nytt beslut ring alla leads`: the form, filled in with what was said. */
export async function beginTyped(
  { client, triggerId, teamId, userId, channelId, responseUrl }: ModalAsked,
  text: string,
  deps: SlackDeps,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const place = { channelId, reviewId: null, responseUrl };
  try {
    const begun = { ...begunIn(text, ground, deps), place, digestId: null };
    await openDecision({ client, triggerId, ground }, begun, deps);
  } catch (error) {
    const said = failureSentence(error, ground.reader, deps.log);
    await respondAt(responseUrl, client, userId)({ response_type: 'ephemeral', text: said });
  }
}

/**
 * What was typed word for word is decided: whoever names nobody sees to it themselves, and whoever names no day has a
 * week. @returns whether it was anything to decide
 */
export async function decideTyped(
  { client, respond, teamId, userId, channelId }: Exchange,
  request: KpiRequest | null,
  deps: SlackDeps,
): Promise<boolean> {
  if (request?.kind !== 'decide' || request.unclear !== '') return false;
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return false;
  const { text, ownerId, dueOn, moves } = request;
  const decider = { client, userId, respond, ground };
  await orTold(decider, deps, async () => {
    const wanted = {
      channelId,
      reviewId: null,
      text,
      ownerId: ownerId ?? userId,
      dueOn: dueOn ?? (await dueUnlessSaid(deps.world, ground.workspace, null)),
      metric: moves,
    };
    await decideAndTell(decider, wanted, deps);
  });
  return true;
}
