import type { KpiRequest } from '../domain/kpi-request.ts';
import { dueUnlessSaid } from '../use-cases/decide.ts';
import { doing } from './doing.ts';
import type { Exchange } from './kpi-conversation.ts';
import type { Message } from './messages/message.ts';
import { openAndShow } from './open-review.ts';
import type { SlackDeps } from './slack-deps.ts';
import { decideAndTell } from './tell-decision.ts';

/** `/kpi review`: the week's review, in a message that begins its own thread. */
export function openTyped(
  { client, respond, teamId, userId, channelId }: Exchange,
  deps: SlackDeps,
): Promise<void> {
  const tell = (message: Message) => respond({ response_type: 'ephemeral', ...message });
  const wanted = { client, userId, channelId, threadTs: null, digestId: null, tell };
  return doing({ client, respond, teamId, userId }, deps, ({ ground }) =>
    openAndShow({ ...wanted, ground }, deps),
  );
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
  const { text, ownerId, dueOn, moves } = request;
  await doing({ client, respond, teamId, userId }, deps, async (decider) => {
    const wanted = {
      channelId,
      reviewId: null,
      text,
      ownerId: ownerId ?? userId,
      dueOn: dueOn ?? (await dueUnlessSaid(deps.world, decider.ground.workspace, null)),
      metric: moves,
    };
    await decideAndTell(decider, wanted, deps);
  });
  return true;
}
