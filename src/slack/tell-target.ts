import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Instant } from '../domain/civil-date.ts';
import { isDraft } from '../domain/contract.ts';
import type { Target } from '../domain/target.ts';
import type { SetTargetRequest, TargetRequest } from '../domain/target-request.ts';
import { speak } from '../speech/speak.ts';
import { targetInWords, targetSay } from '../speech/targets/target-say.ts';
import { answerTarget } from '../use-cases/answer-target.ts';
import { endTarget } from '../use-cases/end-target.ts';
import { currentTarget } from '../use-cases/find-target.ts';
import { slipIn } from '../use-cases/known-filter.ts';
import { proposeTarget, wantedOf } from '../use-cases/propose-target.ts';
import { setTarget } from '../use-cases/set-target.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { answerActions } from './messages/answer-actions.ts';
import { answerMessage } from './messages/answer-message.ts';
import { escaped } from './messages/clean-text.ts';
import type { Message } from './messages/message.ts';
import { type Ground, nameOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who does something to a target, and where they are answered. */
export type Doer = {
  readonly client: WebClient;
  readonly userId: string;
  readonly respond: RespondFn;
  readonly ground: Ground;
};

/**
 * Sets what is asked for, and tells it. A draft is told to everybody in the channel, since the other department has to
 * find it; what needs nobody's agreement only to the one who set it, who can share it.
 */
export async function setAndTell(doer: Doer, request: SetTargetRequest, deps: SlackDeps): Promise<void> {
  const { ground, client, userId } = doer;
  const { workspace, reader, catalogue } = ground;
  const { world } = deps;
  const proposed = await proposeTarget(world, workspace, catalogue, request);
  if ('problem' in proposed || proposed.request.value === null)
    return tellAside(doer, await messageFor(request, ground, deps));
  const wanted = wantedOf(proposed, proposed.request.value, await nameOf(client, userId));
  const slip = await slipIn(world, workspace, wanted.filter);
  const { target, outcome } = await setTarget(world, workspace, wanted);
  if (outcome === 'set') {
    await tellCard(doer, target, deps);
    if (slip) await tellAside(doer, { text: escaped(targetSay(reader.locale, 'set.slip', slip)) });
    return;
  }
  // What waits is no target yet; here it can be agreed to.
  if (isDraft(target))
    return tellAside(doer, await messageFor({ kind: 'target', id: target.id }, ground, deps));
  const what = targetInWords(target, proposed.metric, proposed.today, reader);
  await tellAside(doer, { text: targetSay(reader.locale, 'card.same', { what }) });
}

/** Ends it after the period that is now, and tells it the same way. */
export async function endAndTell(
  doer: Doer,
  request: Extract<TargetRequest, { kind: 'end_target' }>,
  deps: SlackDeps,
): Promise<void> {
  const { ground, client, userId } = doer;
  const { workspace, reader } = ground;
  const { today } = rulesOf(deps.world, workspace);
  const known = await deps.world.store.targets.all(workspace.id);
  const target = currentTarget(known, request, today);
  if (!target) return tellAside(doer, await messageFor(request, ground, deps));
  const by = await nameOf(client, userId);
  const ending = { targetId: target.id, on: today, by, reason: request.reason };
  const ended = await endTarget(deps.world, workspace, ending);
  if (ended.ending) return tellCard(doer, ended.ending, deps);
  await tellAside(doer, { text: targetSay(reader.locale, 'end.already') });
}

async function tellCard(doer: Doer, target: Target, deps: SlackDeps): Promise<void> {
  const message = await messageFor({ kind: 'target', id: target.id }, doer.ground, deps);
  const isForAll = isDraft(target);
  await doer.respond({
    response_type: isForAll ? 'in_channel' : 'ephemeral',
    replace_original: false,
    ...message,
  });
}

/** Everything that was set at one moment; where others have to agree, to everybody in the channel. */
export async function tellBatch(doer: Doer, setAt: Instant, deps: SlackDeps): Promise<void> {
  const known = await deps.world.store.targets.all(doer.ground.workspace.id);
  const isForAll = known.some((target) => target.setAt === setAt && isDraft(target));
  await doer.respond({
    response_type: isForAll ? 'in_channel' : 'ephemeral',
    replace_original: false,
    ...(await messageFor({ kind: 'targets', setAt }, doer.ground, deps)),
  });
}

export async function tellAside(
  { respond }: Pick<Doer, 'respond'>,
  message: Message | { readonly text: string },
): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, ...message });
}

/** What is asked about a target as a message, read anew. */
export async function messageFor(
  request: TargetRequest,
  { workspace, reader, catalogue }: Ground,
  { world }: SlackDeps,
): Promise<Message> {
  const answer = await answerTarget(world, workspace, catalogue, request);
  const actions = answerActions(request, answer, catalogue.get, reader);
  return answerMessage(speak(answer, catalogue.get, reader), { actions });
}
