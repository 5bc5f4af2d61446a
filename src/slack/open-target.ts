import type { ModalView } from '@slack/types';
import { periodAt } from '../domain/periods.ts';
import type { Target } from '../domain/target.ts';
import { type SetTargetRequest, unsaidTarget } from '../domain/target-request.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { readTargetWords } from '../speech/kpi-words/targets/read-target-words.ts';
import { currentTarget } from '../use-cases/find-target.ts';
import { suggestTarget } from '../use-cases/target-past.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import type { TargetFacts } from './messages/target-menus.ts';
import {
  failedTargetModal,
  loadingTargetModal,
  type TargetPlace,
  targetModal,
} from './messages/target-modal.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Everything a target can say, with what the words say of it filled in. */
export function openTarget(asked: ModalAsked, words: string, deps: SlackDeps): Promise<void> {
  const { responseUrl, channelId } = asked;
  return openModal(
    asked,
    {
      loading: loadingTargetModal,
      failed: failedTargetModal,
      filled: async (ground) => {
        const request = requestIn(words, ground, deps);
        const isPart = request !== null && Object.keys(request.filter).length > 0;
        return filledIn({ request, isPart }, { responseUrl, channelId }, ground, deps);
      },
    },
    deps,
  );
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
