import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { NewDigest } from '../domain/digest.ts';
import { type DigestWanted, USUAL_TIME } from '../domain/digest-request.ts';
import { setupSay } from '../speech/digest-setup-words.ts';
import { readDigestWords } from '../speech/kpi-words/digests/read-digest-words.ts';
import { digestMeant } from '../use-cases/answer-digest.ts';
import { proposeDigest } from '../use-cases/propose-digest.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { groundOrTold } from './doing.ts';
import { failureSentence } from './failure.ts';
import { digestModal, digestNotice } from './messages/digest-modal.ts';
import type { Ground } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks for the modal, and where what was saved is to be told. */
export type DigestAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
};

/** What the modal begins with: nothing, a digest that there is (`null`: the only one here), or what was asked for in words. */
export type DigestForm =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: number | null }
  | { readonly kind: 'words'; readonly words: string };

/** The modal at once, since a trigger lives three seconds; its fields when the metrics have been read. */
export async function openDigest(asked: DigestAsked, form: DigestForm, deps: SlackDeps): Promise<void> {
  const { client, triggerId, teamId, userId, responseUrl } = asked;
  const respond = respondAt(responseUrl, client, userId);
  const ground = await groundOrTold({ client, teamId, userId, respond }, deps);
  if (!ground) return;
  const { reader } = ground;
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: digestNotice(null, reader) });
    const filled = await fieldsOf(asked, form, ground, deps).catch((error: unknown) =>
      digestNotice(failureSentence(error, reader, deps.log), reader),
    );
    await client.views.update({ view_id: view!.id!, view: filled });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }
}

async function fieldsOf(
  { userId, channelId, responseUrl }: DigestAsked,
  form: DigestForm,
  ground: Ground,
  { world }: SlackDeps,
): Promise<ModalView> {
  const { workspace, reader, catalogue } = ground;
  const asker = { channelId, personId: userId, locale: reader.locale };
  let digest: Omit<NewDigest, 'ownerId'>;
  let digestId: number | null = null;
  if (form.kind === 'edit') {
    const found = await digestMeant(world, workspace, form.id, asker);
    if ('about' in found) return digestNotice(setupSay(reader.locale, 'gone'), reader);
    digest = found;
    digestId = found.id;
  } else {
    const wanted = (form.kind === 'words' && wantedIn(form.words, ground, world)) || UNSAID;
    const proposed = proposeDigest(world, workspace, wanted, asker);
    digest =
      'problem' in proposed
        ? { ...emptyOf(wanted, ground), channelId: '' }
        : { ...proposed.digest, when: { ...proposed.digest.when, weekdays: wanted.weekdays } };
    if (wanted === UNSAID) digest = { ...digest, channelId: isDirectMessage(channelId) ? userId : channelId };
  }
  const chosen = digest.metrics.flatMap((key) => catalogue.get(key) ?? []);
  return digestModal(
    { digest, chosen, metrics: catalogue.all },
    { responseUrl, channelId, digestId },
    reader,
  );
}

/** What most want, until they say otherwise. */
const UNSAID: DigestWanted = {
  place: { kind: 'here' },
  metrics: [],
  role: null,
  weekdays: [1],
  time: null,
  timeZone: null,
  onDayOff: 'next_working_day',
  quiet: null,
  remindHours: null,
  locale: null,
};

function emptyOf(
  wanted: DigestWanted,
  { workspace, reader }: Ground,
): Omit<NewDigest, 'ownerId' | 'channelId'> {
  const { weekdays, time, timeZone, onDayOff, locale, ...rest } = wanted;
  return {
    ...rest,
    when: {
      weekdays,
      time: time ?? USUAL_TIME,
      timeZone: timeZone ?? workspace.timeZone,
      onDayOff: onDayOff ?? 'next_working_day',
    },
    locale: locale ?? reader.locale,
  };
}

export function wantedIn(
  words: string,
  { workspace, names }: Pick<Ground, 'workspace' | 'names'>,
  world: SlackDeps['world'],
): DigestWanted | null {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readDigestWords(words, { today, fiscalYear, names });
  return read && 'request' in read && read.request.kind === 'set_digest' ? read.request.wanted : null;
}

/** What a button or menu that opens the modal carries. */
export function formIn(value: string): DigestForm {
  const [, id] = /^#(\d+)$/.exec(value) ?? [];
  if (id) return { kind: 'edit', id: Number(id) };
  return value === 'new' || value === '' ? { kind: 'new' } : { kind: 'words', words: value };
}
