import type { PlanWanted } from '../domain/funnel/growth-plan.ts';
import { planGrowth } from '../use-cases/plan-growth.ts';
import { failedModal, loadingModal, planModal } from './messages/plan-modal.ts';
import { type ModalAsked, openModal } from './open-modal.ts';
import type { SlackDeps } from './slack-deps.ts';

/** The four questions, answered by history where it can. */
export function openPlan(asked: ModalAsked, wanted: PlanWanted, deps: SlackDeps): Promise<void> {
  const { responseUrl, channelId } = asked;
  return openModal(
    asked,
    {
      loading: loadingModal,
      failed: failedModal,
      filled: async ({ workspace, catalogue, reader }) => {
        const answer = await planGrowth(deps.world, workspace, catalogue, wanted);
        return planModal(answer, { responseUrl, channelId, hasBase: answer.history.base !== null }, reader);
      },
    },
    deps,
  );
}
