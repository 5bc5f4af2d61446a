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
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { cardOf, checkAndTell, type DigestDoer, setAndTellDigest } from './tell-digest.ts';
import { tellAside } from './tell-target.ts';

/** Digests set up and changed: by modal, by `/kpi digest …`, and by the buttons under each of them. */
export function digestConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: DIGEST_OPEN }, async ({ ack, action, body, client }) => {
    await ack();
    if (action.type !== 'button') return;
    const asked = {
      client,
      triggerId: body.trigger_id,
      teamId: body.team?.id ?? '',
      userId: body.user.id,
      channelId: body.channel?.id ?? '',
      responseUrl: body.response_url,
    };
    await deps.inFlight.track(openDigest(asked, formIn(action.value ?? ''), deps));
  });

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

  /** What a button does, as whoever presses it. */
  const onPress = (actionId: string | RegExp, run: (doer: DigestDoer, pressed: Pressed) => Promise<void>) => {
    app.action(
      { type: 'block_actions', action_id: actionId },
      async ({ ack, action, body, client, respond }) => {
        await ack();
        if (action.type !== 'button') return;
        const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
        if (!ground) return;
        const doer = { client, userId: body.user.id, channelId: body.channel?.id ?? '', respond, ground };
        const isOwn = body.container.is_ephemeral === true || isDirectMessage(doer.channelId);
        const pressed = { actionId: action.action_id, value: action.value ?? '', isOwn };
        await deps.inFlight.track(orTold(doer, deps, () => run(doer, pressed)));
      },
    );
  };

  /** Everything that is about one digest; one that is gone says so. */
  const withDigest = async (doer: DigestDoer, id: number, run: (digest: Digest) => Promise<void>) => {
    const { workspace, reader } = doer.ground;
    const digest = await deps.world.store.digests.byId(workspace.id, id);
    if (digest) return run(digest);
    await tellAside(doer, { text: setupSay(reader.locale, 'gone') });
  };

  onPress(DIGEST_SET, async (doer, { value }) => {
    const wanted = wantedIn(value, doer.ground, deps.world);
    if (wanted) await setAndTellDigest(doer, wanted, null, deps);
  });
  onPress(new RegExp(`^${DIGEST_DO}`), async (doer, { actionId, value, isOwn }) => {
    const { id, shows } = stepPressed(value);
    const step = DIGEST_STEPS.find((one) => actionId === `${DIGEST_DO}${one}`);
    if (!step || step === 'edit') return;
    await withDigest(doer, id, (digest) => doStep(doer, step, digest, isOwn ? shows : 'new', deps));
  });
  onPress(DIGEST_CHECK, (doer, { value }) =>
    withDigest(doer, Number(value), (digest) => checkAndTell(doer, digest, deps)),
  );
  onPress(DIGEST_SETTINGS, (doer, { value }) =>
    withDigest(doer, Number(value), (digest) => tellAside(doer, cardOf(doer, digest, deps)({}))),
  );
  onPress(REVIEW_PREVIEWED, (doer) =>
    tellAside(doer, { text: setupSay(doer.ground.reader.locale, 'preview.review') }),
  );
}

type Pressed = {
  readonly actionId: string;
  readonly value: string;
  /** Nobody else sees the message that was pressed, so it may show what is only theirs. */
  readonly isOwn: boolean;
};

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
