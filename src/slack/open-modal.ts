import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { failureSentence } from './failure.ts';
import { type Ground, groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks for a modal, and where what comes of it is told. */
export type ModalAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
};

/**
 * A modal at once, since a trigger lives three seconds; its fields when they are filled in.
 * @param telling the modal with a sentence in place of its fields
 */
export async function openModal(
  { client, triggerId, teamId, userId, responseUrl }: ModalAsked,
  telling: (sentence: string | null, ground: Ground) => ModalView,
  fields: (ground: Ground) => Promise<ModalView>,
  deps: SlackDeps,
): Promise<void> {
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const { reader } = ground;
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: telling(null, ground) });
    const filled = await fields(ground).catch((error: unknown) =>
      telling(failureSentence(error, reader, deps.log), ground),
    );
    await client.views.update({ view_id: view!.id!, view: filled });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    const respond = respondAt(responseUrl, client, userId);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  }
}
