import type { ImportFacts, ImportNote } from '../domain/import-facts.ts';
import { type ImportProblem, ROW_PROBLEMS } from '../domain/import-problem.ts';
import type { Locale } from '../domain/metric.ts';
import { list } from './format.ts';
import { problemSentence } from './import-problems.ts';
import { fieldName, type ImportSentence, importWords } from './import-words.ts';

/** What there is to say about an import; metrics arrive by their names. */
export type ImportReport = {
  readonly file: string;
  readonly source: string;
  readonly dry: boolean;
  readonly facts: ImportFacts;
  readonly recorded: Counts & { readonly byMetric: readonly (Counts & { readonly metric: string })[] };
  readonly leftOut: readonly {
    readonly reason: string;
    readonly column: string;
    readonly rows: number;
    readonly lines: readonly number[];
    readonly metrics: readonly string[];
  }[];
};

type Counts = Readonly<Record<(typeof OUTCOMES)[number], number>>;
const OUTCOMES = ['added', 'corrected', 'withdrawn', 'unchanged'] as const;

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const DELIMITERS: Readonly<Record<string, ImportSentence>> = {
  ',': 'delimiter.comma',
  ';': 'delimiter.semicolon',
  '\t': 'delimiter.tab',
};

/** The whole answer, a line each: how the file was read, what became of it, what was left out and why. */
export function reportLines(report: ImportReport, locale: Locale): string[] {
  const { recorded, leftOut, facts } = report;
  return [
    ...readLines(report, locale),
    takenSentence(report, locale),
    ...recorded.byMetric.map((counts) => `  ${counts.metric}: ${partsOf(counts, locale)}`),
    ...(leftOut.length > 0 ? [importWords(locale, 'left.title')] : []),
    ...leftOut.map((left) => `  ${leftOutSentence(left, locale)}`),
    ...facts.notes.map((note) => noteSentence(note, locale)),
  ];
}

/** Why nothing was taken, and the way on where there is one. */
export function refusalLines(
  file: string,
  { problems, total }: { readonly problems: readonly ImportProblem[]; readonly total: number },
  locale: Locale,
): string[] {
  const sentences = problems.map((problem) => problemSentence(problem, locale));
  const skippable = problems.every(({ code }) => ROW_PROBLEMS.has(code));
  const skip = skippable ? [importWords(locale, 'refused.skip')] : [];
  if (total === 1) return [`${importWords(locale, 'refused.one', { file })} ${sentences.join('')}`, ...skip];
  return [
    importWords(locale, 'refused.many', { file, total }),
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(total > problems.length
      ? [`  ${importWords(locale, 'refused.more', { more: total - problems.length })}`]
      : []),
    ...skip,
  ];
}

function readLines({ file, source, facts }: ImportReport, locale: Locale): string[] {
  const delimiter = DELIMITERS[facts.delimiter];
  const columns = facts.columns.map(({ field, column }) =>
    importWords(locale, 'read.column', { fieldName: fieldName(locale, field), column }),
  );
  const stages = facts.stages.map(({ stage, outcome, because, rows }) =>
    importWords(locale, because === 'never_closed' ? 'read.stage.never_closed' : 'read.stage', {
      stage,
      outcome: importWords(locale, `outcome.${outcome}`),
      rows: importWords(locale, 'count', { count: rows }),
    }),
  );
  return [
    importWords(locale, 'read.file', {
      file,
      source,
      rows: facts.rows,
      encoding: ENCODINGS[facts.encoding] ?? facts.encoding,
      delimiter: delimiter ? importWords(locale, delimiter) : facts.delimiter,
    }),
    importWords(locale, 'read.columns', { columns: columns.join(', ') }),
    ...(stages.length > 0 ? [importWords(locale, 'read.stages', { stages: stages.join(', ') })] : []),
  ];
}

function takenSentence({ recorded, dry }: ImportReport, locale: Locale): string {
  const total = OUTCOMES.reduce((sum, outcome) => sum + recorded[outcome], 0);
  if (total === 0) return importWords(locale, 'taken.empty');
  if (total === recorded.unchanged) return importWords(locale, dry ? 'taken.nothing.dry' : 'taken.nothing');
  return importWords(locale, dry ? 'taken.dry' : 'taken.done', { total, parts: partsOf(recorded, locale) });
}

function partsOf(counts: Counts, locale: Locale): string {
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return list(
    parts.map((outcome) => importWords(locale, `taken.${outcome}`, { count: counts[outcome] })),
    locale,
  );
}

function leftOutSentence(
  { reason, column, rows, lines, metrics }: ImportReport['leftOut'][number],
  locale: Locale,
): string {
  const places = lines.join(', ');
  const where =
    rows > lines.length
      ? importWords(locale, 'left.lines.more', { list: places })
      : importWords(locale, 'left.lines', { list: places, count: lines.length });
  const consequence =
    reason === 'same_row'
      ? importWords(locale, 'left.same_row')
      : metrics.length > 0
        ? importWords(locale, 'left.metrics', { metrics: list(metrics, locale, 'disjunction') })
        : '';
  return importWords(locale, 'left.row', {
    rows,
    reason: importWords(locale, `reason.${reason}` as ImportSentence, { rows }),
    where: importWords(locale, column === '' ? 'left.where.lines' : 'left.where', { column, lines: where }),
    consequence,
  }).trim();
}

function noteSentence(note: ImportNote, locale: Locale): string {
  switch (note.code) {
    case 'absent_column':
      return importWords(locale, 'note.absent_column', {
        fieldName: fieldName(locale, note.field),
        metrics: list(note.metrics, locale, 'disjunction'),
      });
    case 'pipeline_only_won':
      return importWords(locale, 'note.pipeline_only_won', {
        open: note.open,
        lost: note.lost,
        both: note.open > 0 && note.lost > 0 ? 'yes' : 'no',
      });
    case 'foreign_currency':
      return importWords(locale, 'note.foreign_currency', { currency: note.currency, own: note.own });
    case 'first_win_gone':
      return importWords(locale, 'note.first_win_gone', { customers: note.customers });
  }
}
