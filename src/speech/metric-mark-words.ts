import type { Locale, Metric } from '../domain/metric.ts';
import type { MissingMetricMark } from '../domain/metric-marks.ts';
import { COMMAND } from './command.ts';
import { partyNames } from './contract-words.ts';
import { list } from './format.ts';
import { metricSay, wordOf } from './metric-words.ts';
import { uncapitalised } from './say.ts';
import type { SpokenSection } from './spoken.ts';

/** What a metric lacks of a good KPI, each with what helps; nothing where it lacks nothing. */
export function markSections(
  missing: readonly MissingMetricMark[],
  metric: Metric,
  nameOf: (key: string) => string,
  locale: Locale,
): SpokenSection[] {
  if (missing.length === 0) return [];
  const lines = missing.map((mark) => lineOf(mark, metric, nameOf, locale));
  return [{ title: metricSay(locale, 'metric.marks'), lines }];
}

function lineOf(
  mark: MissingMetricMark,
  metric: Metric,
  nameOf: (key: string) => string,
  locale: Locale,
): string {
  const words = { command: COMMAND, word: wordOf(metric, locale) };
  switch (mark.mark) {
    case 'measured': {
      if (metric.kind !== 'derived') return metricSay(locale, `metric.mark.measured.${metric.kind}`, words);
      const inputs = mark.inputs.map((key) => uncapitalised(nameOf(key), locale));
      return metricSay(locale, 'metric.mark.measured.derived', { inputs: list(inputs, locale) });
    }
    case 'owned':
      return metricSay(locale, 'metric.mark.owned', { parties: partyNames(mark.departments, locale) });
    default:
      return metricSay(locale, `metric.mark.${mark.mark}`, words);
  }
}
