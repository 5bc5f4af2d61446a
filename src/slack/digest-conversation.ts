import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Digest } from '../domain/digest.ts';
import { DIGEST_STEPS } from '../domain/digest-request.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import { digestProblemWords } from '../speech/digest-problem-words.ts';
import { setupSay } from '../speech/digest-setup-words.ts';
import { digestMeant } from '../use-cases/answer-digest.ts';
import { proposeDigest } from '../use-cases/propose-digest.ts';
import { doStep } from './digest-steps.ts';
import { isDirectMessage } from './direct-message.ts';
import { orTold } from './doing.ts';
import type { Exchange } from './kpi-conversation.ts';
import { answerActions } from './messages/answer-actions.ts';
import { answerMessage } from './messages/answer-message.ts';
import { DIGEST_SETTINGS, REVIEW_PREVIEWED } from './messages/digest-actions.ts';
import { DIGEST_MODAL } from './messages/digest-modal.ts';
import {
  DIGEST_CHECK,
  DIGEST_DO,
  DIGEST_OPEN,
  DIGEST_SET,
  stepPressed,
} from './messages/digest-setup-actions.ts';
import { problemInModal, readDigestModal } from './messages/read-digest-modal.ts';
import { formIn, openDigest, wantedIn } from './open-digest.ts';
import { groundOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { cardOf, checkAndTell, type DigestDoer, setAndTellDigest } from './tell-digest.ts';
import { tellAside } from './tell-target.ts';

/** Digests set up and changed: by modal, by `/kpi digest …`, and by the buttons under each of them. */
export function digestConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, DIGEST_OPEN, (press) => openDigest(press, formIn(press.value), deps));

  app.view(DIGEST_MODAL, async ({ ack, body, view, client }) => {
    const userId = body.user.id;
    const { responseUrl, channelId, digestId } = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, body.team?.id ?? '', userId, deps);
    if (!ground) return ack();
    const read = readDigestModal(view.state.values, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    const asker = { channelId, personId: userId, locale: ground.reader.locale };
    const proposed = proposeDigest(deps.world, ground.workspace, read.wanted, asker);
    if ('problem' in proposed) {
      const errors = problemInModal(proposed.problem, ground.reader);
      return ack({ response_action: 'errors', errors: { ...errors } });
    }
    await ack();
    const doer = { client, userId, channelId, ground, respond: respondAt(responseUrl, client, userId) };
    await deps.inFlight.track(orTold(doer, deps, () => setAndTellDigest(doer, read.wanted, digestId, deps)));
  });

  /** Everything that is about one digest; one that is gone says so. */
  const withDigest = async (doer: DigestDoer, id: number, run: (digest: Digest) => Promise<void>) => {
    const { workspace, reader } = doer.ground;
    const digest = await deps.world.store.digests.byId(workspace.id, id);
    if (digest) return run(digest);
    await tellAside(doer, { text: setupSay(reader.locale, 'gone') });
  };

  onPress(app, deps, DIGEST_SET, async (doer) => {
    const wanted = wantedIn(doer.value, doer.ground, deps.world);
    if (wanted) await setAndTellDigest(doer, wanted, null, deps);
  });
  onPress(app, deps, new RegExp(`^${DIGEST_DO}`), async (doer) => {
    const { id, shows } = stepPressed(doer.value);
    const step = DIGEST_STEPS.find((one) => doer.actionId === `${DIGEST_DO}${one}`);
    if (!step || step === 'edit') return;
    await withDigest(doer, id, (digest) => doStep(doer, step, digest, isOwn(doer) ? shows : 'new', deps));
  });
  onPress(app, deps, DIGEST_CHECK, (doer) =>
    withDigest(doer, Number(doer.value), (digest) => checkAndTell(doer, digest, deps)),
  );
  onPress(app, deps, DIGEST_SETTINGS, (doer) =>
    withDigest(doer, Number(doer.value), (digest) => tellAside(doer, cardOf(doer, digest, deps)({}))),
  );
  onPress(app, deps, REVIEW_PREVIEWED, (doer) =>
    tellAside(doer, { text: setupSay(doer.ground.reader.locale, 'preview.review') }),
  );
}

/** Nobody else sees the message that was pressed, so it may show what is only theirs. */
function isOwn({ message, channelId }: Press): boolean {
  return message?.onlyOne === true || isDirectMessage(channelId);
}

const placeSchema = z.object({
  responseUrl: z.string(),
  channelId: z.string(),
  digestId: z.number().nullable(),
});

/** What was typed word for word is done. @returns whether it was anything to do */
export async function doTypedDigest(
  { client, respond, teamId, userId, channelId }: Exchange,
  request: KpiRequest | null,
  deps: SlackDeps,
): Promise<boolean> {
  if (request?.kind !== 'set_digest' && request?.kind !== 'digest_step') return false;
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return false;
  const doer = { client, userId, channelId, respond, ground };
  await orTold(doer, deps, async () => {
    if (request.kind === 'set_digest') return setAndTellDigest(doer, request.wanted, null, deps);
    const { workspace, reader, catalogue } = ground;
    const asked = { channelId, personId: userId };
    const found = await digestMeant(deps.world, workspace, request.id, asked);
    if ('about' in found) {
      const problem = { kind: 'digest', problem: found } as const;
      const headline = digestProblemWords(found, catalogue.get, reader);
      const actions = answerActions(null, { kind: 'problem', problem }, catalogue.get, reader);
      return tellAside(doer, answerMessage({ headline, lines: [], context: [] }, { actions }));
    }
    if (request.step === 'edit') return tellAside(doer, cardOf(doer, found, deps)({}));
    return doStep(doer, request.step, found, 'new', deps);
  });
  return true;
}
