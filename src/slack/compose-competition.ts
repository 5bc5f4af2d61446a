import { readCompetitionContent } from '../use-cases/competition-content.ts';
import { standingIn } from '../use-cases/competition-standings.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { channelReader } from './channel-reader.ts';
import { calledOffMessage, endMessage, startMessage } from './messages/competition-message.ts';
import type { SlackDeps } from './slack-deps.ts';

/** A competition's announcement and its end, as the figures are now. */
export function composeCompetition({ world, metricsOf }: SlackDeps): Compose {
  return async (workspace, post) => {
    const content = readCompetitionContent(post.content);
    const competition = await world.store.competitions.byId(workspace.id, content.competition);
    const { catalogue } = await metricsOf(workspace);
    const metric = competition && catalogue.get(competition.metric);
    if (!competition || !metric) return null;
    const reader = { ...channelReader(workspace), locale: competition.locale };
    if (competition.withdrawnAt !== null) {
      // What was never announced needs no calling off.
      if (post.ts === null) return null;
      return plain(calledOffMessage({ competition, metric }, content, reader));
    }
    const standing = await standingIn(world, workspace, catalogue, competition);
    if (!standing) return null;
    if (content.moment === 'end') return plain(endMessage(standing, content, reader));
    return plain(startMessage(standing, null, reader));
  };
}

function plain(message: ReturnType<typeof endMessage>) {
  return { picture: null, message: () => message };
}
