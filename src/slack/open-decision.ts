import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { DecideRequest } from '../domain/decision-request.ts';
import { decisionBegun, readDecisionWords } from '../speech/kpi-words/decision-words.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { dueUnlessSaid } from '../use-cases/decide.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { failureSentence } from './failure.ts';
import {
  type DecisionFields,
  type DecisionPlace,
  decisionModal,
  decisionNotice,
} from './messages/decision-modal.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What is known of a decision when its form is opened. */
export type DecisionBegun = Omit<Partial<DecisionFields>, 'text'> & {
  readonly text: string;
  readonly place: DecisionPlace;
  /** The digest that the review was opened from: a decision is due when it comes next. */
  readonly digestId: number | null;
};

/** The form at once, since a trigger lives three seconds; its fields when the date is known. */
export async function openDecision(
  {
    client,
    triggerId,
    ground,
  }: { readonly client: WebClient; readonly triggerId: string; readonly ground: Ground },
  { place, digestId, ...begun }: DecisionBegun,
  deps: SlackDeps,
): Promise<void> {
  const { reader } = ground;
  const { view } = await client.views.open({ trigger_id: triggerId, view: decisionNotice(null, reader) });
  await client.views.update({ view_id: view!.id!, view: await fields() });

  async function fields(): Promise<ModalView> {
    try {
      const dueOn = begun.dueOn ?? (await dueUnlessSaid(deps.world, ground.workspace, digestId));
      const filled = { ownerId: null, metric: null, ...begun, dueOn };
      return decisionModal(filled, ground.catalogue.all, place, reader);
    } catch (error) {
      return decisionNotice(failureSentence(error, reader, deps.log), reader);
    }
  }
}

/** What words say of a decision that is yet to be made: those of a button, or those that began one. */
export function begunIn(
  words: string,
  { workspace, names, catalogue }: Ground,
  { world }: SlackDeps,
): Omit<DecisionBegun, 'place' | 'digestId'> {
  const tokens = tokensOf(words);
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readDecisionWords(tokens, { today, fiscalYear, names });
  if (read?.request.kind !== 'decide') return { text: decisionBegun(tokens) ?? '' };
  const { text, ownerId, dueOn, moves }: DecideRequest = read.request;
  const metric = moves === null ? null : (catalogue.get(moves) ?? null);
  return { text, ownerId, metric, ...(dueOn !== null && { dueOn }) };
}
