import type { ActionsBlockElement, Button } from '@slack/types';
import type { Instant } from '../../domain/civil-date.ts';
import type { Competition, CompetitionContent, CompetitionStanding } from '../../domain/competition.ts';
import type { NewCompetitionRequest } from '../../domain/competition-request.ts';
import type { Locale, Metric } from '../../domain/metric.ts';
import { competitionSay } from '../../speech/competition-say.ts';
import { speakCalledOff, speakEnd, speakStart } from '../../speech/competition-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { competitionWords } from '../../speech/kpi-words/competition-words.ts';
import { answerMessage } from './answer-message.ts';
import type { Message } from './message.ts';
import { button, run, select } from './pressable.ts';

/** Opens the questions; the value is a competition's words. */
export const COMPETITION_OPEN = 'competition:open';
/** Switches the leaderboard on and starts what the value's words say. */
export const COMPETITION_START = 'competition:start';
/** The value is its id. */
export const COMPETITION_NOW = 'competition:now';
export const COMPETITION_UNDO = 'competition:undo';

/** The announcement, as everybody in the channel sees it; `at` is when its standing was asked for. */
export function startMessage(standing: CompetitionStanding, at: Instant | null, reader: Reader): Message {
  const { competition, phase } = standing;
  const { locale } = reader;
  const id = String(competition.id);
  const elements = [
    button(COMPETITION_NOW, competitionSay(locale, 'competition.now'), id),
    ...(phase === 'over' ? [] : [undoButton(id, locale)]),
  ];
  return answerMessage(speakStart(standing, at, reader), { actions: { type: 'actions', elements } });
}

export function endMessage(
  standing: CompetitionStanding,
  content: CompetitionContent,
  reader: Reader,
): Message {
  return answerMessage(speakEnd(standing, content, reader));
}

export function calledOffMessage(
  about: { readonly competition: Competition; readonly metric: Metric },
  { withdrawnBy }: CompetitionContent,
  reader: Reader,
): Message {
  return answerMessage(speakCalledOff(about, withdrawnBy, reader));
}

/** Under a list: how each stands, and a new one. */
export function competitionElements(
  standings: readonly CompetitionStanding[],
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const options = standings.map(({ competition: { id }, board: { metric } }) => ({
    text: `#${id} ${metric.name[locale]}`,
    value: competitionWords({ kind: 'standing', id }),
  }));
  return [
    ...select('standing', competitionSay(locale, 'competition.now'), options),
    newCompetitionButton(null, reader),
  ];
}

/** Under one: the others, and its end. */
export function standingElements(
  standing: CompetitionStanding | null,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const all = run('competitions', competitionSay(locale, 'competition.all'), { kind: 'competitions' });
  if (!standing || standing.phase === 'over') return [all];
  return [all, undoButton(String(standing.competition.id), locale)];
}

/** Opens the questions, with what was said already. */
export function newCompetitionButton(request: NewCompetitionRequest | null, { locale }: Reader): Button {
  const words = request ? competitionWords(request) : 'competition';
  return button(COMPETITION_OPEN, competitionSay(locale, 'competition.new'), words);
}

export function undoButton(id: string, locale: Locale): Button {
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  return {
    ...button(COMPETITION_UNDO, competitionSay(locale, 'competition.undo'), id),
    confirm: {
      title: plain(competitionSay(locale, 'competition.undo.title')),
      text: plain(competitionSay(locale, 'competition.undo.sure')),
      confirm: plain(competitionSay(locale, 'competition.undo.yes')),
      deny: plain(competitionSay(locale, 'competition.undo.no')),
      style: 'danger',
    },
  };
}
