import type { App } from '@slack/bolt';
import { z } from 'zod';
import { NO_COMPETITION } from '../domain/competition-request.ts';
import { competitionSay } from '../speech/competition-say.ts';
import { standingIn } from '../use-cases/competition-standings.ts';
import { withdrawCompetition } from '../use-cases/start-competition.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { channelReader } from './channel-reader.ts';
import { orTold } from './doing.ts';
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
import { onPress, type Press } from './press.ts';
import { respondAt } from './respond-at.ts';
import type { SlackDeps } from './slack-deps.ts';
import { competitionIn, startAndTell } from './tell-competition.ts';
import { tellAside } from './tell-target.ts';

/** Competitions by modal and by the buttons of their messages. */
export function competitionConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, COMPETITION_OPEN, (press) =>
    openCompetition(press, competitionIn(press.value, press.ground, deps) ?? NO_COMPETITION, deps),
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

  onPress(app, deps, COMPETITION_START, (press) => startTyped(press, deps));
  onPress(app, deps, COMPETITION_NOW, (press) => showNow(press, deps));
  onPress(app, deps, COMPETITION_UNDO, (press) => callOff(press, deps));
}

const placeSchema = z.object({ responseUrl: z.string(), channelId: z.string() });

/** What was typed before the channel had a leaderboard. */
async function startTyped(press: Press, deps: SlackDeps): Promise<void> {
  const { value, channelId, ground } = press;
  const request = competitionIn(value, ground, deps);
  if (!request || request.of === null || request.to === null) return;
  const { of, to } = request;
  await startAndTell(press, { request: { ...request, of, to }, channelId }, deps, { switchesOn: true });
}

/** The announcement shows how things stand, for everybody; in the language it was made in. */
async function showNow({ ground, value, respond }: Press, deps: SlackDeps): Promise<void> {
  const { workspace, catalogue, reader } = ground;
  const { world } = deps;
  const competition = await world.store.competitions.byId(workspace.id, Number(value));
  const holds = competition?.withdrawnAt === null ? competition : undefined;
  const standing = holds ? await standingIn(world, workspace, catalogue, holds) : null;
  if (!standing) return tellAside({ respond }, { text: competitionSay(reader.locale, 'competition.gone') });
  const shared = { ...channelReader(workspace), locale: standing.competition.locale };
  const message = startMessage(standing, world.now(), shared);
  await respond({ replace_original: true, ...message });
}

async function callOff(press: Press, deps: SlackDeps): Promise<void> {
  const { ground, client, userId, respond, value, message } = press;
  const { workspace, reader } = ground;
  const by = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  const { outcome } = await withdrawCompetition(deps.world, workspace, { id: Number(value), by });
  const sentence = {
    withdrawn: 'competition.undone',
    already: 'competition.undone.already',
    gone: 'competition.gone',
  } as const;
  const text = competitionSay(reader.locale, sentence[outcome]);
  if (message?.onlyOne) await respond({ replace_original: true, text });
  // The channel's message says so itself.
  else if (outcome !== 'withdrawn') await tellAside(press, { text });
}
