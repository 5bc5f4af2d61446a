import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Decision } from '../domain/decision.ts';
import { type DecisionSentence, decisionSay } from '../speech/decision-sentences.ts';
import { shortDate } from '../speech/format.ts';
import {
  type ChangedDecision,
  changeDecision,
  type DecisionChange,
  termsOf,
} from '../use-cases/change-decision.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { orTold } from './doing.ts';
import {
  changeIn,
  DECISION_ACT,
  DECISION_EDIT,
  DECISION_NEW,
  type DecisionSpot,
  spotIn,
} from './messages/decision-actions.ts';
import type { JustDone } from './messages/decision-message.ts';
import {
  changedIn,
  DECISION_MODAL,
  type DecisionAnswers,
  readDecisionModal,
} from './messages/decision-modal.ts';
import { openDecisionHere, openDecisionToEdit } from './open-decision.ts';
import { groundOf } from './person.ts';
import { aside, onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { cardOf, decideAndTell, handOver, listAgain } from './tell-decision.ts';
import { tellAside } from './tell-target.ts';

const placeSchema = z.object({
  channelId: z.string(),
  reviewId: z.number().nullable(),
  responseUrl: z.string(),
  edits: z
    .object({
      block: z.string(),
      text: z.string(),
      ownerId: z.string(),
      dueOn: z.string(),
      metric: z.string().nullable(),
    })
    .optional(),
});

/** What a team decides: by a form, and by buttons that close it, move its date, open the form again, and take that back. */
export function decisionConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, DECISION_NEW, (press) => openDecisionHere(press, press.value, deps));

  onPress(app, deps, DECISION_EDIT, (press) =>
    openDecisionToEdit(press, { id: Number(press.value), block: press.blockId }, deps),
  );

  app.view(DECISION_MODAL, async ({ ack, body, view, client }) => {
    const { responseUrl, edits, ...place } = placeSchema.parse(JSON.parse(view.private_metadata));
    const userId = body.user.id;
    const ground = await groundOf(client, body.team?.id ?? '', userId, deps);
    if (!ground) return ack();
    const { today } = rulesOf(deps.world, ground.workspace);
    const spot = edits && spotIn(edits.block);
    // One that is late may keep its date.
    const from = edits && edits.dueOn < today ? edits.dueOn : today;
    const read = readDecisionModal(view.state.values, from, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const decider = { client, userId, ground, respond: respondAt(responseUrl, client, userId) };
    const told = () =>
      edits && spot
        ? edit({ ...decider, channelId: place.channelId }, spot, changedIn(read, edits))
        : decideAndTell(decider, { ...place, ...read }, deps);
    await deps.inFlight.track(orTold(decider, deps, told));
  });

  onPress(app, deps, new RegExp(`^${DECISION_ACT}`), async (press) => {
    const spot = spotIn(press.blockId);
    if (!spot) return;
    const change = changeOf(press);
    if (!change) return showAnew(press, spot, null, await unchanged(spot.id, press));
    const { workspace, reader } = press.ground;
    const { today } = rulesOf(deps.world, workspace);
    if (isChosen(press.actionId) && change.kind === 'moved' && change.dueOn < today)
      return aside(press, decisionSay(reader.locale, 'changed.past'));
    await make(press, spot, change);
  });

  /** Does it, and shows what became of it wherever the decision stands. */
  async function make(where: Where, spot: DecisionSpot, change: DecisionChange): Promise<void> {
    const { client, userId, ground } = where;
    const changed = await changeDecision(deps.world, ground.workspace, { id: spot.id, change, by: userId });
    await showAnew(where, spot, change, changed);
    const { decision, undo } = changed;
    // Also where somebody takes back that it was handed over.
    if (decision && undo?.kind === 'edited' && undo.terms.ownerId !== decision.ownerId)
      await handOver(where, decision, spot.locale, deps);
    const refused = refusalOf(change, changed);
    if (refused) await tellAside(where, { text: decisionSay(ground.reader.locale, refused) });
    const reviewId = changed.decision?.reviewId ?? null;
    if (reviewId !== null) await deps.reviewScreen.refresh(client, ground.workspace, reviewId);
  }

  /** In other words, as far as they were changed. */
  async function edit(where: Where, spot: DecisionSpot, changed: Partial<DecisionAnswers>): Promise<void> {
    const { workspace } = where.ground;
    const before = await deps.world.store.decisions.byId(workspace.id, spot.id);
    if (!before) return tellAside(where, { text: decisionSay(where.ground.reader.locale, 'changed.gone') });
    const { ownerId } = changed;
    const ownerName =
      ownerId === undefined
        ? before.ownerName
        : ((await deps.people.nameOf(where.client, ownerId, workspace)) ?? ownerId);
    await make(where, spot, { kind: 'edited', terms: { ...termsOf(before), ...changed, ownerName } });
  }

  /** An emptied calendar says nothing: the date stands there again. */
  async function unchanged(id: number, { ground }: Press): Promise<ChangedDecision> {
    const decision = (await deps.world.store.decisions.byId(ground.workspace.id, id)) ?? null;
    return { outcome: 'already', decision, undo: null };
  }

  /** The message that was pressed, as things are now, in its own language. */
  async function showAnew(
    { respond, ground, channelId, userId }: Where,
    spot: DecisionSpot,
    change: DecisionChange | null,
    { decision, outcome, undo }: ChangedDecision,
  ): Promise<void> {
    if (spot.shown === 'card') {
      if (decision) await respond({ replace_original: true, ...cardOf(decision, ground, spot.locale, deps) });
      return;
    }
    const just =
      decision && change && outcome === 'changed'
        ? { id: spot.id, sentence: said(change, decision), undo }
        : undefined;
    const list = await listAgain(spot, { channelId, userId }, just, ground, deps);
    await respond({ replace_original: true, ...list });

    function said(done: DecisionChange, { text, dueOn }: Decision): JustDone['sentence'] {
      const { today } = rulesOf(deps.world, ground.workspace);
      const day = shortDate(dueOn, today, spot.locale);
      return decisionSay(spot.locale, `changed.${done.kind}`, { text, day });
    }
  }
}

/** Who changes a decision, and where it is shown anew. */
type Where = Pick<Press, 'client' | 'respond' | 'ground' | 'channelId' | 'userId'>;

/** A button says what it does; in a calendar a day is chosen. */
function changeOf({ actionId, value }: Press): DecisionChange | undefined {
  if (!isChosen(actionId)) return changeIn(value);
  return value === '' ? undefined : { kind: 'moved', dueOn: value };
}

/** What is taken back may well be a day that has been. */
function isChosen(actionId: string): boolean {
  return actionId === `${DECISION_ACT}moved`;
}

function refusalOf(
  change: DecisionChange,
  { outcome, decision }: ChangedDecision,
): DecisionSentence | undefined {
  if (outcome === 'changed') return undefined;
  if (outcome === 'gone') return 'changed.gone';
  if (change.kind === 'reopened') return 'changed.open';
  // What was saved as it stood is as somebody wants it.
  return decision?.closed ? 'changed.already' : undefined;
}
