import { type CivilDate, dateIn, daysBetween } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import { localAt } from '../domain/local-time.ts';
import type { Metric } from '../domain/metric.ts';
import type { CalendarPeriod } from '../domain/periods.ts';
import { COMMAND } from './command.ts';
import { namesOf } from './digest-line-sentences.ts';
import { dayName, digestSay, momentName } from './digest-words.ts';
import type { Reader } from './format.ts';
import { inPeriod } from './period-name.ts';
import { capitalised, uncapitalised } from './say.ts';
import type { Spoken } from './spoken.ts';

export type ReminderWords = {
  readonly digest: Pick<Digest, 'next' | 'when'>;
  /** Where it comes, as it is written where it is read; `null` where that is to whoever reads this. */
  readonly place: string | null;
  readonly period: CalendarPeriod;
  /** The day to log for. */
  readonly until: CivilDate;
  readonly logs: readonly Metric[];
  readonly late: readonly {
    readonly source: string;
    readonly lastAt: string;
    readonly metrics: readonly Metric[];
  }[];
};

/** What is missing of somebody's, kindly and with what to do: never who else. */
export function speakReminder(
  { digest, place, period, until, logs, late }: ReminderWords,
  now: string,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { timeZone } = digest.when;
  const today = dateIn(timeZone, now);
  const at = localAt(digest.next.at, timeZone);
  const ahead = daysBetween(today, at.date);
  const [first] = logs;
  const head = digestSay(locale, 'remind.head', {
    when: ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : 'later',
    day: capitalised(dayName(at.date, reader), locale),
    time: at.time,
    where: place === null ? '' : digestSay(locale, 'remind.where', { place }),
  });
  return {
    headline: head,
    lines: [
      ...(first
        ? [
            digestSay(locale, 'remind.own', {
              names: namesOf(logs, reader),
              inPeriod: inPeriod(period, today, reader),
              command: COMMAND,
              example: `${uncapitalised(first.name[locale], locale)} 3 ${until}`,
            }),
          ]
        : []),
      ...late.map(({ source, lastAt, metrics }) =>
        digestSay(locale, 'remind.source', {
          source,
          when: momentName(lastAt, reader),
          names: namesOf(metrics, reader),
        }),
      ),
    ],
    context: [digestSay(locale, 'remind.out')],
  };
}
