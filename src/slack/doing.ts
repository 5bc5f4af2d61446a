import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { failureSentence } from './failure.ts';
import { type Ground, groundOf, localeOf } from './person.ts';
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
  const ground = await groundOrTold({ teamId, ...who }, deps);
  if (!ground) return;
  const doer = { ...who, ground };
  await orTold(doer, deps, () => run(doer));
}

/** Who somebody is and what they can speak of; where the database is away, they hear that much. */
export async function groundOrTold(
  { client, teamId, userId, respond }: Presser,
  deps: SlackDeps,
): Promise<Ground | undefined> {
  try {
    return await groundOf(client, teamId, userId, deps);
  } catch (error) {
    const locale = await localeOf(client, teamId, userId, deps);
    await tellAside({ respond }, { text: failureSentence(error, { locale }, deps.log) });
    return undefined;
  }
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
