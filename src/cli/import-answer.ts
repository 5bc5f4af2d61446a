import { basename } from 'node:path';
import type { CsvExport } from '../connectors/csv/csv-export.ts';
import { ImportRefused } from '../domain/import-problem.ts';
import type { Metric } from '../domain/metric.ts';
import { Mistake } from '../domain/mistake.ts';
import { problemSentence } from '../speech/import-problems.ts';
import { type ImportReport, refusalLines, reportLines } from '../speech/import-report.ts';
import { importWords } from '../speech/import-words.ts';
import type { Recorded } from '../use-cases/ports.ts';
import type { RawOptions } from './import-options.ts';
import type { ImportRequest } from './import-request.ts';

export type Taken = { readonly read: CsvExport; readonly recorded: Recorded };

/** The same answer for people and for programs. */
export type ImportAnswer = { readonly ok: boolean; readonly lines: readonly string[]; readonly json: object };

export function takenAnswer(
  { read, recorded }: Taken,
  path: string,
  { as, dry, locale }: RawOptions,
  { source }: ImportRequest,
  findMetric: (name: string) => Metric | undefined,
): ImportAnswer {
  const facts = read.facts();
  const leftOut = read.leftOut();
  const file = basename(path);
  const nameOf = (key: string) => findMetric(key)?.name[locale] ?? key;
  const report = named({ file, source, dry, facts, recorded, leftOut }, nameOf);
  return {
    ok: true,
    lines: reportLines(report, locale),
    json: { ok: true, as, file, source, dry, ...facts, recorded, leftOut },
  };
}

/** The report with its metrics by name, as people know them. */
function named(report: ImportReport, nameOf: (key: string) => string): ImportReport {
  const { recorded, leftOut, facts } = report;
  const byMetric = recorded.byMetric.map((counts) => ({ ...counts, metric: nameOf(counts.metric) }));
  const notes = facts.notes.map((note) =>
    note.code === 'absent_column' ? { ...note, metrics: note.metrics.map(nameOf) } : note,
  );
  return {
    ...report,
    recorded: { ...recorded, byMetric },
    leftOut: leftOut.map((left) => ({ ...left, metrics: left.metrics.map(nameOf) })),
    facts: { ...facts, notes },
  };
}

/** @throws the error itself, where it is none that the person can put right. */
export function refusedAnswer(error: unknown, path: string, { as, locale }: RawOptions): ImportAnswer {
  const file = basename(path);
  const answer = (lines: readonly string[], problems: readonly object[], total = problems.length) => ({
    ok: false,
    lines,
    json: { ok: false, as, file, problems, total },
  });
  if (error instanceof ImportRefused) {
    const { problems, total } = error;
    const said = problems.map((problem) => ({ ...problem, message: problemSentence(problem, locale) }));
    return answer(refusalLines(file, error, locale), said, total);
  }
  if (error instanceof Mistake) {
    const message = error.in(locale);
    return answer([message], [{ code: error.name, message }]);
  }
  const reason = whyUnreadable(error, path);
  if (reason === undefined) throw error;
  const code = reason === 'ENOENT' ? 'missing_file' : 'unreadable_file';
  const message = importWords(locale, `problem.${code}`, { reason });
  return answer([`${importWords(locale, 'refused.one', { file })} ${message}`], [{ code, message }]);
}

/** Node's code for why a file could not be read; `undefined` where the error is about something else. */
function whyUnreadable(error: unknown, path: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const isOfFile = 'path' in error && error.path === path;
  return isOfFile || error.code === 'EISDIR' ? String(error.code) : undefined;
}
