import type { KpiReport, PeriodTarget } from '../domain/kpi-report.ts';
import type { SourceState } from '../domain/readings.ts';
import { pendingPhrase, standingOf } from './contract-words.ts';
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
  const parts = [...updated, ...targetSentences(report, reader)].join(' · ');
  const { metric, period, knownOn, today } = report;
  const isUnique = metric.kind === 'flow' && metric.unique && period.from !== period.to;
  return [
    parts,
    ...(knownOn ? [say(reader.locale, 'known.on', { date: shortDate(knownOn, today, reader.locale) })] : []),
    ...(isUnique ? [say(reader.locale, 'unique.note')] : []),
  ];
}

/** `contract v3, agreed 12 Jan by Åsa and Johan`, or how it follows from a target for another kind of period. */
export function targetBasis(
  target: PeriodTarget,
  { metric, today }: Pick<KpiReport, 'metric' | 'today'>,
  reader: Reader,
): string {
  const { basis, every, draft, contract } = target;
  const standing = standingOf(target, today, reader);
  if (basis === 'set') return standing;
  const isFlow = metric.kind === 'flow';
  const key = !isFlow ? 'target.state' : basis === 'summed' ? 'target.summed' : 'target.split';
  const said = say(reader.locale, key, { every });
  // What is summed has a contract for each of its parts.
  return draft || (contract && basis !== 'summed') ? `${said}, ${standing}` : said;
}

function targetSentences(report: KpiReport, reader: Reader): string[] {
  const { target } = report;
  if (!target) return [say(reader.locale, 'target.missing')];
  const pending = target.pending && pendingPhrase(target.pending, report, reader);
  return [targetBasis(target, report, reader), ...(pending ? [pending] : [])];
}

/** A source once, with the newest it has learned about any of the metrics. */
export function freshest(sources: readonly SourceState[]): { source: string; learnedAt: string }[] {
  const newest = new Map<string, string>();
  for (const { source, learnedAt } of sources) {
    if (learnedAt > (newest.get(source) ?? '')) newest.set(source, learnedAt);
  }
  return [...newest].map(([source, learnedAt]) => ({ source, learnedAt }));
}
