import type { App } from '@slack/bolt';
import { z } from 'zod';
import { DIMENSIONS } from '../domain/dimension.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { Owners } from '../domain/target.ts';
import { type TargetRequest, unsaidTarget } from '../domain/target-request.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { readTargetWords } from '../speech/kpi-words/targets/read-target-words.ts';
import { currentTarget, type WhichTarget } from '../use-cases/find-target.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { doing, type Presser } from './doing.ts';
import { failureSentence } from './failure.ts';
import { chosenIn, readTargetModal, type TargetAnswers } from './messages/read-target-modal.ts';
import { TARGET_REFILL } from './messages/target-menus.ts';
import { failedTargetModal, TARGET_MODAL } from './messages/target-modal.ts';
import { TARGET_END, TARGET_OPEN, TARGET_SET } from './messages/target-offers.ts';
import { filledIn, openTarget } from './open-target.ts';
import { groundOf, nameOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, endAndTell, setAndTell } from './tell-target.ts';

/** Targets set, changed and ended: by modal, by a button that says what it does, and by `/kpi target …`. */
export function targetConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, TARGET_OPEN, (press) => openTarget(press, press.value, deps));

  onPress(app, deps, TARGET_REFILL, async ({ view, ground, client }) => {
    if (!view) return;
    const { isPart, ...chosen } = chosenIn(view.values);
    const place = placeSchema.parse(JSON.parse(view.place));
    const request = { ...unsaidTarget(chosen.metric), ...chosen };
    const filled = await filledIn({ request, isPart }, place, ground, deps).catch((error: unknown) =>
      failedTargetModal(failureSentence(error, ground.reader, deps.log), ground.reader),
    );
    // With its hash: of two choices made quickly the later one counts.
    await client.views.update({ view_id: view.id, hash: view.hash, view: filled }).catch((error: unknown) => {
      deps.log.info({ err: error }, 'a modal had changed before it was filled in anew');
    });
  });

  app.view(TARGET_MODAL, async ({ ack, body, view, client }) => {
    const { responseUrl } = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return ack();
    const { world } = deps;
    const { today } = rulesOf(world, ground.workspace);
    const [known, targets] = await Promise.all([
      world.store.ledger.dimensionValues(ground.workspace.id),
      world.store.targets.all(ground.workspace.id),
    ]);
    const currentOf = (which: WhichTarget) => currentTarget(targets, which, today);
    const wantedBefore = targets.flatMap(({ filter }) =>
      DIMENSIONS.flatMap((dimension) => {
        const value = filter[dimension];
        return value === undefined ? [] : [{ dimension, value }];
      }),
    );
    const names = [...known, ...wantedBefore];
    const context = { today, metricOf: ground.catalogue.get, known: names, currentOf };
    const read = readTargetModal(view.state.values, context, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const respond = respondAt(responseUrl, client, body.user.id);
    const who = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
    await deps.inFlight.track(doing(who, deps, (doer) => setAnswered(doer, read, deps)));
  });

  for (const actionId of [TARGET_SET, TARGET_END]) {
    onPress(app, deps, actionId, (press) => doAsked(press, requestIn(press, deps), deps));
  }
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string() });

/** What sets or ends a target when it is typed, or when a button says that it does. */
async function doAsked(doer: Doer, request: TargetRequest | undefined, deps: SlackDeps): Promise<void> {
  if (request?.kind === 'set_target') return setAndTell(doer, request, deps);
  if (request?.kind === 'end_target') return endAndTell(doer, request, deps);
}

/** What was typed word for word is done. @returns whether it was anything to do. */
export async function doTyped(
  { client, respond, teamId, userId }: Presser,
  request: KpiRequest | null,
  deps: SlackDeps,
): Promise<boolean> {
  if (request?.kind !== 'set_target' && request?.kind !== 'end_target') return false;
  await doing({ client, respond, teamId, userId }, deps, (doer) => doAsked(doer, request, deps));
  return true;
}

async function setAnswered(doer: Doer, { request, owners }: TargetAnswers, deps: SlackDeps): Promise<void> {
  const named = await Promise.all(
    Object.entries(owners).map(async ([party, user]) => [party, await nameOf(doer.client, user)] as const),
  );
  const terms = named.length > 0 ? { owners: Object.fromEntries(named) as Owners } : {};
  await setAndTell(doer, { ...request, terms: { ...request.terms, ...terms } }, deps);
}

function requestIn(
  { value, ground: { workspace, names } }: Press,
  { world }: SlackDeps,
): TargetRequest | undefined {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readTargetWords(tokensOf(value), { today, fiscalYear, names });
  return read && 'request' in read ? read.request : undefined;
}
