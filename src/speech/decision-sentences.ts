import { type CivilDate, dateIn } from '../domain/civil-date.ts';
import { type Decision, daysLate } from '../domain/decision.ts';
import type { DecisionsAnswer, ProposedDecisionAnswer } from '../domain/decision-answer.ts';
import type { DecisionProgress, Move } from '../domain/decision-progress.ts';
import type { Metric } from '../domain/metric.ts';
import { columnFigure } from './column-figure.ts';
import { COMMAND } from './command.ts';
import { type Reader, rate, shortDate } from './format.ts';
import { capitalised, speaker, uncapitalised } from './say.ts';
import { decisionEn } from './sentences/decision-en.ts';
import { decisionSv } from './sentences/decision-sv.ts';
import type { Spoken } from './spoken.ts';

export type DecisionSentence = keyof typeof decisionEn;

/** One sentence about decisions. */
export const decisionSay = speaker<DecisionSentence>({ en: decisionEn, sv: decisionSv });

/** `Call every lead – Erik Holm, by 1 Dec. Meetings booked per working day: 2.1 → 2.9 since 9 Nov, the right way.` */
export function decisionLine(progress: DecisionProgress, reader: Reader): string {
  const { decision, today } = progress;
  const head = ended(`${briefly(decision.text)} – ${detailsOf(decision, today, reader)}`);
  return [head, ...moveLine(progress, reader)].join(' ');
}

/** As much as one line among others bears. */
const BRIEF = 140;
const graphemes = new Intl.Segmenter();

function briefly(text: string): string {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  return letters.length <= BRIEF ? text : `${letters.slice(0, BRIEF).join('').trimEnd()}…`;
}

/** `Erik Holm, by 1 Dec`, or what became of it. */
export function detailsOf(
  decision: Pick<Decision, 'ownerName' | 'dueOn' | 'closed'>,
  today: CivilDate,
  reader: Reader,
): string {
  const { locale, timeZone } = reader;
  const { ownerName, dueOn, closed } = decision;
  if (closed) {
    const day = shortDate(dateIn(timeZone, closed.at), today, locale);
    return `${ownerName}, ${decisionSay(locale, `ended.${closed.outcome}`, { day })}`;
  }
  return `${ownerName}, ${dueWords(dueOn, today, reader)}`;
}

/** The same, with the metric that it is to move as long as it is open. */
export function decisionDetails(
  decision: Decision,
  metric: Metric | null,
  today: CivilDate,
  reader: Reader,
): string {
  const details = detailsOf(decision, today, reader);
  if (!metric || decision.closed) return details;
  return `${details}, ${movesWords(metric, reader)}`;
}

/** `should show in meetings booked` */
export function movesWords(metric: Metric, { locale }: Reader): string {
  return decisionSay(locale, 'moves', { metric: uncapitalised(metric.name[locale], locale) });
}

/** `by 1 Dec`, kindly where that has been. */
export function dueWords(dueOn: CivilDate, today: CivilDate, { locale }: Reader): string {
  const late = daysLate({ dueOn }, today);
  if (late === 0) return decisionSay(locale, 'due.today');
  return decisionSay(locale, late > 0 ? 'due.late' : 'due.on', { day: shortDate(dueOn, today, locale) });
}

/** What the metric has done since, as one sentence; none where no metric was named. */
export function moveLine({ decision, metric, move, today }: DecisionProgress, reader: Reader): string[] {
  if (!metric || !move) return [];
  const { locale } = reader;
  const said = {
    name: capitalised(metric.name[locale], locale),
    day: shortDate(decision.decidedOn, today, locale),
  };
  return [ended(moveWords(move, metric, said, reader))];
}

function moveWords(move: Move, metric: Metric, said: { name: string; day: string }, reader: Reader): string {
  const { locale } = reader;
  switch (move.kind) {
    case 'moved': {
      const { before, since } = move;
      const { per, write } = written(metric, [before, since], reader);
      const values = { ...said, per, before: write(before), since: write(since) };
      const figures = decisionSay(locale, metric.kind === 'flow' ? 'move.flow' : 'move.plain', values);
      return `${figures}, ${decisionSay(locale, `move.${move.verdict}`)}`;
    }
    case 'too_early':
      return move.cases === null
        ? decisionSay(locale, 'move.tooEarly', { ...said, count: move.workingDays })
        : decisionSay(locale, 'move.tooFew', { ...said, count: Math.round(move.cases) });
    case 'unknown_before': {
      const { per, write } = written(metric, [move.since], reader);
      const value = write(move.since);
      const since =
        metric.kind === 'flow'
          ? decisionSay(locale, per === 'week' ? 'move.perWeek' : 'move.perDay', { value })
          : value;
      return decisionSay(locale, 'move.unknownBefore', { ...said, since });
    }
    case 'no_figures':
      return decisionSay(locale, 'move.noFigures', said);
    case 'of_a_period':
      return decisionSay(locale, 'move.ofPeriod', said);
  }
}

const WORKING_WEEK = 5;
/** Above it an amount is said in thousands. */
const SHORT_MONEY = 99_999.5;

/** What comes less than once a day is easier to picture by the week; two amounts are written alike. */
function written(metric: Metric, values: readonly number[], reader: Reader) {
  const isRare =
    metric.kind === 'flow' && metric.unit === 'count' && values.every((value) => Math.abs(value) < 1);
  if (isRare) return { per: 'week', write: (value: number) => rate(value * WORKING_WEEK, metric, reader) };
  const isShort = values.map((value) => Math.abs(value) < SHORT_MONEY);
  const write = new Set(isShort).size > 1 ? columnFigure(values, metric, reader) : null;
  return { per: 'day', write: write ?? ((value: number) => rate(value, metric, reader)) };
}

/** A Swedish date may end in a full stop of its own. */
function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What is open, or closed, each with what it has moved. */
export function speakDecisions(answer: DecisionsAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { rows, closed, late, today } = answer;
  if (rows.length === 0) {
    const example = decisionSay(locale, 'help.decide.example');
    return {
      headline: decisionSay(locale, closed ? 'closed.none' : 'list.none'),
      lines: closed ? [] : [decisionSay(locale, 'list.none.next', { command: COMMAND, example })],
      context: [],
    };
  }
  const count = rows.length;
  const headKey = closed ? 'closed.head' : late === count ? 'list.head.allLate' : 'list.head';
  return {
    headline: decisionSay(locale, headKey, { count, late }),
    lines: [],
    sections: rows.map((row) => ({
      title: row.decision.text,
      lines: [
        capitalised(ended(detailsOf(row.decision, today, reader)), locale),
        ...(row.decision.closed?.outcome === 'dropped' ? [] : moveLine(row, reader)),
      ],
    })),
    context: rows.some(({ move }) => move?.kind === 'moved') ? [decisionSay(locale, 'list.how')] : [],
  };
}

/** What would be decided, asked of whoever said it in words that set nothing. */
export function speakProposedDecision(
  { request, metric, dueOn, today }: ProposedDecisionAnswer,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const details = decisionSay(locale, 'proposed.details', {
    due: capitalised(dueWords(dueOn, today, reader), locale),
    metric: metric ? uncapitalised(metric.name[locale], locale) : 'none',
  });
  return {
    headline: decisionSay(locale, 'proposed.head', { text: request.text }),
    lines: [
      ended(details),
      ...(request.unclear ? [decisionSay(locale, 'proposed.unclear', { words: request.unclear })] : []),
      decisionSay(locale, 'proposed.next'),
    ],
    context: [],
  };
}
