import type { RespondFn } from '@slack/bolt';
import type { CivilDate } from '../domain/civil-date.ts';
import { type NewCompetitionRequest, NO_COMPETITION } from '../domain/competition-request.ts';
import { competitionSay } from '../speech/competition-say.ts';
import { competitionProblemWords, startedWords } from '../speech/competition-sentences.ts';
import { asksForCompetition, competitionWords } from '../speech/kpi-words/competition-words.ts';
import { tokensOf } from '../speech/kpi-words/phrases.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { startCompetition } from '../use-cases/start-competition.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { groundOrTold, orTold } from './doing.ts';
import { escaped } from './messages/clean-text.ts';
import { COMPETITION_START, undoButton } from './messages/competition-message.ts';
import { button } from './messages/pressable.ts';
import { openCompetition } from './open-competition.ts';
import type { ModalAsked } from './open-modal.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { changeAndTell } from './tell-channel.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** `/kpi competition …`: started as it was typed, or asked for where something is missing. @returns whether it was one */
export async function tellTypedCompetition(
  asked: ModalAsked & { readonly respond: RespondFn },
  text: string,
  deps: SlackDeps,
): Promise<boolean> {
  const words = tokensOf(text);
  if (asksForCompetition(words)) {
    await openCompetition(asked, NO_COMPETITION, deps);
    return true;
  }
  // Most of what is typed is about something else, and need not be read twice.
  if (!/^(?:comp|cont|race|new|start|t[äa]vl|ny)/i.test(text.trim())) return false;
  const { client, teamId, userId, channelId, respond } = asked;
  const ground = await groundOrTold({ client, teamId, userId, respond }, deps);
  // They have been told why not.
  if (!ground) return true;
  const request = competitionIn(text, ground, deps);
  if (!request) return false;
  const { of, to } = request;
  if (of === null || to === null) {
    await openCompetition(asked, request, deps);
    return true;
  }
  const doer = { client, userId, respond, ground };
  await orTold(doer, deps, () => startAndTell(doer, { request: { ...request, of, to }, channelId }, deps));
  return true;
}

/** A competition in words, typed or on a button. */
export function competitionIn(
  text: string,
  { workspace, names }: Ground,
  { world }: SlackDeps,
): NewCompetitionRequest | undefined {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readKpiWords(text, { today, fiscalYear, names });
  return 'request' in read && read.request.kind === 'competition' ? read.request : undefined;
}

export type CompetitionToStart = {
  readonly request: NewCompetitionRequest & { readonly of: string; readonly to: CivilDate };
  readonly channelId: string;
};

/**
 * Starts it, and tells whoever did; the channel reads the announcement.
 * @param options `switchesOn`: they know that it takes a leaderboard, and want it
 */
export async function startAndTell(
  doer: Doer,
  { request, channelId }: CompetitionToStart,
  deps: SlackDeps,
  { switchesOn = false }: { readonly switchesOn?: boolean } = {},
): Promise<void> {
  const { ground, client, userId } = doer;
  const { workspace, reader, catalogue } = ground;
  const { world } = deps;
  if (switchesOn && !(await world.store.channelRules.of(workspace.id, channelId)).leaderboard) {
    await changeAndTell(doer, channelId, { leaderboard: true }, deps);
  }
  const name = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
  const wanted = { request, channelId, by: { name, userId }, locale: workspace.locale };
  const started = await startCompetition(world, workspace, catalogue, wanted);
  switch (started.outcome) {
    case 'already':
      return tellAside(doer, { text: competitionSay(reader.locale, 'competition.already') });
    case 'started': {
      const { competition } = started;
      const { today } = rulesOf(world, workspace);
      const text = escaped(startedWords(competition, catalogue.get(competition.metric)!, today, reader));
      return tellWith(doer, text, [undoButton(String(competition.id), reader.locale)]);
    }
    case 'problem': {
      const { problem } = started;
      const text = escaped(competitionProblemWords(problem, catalogue.get, reader));
      if (problem.about !== 'off') return tellAside(doer, { text });
      const start = competitionSay(reader.locale, 'competition.problem.off.start');
      return tellWith(doer, text, [button(COMPETITION_START, start, competitionWords(request))]);
    }
  }
}

function tellWith(doer: Doer, text: string, elements: readonly ReturnType<typeof button>[]): Promise<void> {
  return tellAside(doer, {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
      { type: 'actions', elements: [...elements] },
    ],
  });
}
