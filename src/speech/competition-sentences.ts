import { type CivilDate, dateIn, type Instant } from '../domain/civil-date.ts';
import type { Competition, CompetitionContent, CompetitionStanding } from '../domain/competition.ts';
import type { CompetitionProblem, NewCompetitionRequest } from '../domain/competition-request.ts';
import { leadersOf } from '../domain/leaderboard.ts';
import type { Metric } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import { COMMAND } from './command.ts';
import { type CompetitionSentence, competitionSay } from './competition-say.ts';
import { leadersSaid, standingLine, stateOf } from './competition-standing.ts';
import { dateRange } from './date-range.ts';
import { momentOf, type Reader, shortDate } from './format.ts';
import { competitionWords } from './kpi-words/competition-words.ts';
import { inPeriod } from './period-name.ts';
import { capitalised, uncapitalised } from './say.ts';
import type { Spoken } from './spoken.ts';
import { counted } from './top-sentences.ts';

/** What a competition is about: `flest bokade möten` and `1–12 dec.` */
type About = { readonly most: string; readonly dates: string };

function aboutOf(
  { from, to }: Pick<Competition, 'from' | 'to'>,
  metric: Metric,
  today: CivilDate,
  { locale }: Reader,
): About {
  const name = uncapitalised(metric.name[locale], locale);
  const isCount = metric.unit === 'count' ? 'yes' : 'no';
  return {
    most: competitionSay(locale, 'competition.most', { name, isCount }),
    dates: dateRange(from, to, today, locale),
  };
}

/** The announcement; with a standing where somebody has asked for it since. */
export function speakStart(
  { competition, board }: CompetitionStanding,
  at: Instant | null,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { by, prize, createdBy } = competition;
  const said = aboutOf(competition, board.metric, dayOfStart(competition, reader), reader);
  const between = competitionSay(locale, by === 'owner' ? 'competition.sellers' : 'competition.departments');
  return {
    headline: competitionSay(locale, 'competition.start', said),
    lines: [
      competitionSay(locale, 'competition.between', { between, prize: prize === '' ? 'none' : prize }),
      ...(at === null ? [] : [standingLine(board, reader)]),
    ],
    context: [
      competitionSay(locale, 'competition.rules', { by: createdBy }),
      // A message stands for longer than "14:05" says enough.
      ...(at === null
        ? []
        : [competitionSay(locale, 'competition.standing.at', { when: whenOf(at, reader) })]),
    ],
  };
}

/** Who won; what came to be known later is said to have changed it. */
export function speakEnd(
  { competition, board }: CompetitionStanding,
  { correctedAt }: CompetitionContent,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const today = dayOfStart(competition, reader);
  const { metric, total } = board;
  const said = aboutOf(competition, metric, today, reader);
  const most = capitalised(said.most, locale);
  const leaders = leadersOf(board);
  const hasResult = leaders.length > 0 || board.hidden;
  const corrected = correctedAt
    ? [
        competitionSay(locale, 'competition.corrected', {
          date: shortDate(dateIn(reader.timeZone, correctedAt), today, locale),
        }),
      ]
    : [];
  if (!hasResult) {
    const name = uncapitalised(metric.name[locale], locale);
    return {
      headline: competitionSay(locale, 'competition.end.none', { name }),
      lines: [competitionSay(locale, 'competition.end.none.facts', { ...said, most })],
      context: corrected,
    };
  }
  const prize = competition.prize === '' ? 'none' : competition.prize;
  const facts = { ...said, most, prize, total: capitalised(counted(total, metric, reader), locale) };
  return {
    headline:
      leaders.length > 0
        ? competitionSay(locale, 'competition.end.won', leadersSaid(board, reader))
        : competitionSay(locale, 'competition.end.hidden'),
    lines: [competitionSay(locale, 'competition.end.facts', facts)],
    context: corrected,
  };
}

/** That it was called off, in place of what was said of it. */
export function speakCalledOff(
  { competition, metric }: { readonly competition: Competition; readonly metric: Metric },
  withdrawnBy: string | undefined,
  reader: Reader,
): Spoken {
  const said = aboutOf(competition, metric, dayOfStart(competition, reader), reader);
  return {
    headline: competitionSay(reader.locale, 'competition.off.head', said),
    lines: withdrawnBy ? [competitionSay(reader.locale, 'competition.off.by', { by: withdrawnBy })] : [],
    context: [],
  };
}

