import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { NO_COMPETITION } from '../domain/competition-request.ts';
import { competitionSay } from '../speech/competition-say.ts';
import { standingIn } from '../use-cases/competition-standings.ts';
import { withdrawCompetition } from '../use-cases/start-competition.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { channelReader } from './channel-reader.ts';
import { doing, orTold } from './doing.ts';
import {
  COMPETITION_NOW,
  COMPETITION_OPEN,
  COMPETITION_START,
  COMPETITION_UNDO,
  startMessage,
} from './messages/competition-message.ts';
import { COMPETITION_MODAL, readCompetitionModal } from './messages/competition-modal.ts';
import { openCompetition } from './open-competition.ts';
import { groundOf } from './person.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { competitionIn, startAndTell } from './tell-competition.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** Competitions by modal and by the buttons of their messages. */
export function competitionConversation(app: App, deps: SlackDeps): void {
  app.action(
    { type: 'block_actions', action_id: COMPETITION_OPEN },
    async ({ ack, action, body, client }) => {
      await ack();
      const words = 'value' in action ? (action.value ?? '') : '';
      await deps.inFlight.track(open(words, body, client, deps));
    },
  );

  app.view(COMPETITION_MODAL, async ({ ack, body, view, client }) => {
    const { responseUrl, channelId } = placeSchema.parse(JSON.parse(view.private_metadata));
    const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
    if (!ground) return ack();
    const { today } = rulesOf(deps.world, ground.workspace);
    const read = readCompetitionModal(view.state.values, today, ground.reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    await ack();
    const respond = respondAt(responseUrl, client, body.user.id);
    const doer = { client, userId: body.user.id, respond, ground };
    const start = () => startAndTell(doer, { ...read, channelId }, deps, { switchesOn: true });
    await deps.inFlight.track(orTold(doer, deps, start));
  });

  for (const [actionId, does] of [
    [COMPETITION_START, startTyped],
    [COMPETITION_NOW, showNow],
    [COMPETITION_UNDO, callOff],
  ] as const) {
    app.action(
      { type: 'block_actions', action_id: actionId },
      async ({ ack, action, body, client, respond }) => {
        await ack();
        if (action.type !== 'button') return;
        const presser = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
        const pressed = {
          value: action.value ?? '',
          channelId: body.channel?.id ?? '',
          isEphemeral: body.container.is_ephemeral === true,
        };
        await deps.inFlight.track(doing(presser, deps, (doer) => does(doer, pressed, deps)));
      },
    );
  }
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string() });

type Pressed = { readonly value: string; readonly channelId: string; readonly isEphemeral: boolean };

async function open(
  words: string,
  body: BlockAction,
  client: Doer['client'],
  deps: SlackDeps,
): Promise<void> {
  const asked = {
    client,
    triggerId: body.trigger_id,
    teamId: body.team?.id ?? '',
    userId: body.user.id,
    channelId: body.channel?.id ?? '',
    responseUrl: body.response_url,
  };
  const ground = await groundOf(client, asked.teamId, asked.userId, deps);
  const request = ground && competitionIn(words, ground, deps);
  await openCompetition(asked, request ?? NO_COMPETITION, deps);
}

/** What was typed before the channel had a leaderboard. */
async function startTyped(doer: Doer, { value, channelId }: Pressed, deps: SlackDeps): Promise<void> {
  const request = competitionIn(value, doer.ground, deps);
  if (!request || request.of === null || request.to === null) return;
  const { of, to } = request;
  await startAndTell(doer, { request: { ...request, of, to }, channelId }, deps, { switchesOn: true });
}

/** The announcement shows how things stand, for everybody; in the language it was made in. */
async function showNow(doer: Doer, { value }: Pressed, deps: SlackDeps): Promise<void> {
  const { workspace, catalogue, reader } = doer.ground;
  const { world } = deps;
  const competition = await world.store.competitions.byId(workspace.id, Number(value));
  const holds = competition?.withdrawnAt === null ? competition : undefined;
  const standing = holds ? await standingIn(world, workspace, catalogue, holds) : null;
  if (!standing) return tellAside(doer, { text: competitionSay(reader.locale, 'competition.gone') });
  const shared = { ...channelReader(workspace), locale: standing.competition.locale };
  const message = startMessage(standing, world.now(), shared);
  await doer.respond({ replace_original: true, ...message });
}

async function callOff(doer: Doer, { value, isEphemeral }: Pressed, deps: SlackDeps): Promise<void> {
  const { ground, client, userId, respond } = doer;
  const { workspace, reader } = ground;
  const by = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  const { outcome } = await withdrawCompetition(deps.world, workspace, { id: Number(value), by });
  const sentence = {
    withdrawn: 'competition.undone',
    already: 'competition.undone.already',
    gone: 'competition.gone',
  } as const;
  const text = competitionSay(reader.locale, sentence[outcome]);
  if (isEphemeral) await respond({ replace_original: true, text });
  // The channel's message says so itself.
  else if (outcome !== 'withdrawn') await tellAside(doer, { text });
}
