import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Reader } from '../speech/format.ts';
import { groundOrTold } from './doing.ts';
import { failureSentence } from './failure.ts';
import type { Ground } from './person.ts';

import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';

/** Who asks for a modal, and where what comes of it is to be told. */
export type ModalAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
  /** Where it is known already: of a trigger's three seconds none goes to asking twice. */
  readonly ground?: Ground;
};

export type Modal = {
  readonly loading: (reader: Reader) => ModalView;
  /** With what went wrong in place of the fields. */
  readonly failed: (sentence: string, reader: Reader) => ModalView;
  readonly filled: (ground: Ground) => Promise<ModalView>;
};

/** A modal at once, since a trigger lives three seconds; its fields when what they show has been read. */
export async function openModal(
  asked: ModalAsked,
  { loading, failed, filled }: Modal,
  deps: SlackDeps,
): Promise<void> {
  const { client, triggerId, teamId, userId, responseUrl } = asked;
  const respond = respondAt(responseUrl, client, userId);
  const ground = asked.ground ?? (await groundOrTold({ client, teamId, userId, respond }, deps));
  if (!ground) return;
  const { reader } = ground;
  const saying = (error: unknown) => failureSentence(error, reader, deps.log);
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: loading(reader) });
    const shown = await filled(ground).catch((error: unknown) => failed(saying(error), reader));
    await client.views.update({ view_id: view!.id!, view: shown });
  } catch (error) {
    await tellAside({ respond }, { text: saying(error) });
  }
}