/** How one stands, for whoever asks. */
export function speakStanding(standing: CompetitionStanding | null, reader: Reader): Spoken {
  const { locale } = reader;
  if (!standing) return { headline: competitionSay(locale, 'competition.gone'), lines: [], context: [] };
  const { competition, phase, board } = standing;
  if (phase === 'over') return speakEnd(standing, NOTHING_CORRECTED, reader);
  const begins = inPeriod(periodAt('day', competition.from, reader.fiscalYear), board.today, reader);
  const spoken = speakStart(standing, null, reader);
  const line =
    phase === 'coming'
      ? competitionSay(locale, 'competition.standing.coming', { when: begins })
      : standingLine(board, reader);
  return { ...spoken, headline: spoken.headline.replace(/ 🏁$/u, ''), lines: [line, ...spoken.lines] };
}

const NOTHING_CORRECTED: CompetitionContent = { competition: 0, moment: 'end', ownerId: null };

/** A channel's competitions, one a row. */
export function speakCompetitions(standings: readonly CompetitionStanding[], reader: Reader): Spoken {
  const { locale } = reader;
  const say = (key: CompetitionSentence, values = {}) => competitionSay(locale, key, values);
  const headline = say('competition.list', { count: standings.length });
  if (standings.length === 0) {
    return { headline, lines: [say('competition.list.none', { command: COMMAND })], context: [] };
  }
  return {
    headline,
    lines: [],
    table: {
      head: [
        say('competition.column.what'),
        say('competition.column.dates'),
        say('competition.column.prize'),
        say('competition.column.state'),
      ],
      rows: standings.map((standing) => {
        const { competition, board } = standing;
        const { most } = aboutOf(competition, board.metric, board.today, reader);
        const dates = dateRange(competition.from, competition.to, board.today, locale, 'short');
        return [`#${competition.id} ${most}`, dates, competition.prize, stateOf(standing, reader)];
      }),
    },
    context: [],
  };
}

/** What was started, for whoever did. */
export function startedWords(
  competition: Competition,
  metric: Metric,
  today: CivilDate,
  reader: Reader,
): string {
  const when = competition.from <= today ? 'competition.started.now' : 'competition.started.later';
  return competitionSay(reader.locale, 'competition.started', {
    ...aboutOf(competition, metric, today, reader),
    when: competitionSay(reader.locale, when),
  });
}

/** What somebody would start who only asks. */
export function speakProposedCompetition(
  { request, today }: { readonly request: NewCompetitionRequest; readonly today: CivilDate },
  metric: Metric | undefined,
  reader: Reader,
): Spoken {
  const { from, to } = request;
  const isWhole = metric !== undefined && to !== null;
  const said = isWhole
    ? aboutOf({ from: from ?? today, to }, metric, today, reader)
    : { most: '', dates: '' };
  const headline = competitionSay(reader.locale, 'competition.ask', {
    isWhole: isWhole ? 'yes' : 'no',
    ...said,
    command: COMMAND,
    words: competitionWords(request),
  });
  return { headline, lines: [], context: [] };
}

/** Why one cannot be started, and what would do. */
export function competitionProblemWords(
  problem: CompetitionProblem,
  metricOf: (key: string) => Metric | undefined,
  { locale }: Reader,
): string {
  const subject =
    'metric' in problem
      ? capitalised(metricOf(problem.metric)?.subject[locale] ?? problem.metric, locale)
      : '';
  return competitionSay(locale, `competition.problem.${problem.about}`, { subject, command: COMMAND });
}

function dayOfStart({ createdAt }: Competition, { timeZone }: Reader): CivilDate {
  return dateIn(timeZone, createdAt);
}

/** `3 dec. 14:05`, with the date also on the day itself. */
function whenOf(at: Instant, reader: Reader): string {
  const day = dateIn(reader.timeZone, at);
  return `${shortDate(day, day, reader.locale)} ${momentOf(at, day, reader)}`;
}
