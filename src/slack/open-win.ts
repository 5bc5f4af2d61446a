import { toldElsewhere, WIN_METRICS } from '../domain/win.ts';
import type { WinRequest } from '../domain/win-request.ts';
import { winSay } from '../speech/win-sentences.ts';
import { OWN_SOURCE } from '../use-cases/own-source.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { isDirectMessage } from './direct-message.ts';
import { tellingWinModal, winModal } from './messages/win-modal.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What is known of a win before its questions are answered. */
export type WinSoFar = {
  readonly request: WinRequest;
  /** Where what it was opened from says which win it is. */
  readonly winId: string | null;
  /** Whose it is taken to be where nobody is named. */
  readonly usualOwner: string;
};

/** The questions about a win, with what was said already filled in. */
export function openWin(asked: ModalAsked, { request, winId, usualOwner }: WinSoFar, deps: SlackDeps) {
  const { responseUrl, channelId } = asked;
  const { world } = deps;
  const named = request.owners.flatMap(({ userId }) => userId ?? []);
  return openModal(
    asked,
    {
      loading: (reader) => tellingWinModal(winSay(reader.locale, 'win.modal.loading'), reader),
      failed: tellingWinModal,
      filled: async ({ workspace, reader }) => {
        const { today } = rulesOf(world, workspace);
        const [known, sources] = await Promise.all([
          world.store.ledger.dimensionValues(workspace.id),
          world.store.ledger.sources(workspace.id, WIN_METRICS),
        ]);
        const told = toldElsewhere(sources, OWN_SOURCE, world.now());
        const facts = {
          request,
          // Somebody who was only typed cannot be put in for them, and nobody else should stand there.
          userIds: request.owners.length > 0 ? named : [usualOwner],
          asksWhere: isDirectMessage(channelId),
          known,
          elsewhere: [...new Set([...told.values()].flat())],
          today,
        };
        return winModal(facts, { responseUrl, channelId, winId, another: request.another }, reader);
      },
    },
    deps,
  );
}
