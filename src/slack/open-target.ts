import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { periodAt } from '../domain/periods.ts';
import type { Target } from '../domain/target.ts';
import { type SetTargetRequest, unsaidTarget } from '../domain/target-request.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { readTargetWords } from '../speech/kpi-words/targets/read-target-words.ts';
import { currentTarget } from '../use-cases/find-target.ts';
import { suggestTarget } from '../use-cases/target-past.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { failureSentence } from './failure.ts';
import {
  failedTargetModal,
  loadingTargetModal,
  type TargetFacts,
  type TargetPlace,
  targetModal,
} from './messages/target-modal.ts';
import { type Ground, groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks for the modal, and where the target is to be told. */
export type TargetAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
};

/** The modal at once, since a trigger lives three seconds; its fields when history has been read. */
export async function openTarget(asked: TargetAsked, words: string, deps: SlackDeps): Promise<void> {
  const { client, triggerId, teamId, userId, responseUrl, channelId } = asked;
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const { reader } = ground;
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: loadingTargetModal(reader) });
    await client.views.update({ view_id: view!.id!, view: await fields() });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    const respond = respondAt(responseUrl, client, userId);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }

  async function fields(): Promise<ModalView> {
    try {
      const request = requestIn(words, ground!, deps);
      const isPart = request !== null && Object.keys(request.filter).length > 0;
      return await filledIn({ request, isPart }, { responseUrl, channelId }, ground!, deps);
    } catch (error) {
      return failedTargetModal(failureSentence(error, reader, deps.log), reader);
    }
  }
}

/** The modal for what is asked so far: with the target that there is, or with what history suggests. */
export async function filledIn(
  { request, isPart }: { readonly request: SetTargetRequest | null; readonly isPart: boolean },
  place: TargetPlace,
  { workspace, reader, catalogue }: Ground,
  { world }: SlackDeps,
): Promise<ModalView> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const metric = request ? (catalogue.get(request.metric) ?? null) : null;
  const asked = request ?? unsaidTarget('');
  const known = metric ? await world.store.targets.all(workspace.id) : [];
  const current = metric ? (currentTarget(known, asked, today) ?? null) : null;
  const every = asked.every ?? current?.every ?? 'month';
  const day = asked.from ?? today;
  const from = every === 'once' ? day : periodAt(every, day, fiscalYear).from;
  const aim = { metric: asked.metric, every, from, until: asked.until, filter: asked.filter };
  const suggestion = metric ? await suggestTarget(world, workspace, catalogue, aim) : null;
  const facts: TargetFacts = {
    metrics: catalogue.all,
    metric,
    request: { ...asked, every, ...datesOf(asked, current), value: filledValue(asked, current, suggestion) },
    suggestion,
    current,
    isPart,
    today,
  };
  return targetModal(facts, place, reader);
}

/** What was said, else what is, else what history suggests. */
function filledValue(
  { value }: SetTargetRequest,
  current: Target | null,
  suggestion: { readonly value: number } | null,
): number | null {
  return value ?? current?.value ?? suggestion?.value ?? null;
}

/** A change of a target between two dates is of those dates. */
function datesOf({ from, until, every }: SetTargetRequest, current: Target | null) {
  if (from || until || current?.every !== 'once' || (every !== null && every !== 'once'))
    return { from, until };
  return { from: current.from, until: current.until };
}

function requestIn(
  words: string,
  { workspace, names }: Ground,
  { world }: SlackDeps,
): SetTargetRequest | null {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readTargetWords(tokensOf(words), { today, fiscalYear, names });
  return read && 'request' in read && read.request.kind === 'set_target' ? read.request : null;
}
