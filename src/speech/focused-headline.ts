import type { ReportAnswer } from '../domain/answer.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { COMMAND } from './command.ts';
import { type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { isOver, rangeOf, wordsOf } from './report-words.ts';
import { say } from './say.ts';
import { exampleFor } from './targets/target-say.ts';

/** The first sentence where somebody asked for more than the figure; `null` where the figure is the answer. */
export function focusedHeadline({ report, focus }: ReportAnswer, reader: Reader): string | null {
  if (focus === 'target') return targetHeadline(report, reader);
  return focus === 'forecast' ? forecastHeadline(report, reader) : null;
}

function targetHeadline(report: KpiReport, reader: Reader): string {
  const { locale } = reader;
  return say(locale, report.target ? 'target.head' : 'target.head.none', {
    ...wordsOf(report, reader),
    key: report.metric.key,
    command: COMMAND,
    example: exampleFor(report.metric, locale),
  });
}

/** Whether the target will be met, as far as the run rate can say. */
function forecastHeadline(report: KpiReport, reader: Reader): string | null {
  const { metric, target, forecast, status, period, today, workingDays } = report;
  const { locale } = reader;
  if (!target) return null;
  if (status === 'hit') return say(locale, 'forecast.hit', wordsOf(report, reader));
  if (isOver(report) || !forecast || workingDays.left === 0) return null;
  const values = {
    target: shortFigure(target.value, metric, reader),
    period: periodName(period, today, reader),
    range: rangeOf(forecast, metric, reader),
  };
  const isUp = metric.direction === 'up';
  const [worst, best] = isUp ? [forecast.low, forecast.high] : [forecast.high, forecast.low];
  const reaches = (value: number) => (isUp ? value >= target.value : value <= target.value);
  if (reaches(worst)) return say(locale, 'forecast.yes', values);
  return say(locale, reaches(best) ? 'forecast.maybe' : 'forecast.no', values);
}
