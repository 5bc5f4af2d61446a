import type { KpiReport, PeriodTarget } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import type { SourceState } from '../domain/readings.ts';
import { momentOf, type Reader, shortDate } from './format.ts';
import { say } from './say.ts';

/** Where the figure comes from, how fresh it is, and whose the target is. */
export function sourceSentences(
  report: KpiReport,
  sources: readonly SourceState[],
  reader: Reader,
): string[] {
  const updated = freshest(sources).map(({ source, learnedAt }) =>
    say(reader.locale, 'source.updated', { source, when: momentOf(learnedAt, report.today, reader) }),
  );
  const parts = [...updated, targetSentence(report, reader)].filter(Boolean).join(' · ');
  const { metric, period, knownOn, today } = report;
  const isUnique = metric.kind === 'flow' && metric.unique && period.from !== period.to;
  return [
    parts,
    ...(knownOn ? [say(reader.locale, 'known.on', { date: shortDate(knownOn, today, reader.locale) })] : []),
    ...(isUnique ? [say(reader.locale, 'unique.note')] : []),
  ];
}

/** `target v3, set by Åsa`, or how it follows from a target for another kind of period. */
export function targetBasis(target: PeriodTarget, metric: Pick<Metric, 'kind'>, reader: Reader): string {
  const { basis, every, setBy, version } = target;
  if (basis === 'set') return say(reader.locale, 'target.set', { version, by: setBy });
  if (metric.kind !== 'flow') return say(reader.locale, 'target.state', { every });
  return say(reader.locale, basis === 'summed' ? 'target.summed' : 'target.split', { every });
}

function targetSentence({ target, metric }: KpiReport, reader: Reader): string {
  return target ? targetBasis(target, metric, reader) : say(reader.locale, 'target.missing');
}

/** A source once, with the newest it has learned about any of the metrics. */
export function freshest(sources: readonly SourceState[]): { source: string; learnedAt: string }[] {
  const newest = new Map<string, string>();
  for (const { source, learnedAt } of sources) {
    if (learnedAt > (newest.get(source) ?? '')) newest.set(source, learnedAt);
  }
  return [...newest].map(([source, learnedAt]) => ({ source, learnedAt }));
}
