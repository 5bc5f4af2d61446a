import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { failureSentence } from './failure.ts';
import { groundOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** Who pressed, typed or submitted something, and how they are answered. */
export type Presser = {
  readonly client: WebClient;
  readonly teamId: string;
  readonly userId: string;
  readonly respond: RespondFn;
};

/** Does what somebody asked for, and says where they asked what went wrong; nothing for a team that is not known. */
export async function doing(
  { teamId, ...who }: Presser,
  deps: SlackDeps,
  run: (doer: Doer) => Promise<void>,
): Promise<void> {
  const ground = await groundOf(who.client, teamId, who.userId, deps);
  if (!ground) return;
  const doer = { ...who, ground };
  await orTold(doer, deps, () => run(doer));
}

/** The same for whoever is known already. */
export async function orTold(
  doer: Pick<Doer, 'respond' | 'ground'>,
  deps: SlackDeps,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    await tellAside(doer, { text: failureSentence(error, doer.ground.reader, deps.log) });
  }
}
