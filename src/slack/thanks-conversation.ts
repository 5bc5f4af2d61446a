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
import { onPress } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';

/** Under a celebration: "Say thanks", a line that joins it in every channel that has it, and whether one is named there. */
export function thanksConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, THANKS_OPEN, async ({ client, ground, userId, triggerId, value: subject }) => {
    const said = await deps.world.store.thanks.of(ground.workspace.id, subject);
    const text = said.find((one) => one.userId === userId)?.text ?? '';
    const view = thanksModal({ subject, text }, ground.reader);
    await client.views.open({ trigger_id: triggerId, view });
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

  onPress(app, deps, NAMING_CHOOSE, async (press) => {
    const { client, userId, ground, value } = press;
    const { workspace, reader, catalogue } = ground;
    const name = await deps.people.nameOf(client, userId, workspace);
    const answer = await chooseNaming(deps.world, workspace, { id: userId, name }, value === NAMED);
    const { headline, lines } = speak(answer, catalogue.get, reader);
    await tellAside(press, { text: escaped([headline, ...lines].join(' ')) });
  });
}
