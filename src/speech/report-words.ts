import type { KpiReport } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import { type Reader, shortFigure } from './format.ts';
import { atEndOf, inPeriod } from './period-name.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import { whomWords } from './targets/target-say.ts';

/** What most sentences about a report need. */
export function wordsOf(report: KpiReport, reader: Reader): Record<string, string> {
  const { metric, period, today, actual, target } = report;
  const { locale } = reader;
  return {
    name: uncapitalised(metric.name[locale], locale),
    // A state is told without its period, and of a part of the company all the same.
    subject: capitalised(
      metric.kind === 'level' ? ofWhom(metric.subject[locale], report, reader) : metric.subject[locale],
      locale,
    ),
    inPeriod: inPeriodOf(report, reader),
    atEnd: atEndOf(period, today, reader),
    actual: actual === null ? '' : shortFigure(actual, metric, reader),
    target: target ? shortFigure(target.value, metric, reader) : '',
  };
}

/** `i november`, and whose figure it is where it is not everybody's: `i november för Erik Holm`. */
export function inPeriodOf(report: Pick<KpiReport, 'period' | 'today' | 'filter'>, reader: Reader): string {
  return ofWhom(inPeriod(report.period, report.today, reader), report, reader);
}

/** Words, and after them which part of the company they are about: a figure that is shared must say so. */
export function ofWhom(words: string, { filter }: Pick<KpiReport, 'filter'>, reader: Reader): string {
  const whom = whomWords(filter, reader);
  return whom === '' ? words : `${words} ${whom}`;
}

/** Whether the period's last day is past or is today. */
export function isOver(report: KpiReport): boolean {
  return report.today > report.period.to;
}

/** How much is missing, or how much room there is, where no working day is left but, on the last one, today. */
export function lastDaySentence(
  { curve, today, metric }: Pick<KpiReport, 'curve' | 'today' | 'metric'>,
  remaining: string,
  { locale }: Reader,
): string {
  const at = curve.findIndex(({ date }) => date === today);
  const isWorkingDay = at >= 0 && curve[at]!.workingDay > (curve[at - 1]?.workingDay ?? 0);
  const when = isWorkingDay ? 'today' : 'none';
  return say(locale, metric.direction === 'down' ? `pace.room.${when}` : `pace.left.${when}`, { remaining });
}

/** `76–89`, `7,2–8,1 Mkr`; one figure where both ends read the same. */
export function rangeOf(range: { low: number; high: number }, metric: Metric, reader: Reader): string {
  const low = shortFigure(range.low, metric, reader);
  const high = shortFigure(range.high, metric, reader);
  if (low === high) return low;
  const key = range.low < 0 ? 'pace.range.signed' : 'pace.range';
  return say(reader.locale, key, { low: withoutSharedUnit(low, high), high });
}

/** `7,2 Mkr–8,1 Mkr` is read as `7,2–8,1 Mkr`; a unit that stands before (`SEK 7.2M`) stays. */
function withoutSharedUnit(low: string, high: string): string {
  const unit = /(?<=\d)[\s\u00a0\u202f]?[^\d\s\u00a0\u202f.,]+$/u.exec(high)?.[0];
  return unit && low.endsWith(unit) && !/^[^\d−-]/.test(low) ? low.slice(0, -unit.length) : low;
}
