import type { Digest } from '../domain/digest.ts';
import type { DigestWanted } from '../domain/digest-request.ts';
import { isPerson } from '../domain/post.ts';
import { digestProblemWords } from '../speech/digest-problem-words.ts';
import { setupSay } from '../speech/digest-setup-words.ts';
import { answerDigest, rowOf } from '../use-cases/answer-digest.ts';
import { proposeDigest } from '../use-cases/propose-digest.ts';
import { type SetDigest, setDigest } from '../use-cases/set-digest.ts';
import { slackErrorOf } from './failure.ts';
import { answerActions } from './messages/answer-actions.ts';
import { answerMessage } from './messages/answer-message.ts';
import { checkButton } from './messages/digest-setup-actions.ts';
import {
  type CardExtras,
  digestCardMessage,
  digestSetupMessage,
  token,
} from './messages/digest-setup-message.ts';
import type { Message } from './messages/message.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** Who sets one up, from where. */
export type DigestDoer = Doer & { readonly channelId: string };

/** Sets up what is wanted, or makes another of the one with that number, and tells it with its next times. */
export async function setAndTellDigest(
  doer: DigestDoer,
  wanted: DigestWanted,
  digestId: number | null,
  deps: SlackDeps,
): Promise<void> {
  const { ground, userId, channelId } = doer;
  const { workspace, reader } = ground;
  const asker = { channelId, personId: userId, locale: reader.locale };
  const proposed = proposeDigest(deps.world, workspace, wanted, asker);
  if ('problem' in proposed) {
    const problem = { kind: 'digest', problem: proposed.problem } as const;
    const headline = digestProblemWords(proposed.problem, ground.catalogue.get, reader);
    const actions = answerActions(null, { kind: 'problem', problem }, ground.catalogue.get, reader);
    return tellAside(doer, answerMessage({ headline, lines: [], context: [] }, { actions }));
  }
  const { outcome, digest } = await setDigest(deps.world, workspace, proposed, digestId);
  if (!digest || outcome === 'gone') return tellAside(doer, { text: setupSay(reader.locale, 'gone') });
  await tellSet(doer, outcome, digest, deps);
}

async function tellSet(
  doer: DigestDoer,
  outcome: Exclude<SetDigest['outcome'], 'gone'>,
  digest: Digest,
  deps: SlackDeps,
): Promise<void> {
  const card = cardOf(doer, digest, deps);
  const head = `${outcome}.head` as const;
  const reached = await reach(doer, digest, card({ head }));
  // It stands where it was asked already.
  if (reached === 'told' && digest.channelId === doer.channelId) return;
  await tellAside(doer, card({ head, warning: warningOf(reached, digest, doer) }));
}

/** Looks again, and shows what is so in the same message. */
export async function checkAndTell(doer: DigestDoer, digest: Digest, deps: SlackDeps): Promise<void> {
  const { locale } = doer.ground.reader;
  const card = cardOf(doer, digest, deps);
  const reached = await reach(doer, digest, card({}));
  const warning = warningOf(reached, digest, doer);
  const note = warning ? '' : setupSay(locale, 'inside', { place: token(digest.channelId) });
  await doer.respond({ replace_original: true, ...card({ warning, note }) });
}

/** A message that only the doer sees, which tells whether Takt may write there, and needs no scope that it does not have. */
async function reach(
  { client, userId }: Doer,
  { channelId }: Digest,
  message: Message,
): Promise<'told' | 'not_asked' | { readonly code: string }> {
  if (isPerson(channelId)) return 'not_asked';
  try {
    await client.chat.postEphemeral({ channel: channelId, user: userId, ...message });
    return 'told';
  } catch (error) {
    const code = slackErrorOf(error);
    // Whoever set it up is not there themselves, and Takt is.
    if (code === undefined || code === 'user_not_in_channel') return 'not_asked';
    return { code };
  }
}

function warningOf(
  reached: Awaited<ReturnType<typeof reach>>,
  digest: Digest,
  { ground: { reader } }: Doer,
): CardExtras['warning'] {
  if (typeof reached === 'string') return undefined;
  const { locale } = reader;
  const { code } = reached;
  const place = token(digest.channelId);
  if (code === 'is_archived') return { text: setupSay(locale, 'outside.archived', { place }), button: null };
  const isOutside = code === 'not_in_channel' || code === 'channel_not_found';
  const text = isOutside
    ? setupSay(locale, 'outside', { place })
    : setupSay(locale, 'outside.refused', { place, code });
  return { text, button: checkButton(digest, reader) };
}

export function cardOf(doer: Pick<Doer, 'ground'>, digest: Digest, { world }: SlackDeps) {
  const { workspace, reader, catalogue } = doer.ground;
  const row = rowOf(digest, world, workspace, catalogue);
  return (extras: CardExtras): Message =>
    digestCardMessage({ row, timeZone: workspace.timeZone }, extras, reader);
}

/** The list of a place as it is now, with what was just done. */
export async function listOf(doer: DigestDoer, note: string, { world }: SlackDeps): Promise<Message> {
  const { workspace, reader, catalogue } = doer.ground;
  const asked = { channelId: doer.channelId, personId: doer.userId, locale: reader.locale };
  const answer = await answerDigest(world, workspace, catalogue, { kind: 'digests' }, asked);
  if (answer.kind !== 'digest_list') throw new Error('no list of digests');
  return digestSetupMessage(answer, reader, note);
}
