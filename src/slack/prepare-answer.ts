import type { WebClient } from '@slack/web-api';
import type { Answer } from '../domain/answer.ts';
import type { DigestAnswer } from '../domain/digest-request.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import { speak } from '../speech/speak.ts';
import type { Spoken } from '../speech/spoken.ts';
import { withUnderstood } from '../speech/understood-sentences.ts';
import { type Asked, type Asking, askKpi } from '../use-cases/ask-kpi.ts';
import { isDirectMessage } from './direct-message.ts';
import { failureSentence } from './failure.ts';
import { answerActions } from './messages/answer-actions.ts';
import { answerMessage, type Extras } from './messages/answer-message.ts';
import { decisionsMessage } from './messages/decision-message.ts';
import { digestSetupMessage } from './messages/digest-setup-message.ts';
import { statusMessage } from './messages/status-message.ts';
import { uploadPicture } from './picture.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks, where, and how they hear what went wrong. */
export type Asker = {
  readonly client: WebClient;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  /** Everybody sees the answer: it is nobody's own. */
  readonly isPublic?: boolean | undefined;
  readonly tell: (sentence: string) => Promise<unknown>;
};

/** An answer ready to be shown to somebody. */
export type Prepared = {
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  readonly reader: Reader;
  readonly request: KpiRequest | null;
  readonly answer: Answer;
  readonly spoken: Spoken;
  /** Other metrics that may have been meant. */
  readonly near: readonly string[];
  /** Word for word, and not in free words: whoever types so means it. */
  readonly isTyped: boolean;
};

/** Understands and answers; what goes wrong is said, and `undefined` is left to do nothing more. */
export async function prepare(
  { client, teamId, userId, channelId, isPublic, tell }: Asker,
  text: string,
  deps: SlackDeps,
  ask: (asking: Asking) => Promise<Asked> = (asking) => askKpi(deps.world, asking, text),
): Promise<Prepared | undefined> {
  const workspace = await deps.workspaces.byTeam(teamId);
  if (!workspace) {
    deps.log.warn({ teamId }, 'a workspace that is not known');
    return undefined;
  }
  const reader = await deps.people.readerOf(client, userId, workspace);
  try {
    return await deps.inTurn(async () => {
      const { catalogue, names, own } = await deps.metricsOf(workspace);
      const name = isPublic ? null : await deps.people.nameOf(client, userId, workspace);
      const person = isPublic ? undefined : { id: userId, name };
      // What belongs to a channel is nobody's in a direct message: there it is what is one's own.
      const everywhere = isDirectMessage(channelId) ? ('mine' as const) : undefined;
      const asked = await ask({ workspace, catalogue, names, own, channelId, everywhere, person });
      return { workspace, catalogue, ...prepared(asked, reader, catalogue) };
    });
  } catch (error) {
    await tell(failureSentence(error, reader, deps.log));
    return undefined;
  }
}

/** Free words are answered in the language they are in; many Swedes have their Slack in English. */
function prepared({ request, answer, understood }: Asked, person: Reader, catalogue: Catalogue) {
  const reader = { ...person, locale: understood?.locale ?? person.locale };
  const plain = speak(answer, catalogue.get, reader);
  const spoken = understood
    ? withUnderstood(plain, { ...understood, request }, catalogue.get, reader)
    : plain;
  const isTyped = understood === null;
  return { reader, request, answer, spoken, near: understood?.near ?? [], isTyped };
}

/** The answer as a message; `askedBy` where the whole conversation sees it and its maker may change it in place. */
export function messageOf(
  { request, answer, catalogue, reader, spoken, near }: Prepared,
  { askedBy, ...extras }: Extras & { readonly askedBy?: string | undefined } = {},
) {
  if (answer.kind === 'status') return statusMessage(answer, reader);
  if (isAboutDigests(answer)) return digestSetupMessage(answer, reader);
  const actions = answerActions(request, answer, catalogue.get, reader, { askedBy, near });
  if (answer.kind === 'decisions')
    return decisionsMessage(answer, spoken, reader, { actions, askedBy, ...extras });
  return answerMessage(spoken, { actions, ...extras });
}

/** Channels and people stand in them, which only Slack can write by name. */
function isAboutDigests(answer: Answer): answer is DigestAnswer {
  return answer.kind === 'digest_list' || answer.kind === 'digest_card' || answer.kind === 'proposed_digest';
}

/** The answer's chart, uploaded and ready to be shown. A chart that fails never takes the words with it. */
export async function drawn(
  { client }: Pick<Asker, 'client'>,
  { answer, reader }: Prepared,
  deps: SlackDeps,
): Promise<{ fileId: string; alt: string } | 'nothing' | 'failed'> {
  try {
    const picture = await deps.draw(answer, reader);
    if (!picture) return 'nothing';
    return { fileId: await uploadPicture(client, picture), alt: picture.alt };
  } catch (error) {
    deps.log.warn({ err: error }, 'a chart could not be shown');
    return 'failed';
  }
}
