import type { App } from '@slack/bolt';
import { milestoneSay } from '../speech/milestones/milestone-words.ts';
import { speak } from '../speech/speak.ts';
import { chooseNaming } from '../use-cases/milestones/naming.ts';
import { LONGEST_THANKS, sayThanks } from '../use-cases/milestones/say-thanks.ts';
import { failureSentence } from './failure.ts';
import { escaped } from './messages/clean-text.ts';
import { NAMED, NAMING_CHOOSE, THANKS_OPEN } from './messages/milestone-actions.ts';
import { THANKS_FIELD, THANKS_MODAL, thanksModal } from './messages/thanks-modal.ts';
import { groundOf, nameOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Under a celebration: "Say thanks", a line that joins it in every channel that has it, and whether one is named there. */
export function thanksConversation(app: App, deps: SlackDeps): void {
  const { store } = deps.world;

  app.action({ type: 'block_actions', action_id: THANKS_OPEN }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    if (action.type !== 'button') return;
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return;
    const subject = action.value ?? '';
    try {
      const said = await store.thanks.of(ground.workspace.id, subject);
      const text = said.find(({ userId }) => userId === body.user.id)?.text ?? '';
      const view = thanksModal({ subject, text }, ground.reader);
      await client.views.open({ trigger_id: body.trigger_id, view });
    } catch (error) {
      const text = failureSentence(error, ground.reader, deps.log);
      await respond({ response_type: 'ephemeral', replace_original: false, text });
    }
  });

  app.view(THANKS_MODAL, async ({ ack, body, view, client }) => {
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return ack();
    const { workspace, reader } = ground;
    const text = view.state.values[THANKS_FIELD]?.answer?.value ?? '';
    const who = { userId: body.user.id, name: await nameOf(client, body.user.id) };
    const refused = (sentence: string) =>
      ack({ response_action: 'errors', errors: { [THANKS_FIELD]: sentence } });
    try {
      const outcome = await sayThanks(deps.world, workspace, {
        subject: view.private_metadata,
        text,
        ...who,
      });
      if (outcome === 'too_long')
        return refused(milestoneSay(reader.locale, 'modal.long', { most: LONGEST_THANKS }));
      await ack();
    } catch (error) {
      await refused(failureSentence(error, reader, deps.log));
    }
  });

  app.action({ type: 'block_actions', action_id: NAMING_CHOOSE }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground || action.type !== 'overflow') return;
    const { workspace, reader, catalogue } = ground;
    const named = action.selected_option.value === NAMED;
    const choose = async () => {
      const name = await deps.people.nameOf(client, body.user.id, workspace);
      const answer = await chooseNaming(deps.world, workspace, { id: body.user.id, name }, named);
      const { headline, lines } = speak(answer, catalogue.get, reader);
      return escaped([headline, ...lines].join(' '));
    };
    const told = choose().catch((error: unknown) => failureSentence(error, reader, deps.log));
    await deps.inFlight.track(
      told.then((text) => respond({ response_type: 'ephemeral', replace_original: false, text })),
    );
  });
}
