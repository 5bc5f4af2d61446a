import type { DecideRequest } from '../domain/decision-request.ts';
import { Mistake } from '../domain/mistake.ts';
import { decisionSay } from '../speech/decision-sentences.ts';
import { decisionBegun, readDecisionWords } from '../speech/kpi-words/decision-words.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { dueUnlessSaid } from '../use-cases/decide.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import {
  type DecisionFields,
  type DecisionPlace,
  decisionModal,
  decisionNotice,
  editOf,
} from './messages/decision-modal.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What is known of a decision when its form is opened. */
export type DecisionBegun = Omit<Partial<DecisionFields>, 'text'> & { readonly text: string };

/** Where a decision is to be told. */
export type DecisionAbout = {
  readonly place: DecisionPlace;
  /** The digest that the review was opened from: a decision is due when it comes next. */
  readonly digestId: number | null;
  /** Under the decision that is edited; without it, it is a new one. */
  readonly block?: string;
};

/** The form, filled in with what is known of the decision. */
export function openDecision(
  asked: ModalAsked,
  { place, digestId, block }: DecisionAbout,
  begun: (ground: Ground) => DecisionBegun | Promise<DecisionBegun>,
  deps: SlackDeps,
): Promise<void> {
  return openModal(
    asked,
    {
      loading: (reader) => decisionNotice(null, reader),
      failed: decisionNotice,
      filled: async (ground) => {
        const known = await begun(ground);
        const dueOn = known.dueOn ?? (await dueUnlessSaid(deps.world, ground.workspace, digestId));
        const fields = { ownerId: null, metric: null, ...known, dueOn };
        const edits = block === undefined ? undefined : editOf(block, fields);
        return decisionModal(fields, ground.catalogue.all, { ...place, edits }, ground.reader);
      },
    },
    deps,
  );
}

/** The form of one that is there, with what it says now. */
export function openDecisionToEdit(
  asked: ModalAsked,
  { id, block }: { readonly id: number; readonly block: string },
  deps: SlackDeps,
): Promise<void> {
  const { channelId, responseUrl } = asked;
  const about = { place: { channelId, responseUrl, reviewId: null }, digestId: null, block };
  const asItIs = async ({ workspace, catalogue }: Ground): Promise<DecisionBegun> => {
    const decision = await deps.world.store.decisions.byId(workspace.id, id);
    if (!decision || decision.closed) throw notThere(decision ? 'changed.already' : 'changed.gone');
    const { text, ownerId, dueOn, metric } = decision;
    return { text, ownerId, dueOn, metric: metric === null ? null : (catalogue.get(metric) ?? null) };
  };
  return openDecision(asked, about, asItIs, deps);
}

function notThere(why: 'changed.already' | 'changed.gone'): Mistake {
  return new Mistake({ en: decisionSay('en', why), sv: decisionSay('sv', why) });
}

/** The same where it was asked for, and told there: with what words say of it. */
export function openDecisionHere(asked: ModalAsked, words: string, deps: SlackDeps): Promise<void> {
  const { channelId, responseUrl } = asked;
  const about = { place: { channelId, responseUrl, reviewId: null }, digestId: null };
  return openDecision(asked, about, (ground) => begunIn(words, ground, deps), deps);
}

/** What words say of a decision that is yet to be made: those of a button, or those that began one. */
function begunIn(
  words: string,
  { workspace, names, catalogue }: Ground,
  { world }: SlackDeps,
): DecisionBegun {
  const tokens = tokensOf(words);
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readDecisionWords(tokens, { today, fiscalYear, names });
  if (read?.request.kind !== 'decide') return { text: decisionBegun(tokens) ?? '' };
  const { text, ownerId, dueOn, moves }: DecideRequest = read.request;
  const metric = moves === null ? null : (catalogue.get(moves) ?? null);
  return { text, ownerId, metric, ...(dueOn !== null && { dueOn }) };
}
