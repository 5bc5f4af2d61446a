import { dateIn } from '../../domain/civil-date.ts';
import type { MilestonesAnswer, NamingAnswer, ReachedRow } from '../../domain/milestones/milestone-answer.ts';
import { periodOf } from '../../domain/milestones/target-line.ts';
import { COMMAND } from '../command.ts';
import { type Reader, shortDate, shortFigure } from '../format.ts';
import { inPeriod, periodName } from '../period-name.ts';
import { capitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { whomWords } from '../targets/target-say.ts';
import { exactFigure, milestoneSay } from './milestone-words.ts';

/** What was reached in a stretch of time: goals with their highest level, and records; the newest first. */
export function speakMilestones(answer: MilestonesAnswer, reader: Reader): Spoken {
  const { locale, timeZone } = reader;
  const { rows, period, today, begun } = answer;
  const records = rows.filter(({ milestone }) => milestone.kind === 'record').length;
  const goals = rows.length - records;
  const inWords = { inPeriod: inPeriod(period, today, reader) };
  const since = dateIn(timeZone, begun);
  const context =
    since > period.from
      ? [milestoneSay(locale, 'list.since', { since: shortDate(since, today, locale) })]
      : [];
  if (rows.length === 0) {
    const isOver = today > period.to;
    return {
      headline: milestoneSay(locale, isOver ? 'list.none.past' : 'list.none', inWords),
      lines: isOver ? [] : [milestoneSay(locale, 'list.none.next', { command: COMMAND })],
      context,
    };
  }
  const key = records === 0 ? 'list.head.goals' : goals === 0 ? 'list.head.records' : 'list.head';
  return {
    headline: milestoneSay(locale, key, { ...inWords, goals, records }),
    lines: [],
    table: {
      head: (['period', 'metric', 'actual', 'goal'] as const).map((name) =>
        milestoneSay(locale, `list.${name}`),
      ),
      rows: rows.map((row) => rowOf(row, answer, reader)),
    },
    context,
  };
}

function rowOf({ metric, milestone }: ReachedRow, { today }: MilestonesAnswer, reader: Reader): string[] {
  const { locale } = reader;
  const { facts, kind, period } = milestone;
  const every = kind === 'goal' ? milestone.facts.every : milestone.facts.grain;
  const whom = kind === 'goal' ? whomWords(milestone.facts.filter, reader) : '';
  return [
    capitalised(periodName(periodOf(every, period), today, reader), locale),
    [metric.name[locale], whom].filter((part) => part !== '').join(' '),
    shortFigure(facts.actual, metric, reader),
    kind === 'record'
      ? milestoneSay(locale, `list.record.${milestone.facts.grain}`)
      : milestoneSay(locale, `list.level.${milestone.facts.level}`, {
          goal: exactFigure(milestone.facts.goal, metric, reader),
        }),
  ];
}

/** Whether one is named from now on, and how to change one's mind. */
export function speakNaming({ outcome, name }: NamingAnswer, { locale }: Reader): Spoken {
  const said = { command: COMMAND };
  return {
    headline: milestoneSay(locale, `naming.${outcome}`, said),
    lines:
      outcome === 'unnamed' ? [milestoneSay(locale, 'naming.unnamed.as', { ...said, name: name ?? '' })] : [],
    context: [],
  };
}
