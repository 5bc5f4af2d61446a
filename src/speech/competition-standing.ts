import type { CompetitionStanding } from '../domain/competition.ts';
import { type Leaderboard, leadersOf, type RaceBy } from '../domain/leaderboard.ts';
import { TEAM_DEPARTMENTS } from '../domain/target.ts';
import { competitionSay } from './competition-say.ts';
import { partyNames } from './contract-words.ts';
import { type Reader, shortFigure } from './format.ts';
import { capitalised } from './say.ts';
import { counted, leaderNames } from './top-sentences.ts';

/** Where it is, in two words: whether it has begun, and who leads or won. */
export function stateOf({ phase, board }: CompetitionStanding, reader: Reader): string {
  const { locale } = reader;
  if (phase === 'coming') return competitionSay(locale, 'competition.state.coming');
  if (board.total <= 0) return competitionSay(locale, 'competition.state.none');
  const leaders = leadersOf(board);
  if (leaders.length === 0) return competitionSay(locale, 'competition.state.open');
  const { names } = leadersSaid(board, reader);
  const value = shortFigure(leaders[0]!.value, board.metric, reader);
  return competitionSay(locale, phase === 'over' ? 'competition.state.won' : 'competition.state.leads', {
    names,
    value,
  });
}

/** Who leads and by how much; nobody else is named. */
export function standingLine(board: Leaderboard, reader: Reader): string {
  const { locale } = reader;
  const total = counted(board.total, board.metric, reader);
  if (board.total <= 0) return competitionSay(locale, 'competition.standing.none');
  const leaders = leadersOf(board);
  if (leaders.length > 0) {
    return competitionSay(locale, 'competition.standing.lead', { ...leadersSaid(board, reader), total });
  }
  const key = board.hidden ? 'competition.standing.hidden' : 'competition.standing.nobody';
  return competitionSay(locale, key, { total: capitalised(total, locale) });
}

/** Those who are first, with what they have and how far ahead they are. */
export function leadersSaid(board: Leaderboard, reader: Reader) {
  const { locale } = reader;
  const { by, metric, places } = board;
  const value = leadersOf(board)[0]!.value;
  const second = places.find(({ place }) => place > 1);
  const { names, count } = leaderNames(board, locale, (name) => racerName(name, by, locale));
  return {
    names,
    count,
    value: counted(value, metric, reader),
    // Whoever is second may be among those who are not named.
    ahead: count === 1 && second?.place === 2 ? shortFigure(value - second.value, metric, reader) : 'none',
  };
}

/** Departments are called as they are everywhere; what the figures call otherwise keeps its name. */
function racerName(name: string, by: RaceBy, locale: Reader['locale']): string {
  const department = by === 'department' ? TEAM_DEPARTMENTS.find((one) => one === name) : undefined;
  return department ? capitalised(partyNames([department], locale), locale) : name;
}
