import { addDays, dateIn } from '../domain/civil-date.ts';
import { type Competition, competitionKey } from '../domain/competition.ts';
import type { Workspace } from '../domain/workspace.ts';
import { readCompetitionContent } from './competition-content.ts';
import { TOLD_DAYS } from './competition-standings.ts';
import type { World } from './ports.ts';
import type { Compose } from './posts-port.ts';

/** Puts right what was said of how competitions ended, when figures come later. */
export type CompetitionResults = {
  /** @returns how many are said anew */
  look(): Promise<number>;
};

/**
 * Says an end anew where it would be put otherwise now. It is put into words only where its metric has learned something
 * since it was last looked at: most of the time nothing has happened.
 */
export function competitionResults(world: World, compose: Compose): CompetitionResults {
  const { store } = world;
  const looked = new Map<string, string>();

  const isOtherwise = async (workspace: Workspace, competition: Competition): Promise<boolean> => {
    const key = competitionKey(competition.id, 'end');
    const post = await store.posts.byKey(workspace.id, key);
    if (post?.state !== 'sent' || !post.message) return false;
    const sources = await store.ledger.sources(workspace.id, [competition.metric]);
    const learned = sources.map(({ learnedAt, rows }) => `${learnedAt} ${rows}`).join();
    const about = `${workspace.id} ${key}`;
    if (looked.get(about) === learned) return false;
    const circumstances = { now: world.now(), late: false, mayRepeat: false };
    const composed = await compose(workspace, post, circumstances);
    looked.set(about, learned);
    const message = composed?.message(null);
    if (!message || message.text === post.message.text) return false;
    const content = { ...readCompetitionContent(post.content), correctedAt: world.now() };
    await store.posts.revise(workspace.id, key, content);
    return true;
  };

  return {
    look: async () => {
      // By UTC: a day more or less is nothing in thirty.
      const today = dateIn('UTC', world.now());
      const ended = await store.competitions.endedBetween(addDays(today, -TOLD_DAYS), addDays(today, 1));
      if (ended.length === 0) return 0;
      const workspaces = new Map((await store.workspaces.all()).map((one) => [one.id, one]));
      let corrected = 0;
      for (const competition of ended) {
        const workspace = workspaces.get(competition.workspaceId);
        if (workspace && (await isOtherwise(workspace, competition))) corrected += 1;
      }
      return corrected;
    },
  };
}
