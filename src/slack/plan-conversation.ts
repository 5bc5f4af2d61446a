import type { App } from '@slack/bolt';
import { z } from 'zod';
import { NOTHING_WANTED, type PlanWanted } from '../domain/funnel/growth-plan.ts';
import { funnelSay } from '../speech/funnel-words.ts';
import { planWords, readPlanWords } from '../speech/kpi-words/plan-words.ts';
import { planGrowth } from '../use-cases/plan-growth.ts';
import { savePlan } from '../use-cases/save-plan.ts';
import { answerCommand, type Exchange } from './kpi-conversation.ts';
import { PLAN_OPEN, PLAN_SAVE } from './messages/plan-actions.ts';
import { PLAN_MODAL, readPlanModal } from './messages/plan-modal.ts';
import { openPlan } from './open-plan.ts';
import { groundOf, nameOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside, tellBatch } from './tell-target.ts';

/** "Plan the year": four questions in a modal, the plan as a message, and its targets saved and taken back by button. */
export function planConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, PLAN_OPEN, (press) => openPlan(press, wantedIn(press.value) ?? NOTHING_WANTED, deps));

  app.view(PLAN_MODAL, async ({ ack, body, view, client }) => {
    const teamId = body.team?.id ?? '';
    const { responseUrl, channelId, hasBase } = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, teamId, body.user.id, deps);
    if (!ground) return ack();
    const read = readPlanModal(view.state.values, { hasBase }, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const respond = respondAt(responseUrl, client, body.user.id);
    const exchange: Exchange = { client, respond, teamId, userId: body.user.id, channelId };
    await deps.inFlight.track(answerCommand(exchange, planWords(read.wanted), deps));
  });

  onPress(app, deps, PLAN_SAVE, (press) => save(press, deps));
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string(), hasBase: z.boolean() });

/** The answers in a button's words: `plan growth=20% deal=200000`. */
function wantedIn(words: string): PlanWanted | null {
  const read = readPlanWords(words.replace(/^plan\b/, ''));
  return 'wanted' in read ? read.wanted : null;
}

async function save(press: Press, deps: SlackDeps): Promise<void> {
  const wanted = wantedIn(press.value);
  if (!wanted) return;
  const { client, userId, ground } = press;
  const { workspace, reader, catalogue } = ground;
  const answer = await planGrowth(deps.world, workspace, catalogue, wanted);
  if (!answer.plan) return;
  const by = await nameOf(client, userId);
  const { setAt } = await savePlan(deps.world, workspace, catalogue, answer.plan, by);
  if (setAt !== null) return tellBatch(press, setAt, deps);
  await tellAside(press, { text: funnelSay(reader.locale, 'plan.saved.none') });
}
