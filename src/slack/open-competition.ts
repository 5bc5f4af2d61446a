import type { NewCompetitionRequest } from '../domain/competition-request.ts';
import { canBeRaced } from '../domain/leaderboard.ts';
import { competitionSay } from '../speech/competition-say.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { competitionModal, tellingCompetitionModal } from './messages/competition-modal.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { SlackDeps } from './slack-deps.ts';

/** The questions about a competition, with what was said already filled in. */
export function openCompetition(asked: ModalAsked, request: NewCompetitionRequest, deps: SlackDeps) {
  const { responseUrl, channelId } = asked;
  return openModal(
    asked,
    {
      loading: (reader) =>
        tellingCompetitionModal(competitionSay(reader.locale, 'competition.modal.loading'), reader),
      failed: tellingCompetitionModal,
      filled: async ({ workspace, reader, catalogue }) => {
        const { leaderboard } = await deps.world.store.channelRules.of(workspace.id, channelId);
        const { today } = rulesOf(deps.world, workspace);
        const metrics = catalogue.all.filter(canBeRaced);
        const facts = { request, metrics, hasLeaderboard: leaderboard, today };
        return competitionModal(facts, { responseUrl, channelId }, reader);
      },
    },
    deps,
  );
}
