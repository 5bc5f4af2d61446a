import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { PlanWanted } from '../domain/funnel/growth-plan.ts';
import { planGrowth } from '../use-cases/plan-growth.ts';
import { failureSentence } from './failure.ts';
import { failedModal, loadingModal, planModal } from './messages/plan-modal.ts';
import { groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who asks for the questions, and where the plan is to be told. */
export type PlanAsked = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly responseUrl: string;
};

/** The modal at once, since a trigger lives three seconds; its questions when history has been read. */
export async function openPlan(asked: PlanAsked, wanted: PlanWanted, deps: SlackDeps): Promise<void> {
  const { client, triggerId, teamId, userId, channelId, responseUrl } = asked;
  const ground = await groundOf(client, teamId, userId, deps);
  if (!ground) return;
  const { workspace, reader, catalogue } = ground;
  try {
    const { view } = await client.views.open({ trigger_id: triggerId, view: loadingModal(reader) });
    await client.views.update({ view_id: view!.id!, view: await questions() });
  } catch (error) {
    const text = failureSentence(error, reader, deps.log);
    await respondAt(
      responseUrl,
      client,
      userId,
    )({ response_type: 'ephemeral', replace_original: false, text });
  }

  async function questions(): Promise<ModalView> {
    try {
      const answer = await planGrowth(deps.world, workspace, catalogue, wanted);
      return planModal(answer, { responseUrl, channelId, hasBase: answer.history.base !== null }, reader);
    } catch (error) {
      return failedModal(failureSentence(error, reader, deps.log), reader);
    }
  }
}
