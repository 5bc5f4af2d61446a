import { basename } from 'node:path';
import { Command, CommanderError } from 'commander';
import { fileSource } from '../connectors/csv/byte-source.ts';
import type { CsvExport } from '../connectors/csv/csv-export.ts';
import type { CsvOptions } from '../connectors/csv/options.ts';
import { readDeals } from '../connectors/deals-file.ts';
import { readSeries } from '../connectors/series-file.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { ImportRefused } from '../domain/import-problem.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import { Mistake } from '../domain/mistake.ts';
import type { Workspace } from '../domain/workspace.ts';
import { problemSentence } from '../speech/import-problems.ts';
import { refusalLines, reportLines } from '../speech/import-report.ts';
import { importWords } from '../speech/import-words.ts';
import { importObservations } from '../use-cases/import-observations.ts';
import type { Recorded, World } from '../use-cases/ports.ts';
import { importOptions, type RawOptions } from './import-options.ts';
import { importProgress, type Progress } from './import-progress.ts';
import { type ImportRequest, importRequest } from './import-request.ts';

export type ImportCommandNeeds = {
  /** Opens the world, runs, and closes it again whatever happens. */
  readonly withWorld: <T>(run: (world: World, workspace: Workspace) => Promise<T>) => Promise<T>;
  /** By key, name or alias, in any language. */
  readonly findMetric: (name: string) => Metric | undefined;
  readonly locale: Locale;
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

/**
 * `import FILE --as deals|events|observations`. Ends in a CommanderError with the exit status: 1 for a file that
 * was not taken, 2 for a command that was not understood.
 */
export function importCommand(needs: ImportCommandNeeds): Command {
  const { out, err, locale } = needs;
  const command = importOptions(new Command('import'), locale)
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .exitOverride((error) => {
      // Commander ends in 1 for a command that it does not understand.
      const misunderstood = error.code.startsWith('commander.') && error.exitCode !== 0;
      throw misunderstood ? new CommanderError(2, error.code, error.message) : error;
    });
  return command.action(async (file: string, raw: RawOptions) => {
    const request = importRequest(raw, needs.findMetric);
    if ('mistake' in request) return command.error(request.mistake, { exitCode: 2, code: 'import.usage' });
    const lines = (texts: readonly string[]) => `${texts.join('\n')}\n`;
    const label = basename(file);
    const progress = await importProgress(file, err);
    try {
      const { read, recorded } = await runImport(needs, file, raw, request, progress);
      progress.stop();
      const facts = read.facts();
      const { source } = request;
      const report = { file: label, source, dry: raw.dry, facts, recorded, leftOut: read.leftOut() };
      if (raw.json)
        out.write(lines([JSON.stringify({ ok: true, as: raw.as, ...report, facts: undefined, ...facts })]));
      else out.write(lines(reportLines(named(report, needs.findMetric, raw.locale), raw.locale)));
    } catch (error) {
      progress.stop();
      const refusal = refusalOf(error, file, raw.locale);
      if (!refusal) throw error;
      if (raw.json)
        out.write(lines([JSON.stringify({ ok: false, as: raw.as, file: label, ...refusal.json })]));
      command.error(refusal.lines.join('\n'), { exitCode: 1, code: 'import.refused' });
    }
  });
}

function runImport(
  { withWorld, findMetric }: ImportCommandNeeds,
  file: string,
  raw: RawOptions,
  request: ImportRequest,
  progress: Progress,
): Promise<{ read: CsvExport; recorded: Recorded }> {
  return withWorld((world, workspace) => {
    const bytes = fileSource(file, progress.bytes);
    const read = (today: CivilDate) => {
      const { timeZone, currency } = workspace;
      const options: CsvOptions = { ...request, today, timeZone, currency };
      if (request.as === 'deals') return readDeals(bytes, { ...options, stages: request.stages });
      const { as, metric, changes } = request;
      return readSeries(bytes, { ...options, as, metric, changes, findMetric });
    };
    const { source, complete } = request;
    return importObservations(world, {
      workspace,
      source,
      label: basename(file),
      dry: raw.dry,
      complete,
      read,
    });
  });
}

/** The report with its metrics by name, as people know them. */
function named<Report extends Parameters<typeof reportLines>[0]>(
  report: Report,
  findMetric: (name: string) => Metric | undefined,
  locale: Locale,
): Report {
  const nameOf = (key: string) => findMetric(key)?.name[locale] ?? key;
  const { recorded, leftOut, facts } = report;
  return {
    ...report,
    recorded: {
      ...recorded,
      byMetric: recorded.byMetric.map((counts) => ({ ...counts, metric: nameOf(counts.metric) })),
    },
    leftOut: leftOut.map((left) => ({ ...left, metrics: left.metrics.map(nameOf) })),
    facts: {
      ...facts,
      notes: facts.notes.map((note) =>
        note.code === 'absent_column' ? { ...note, metrics: note.metrics.map(nameOf) } : note,
      ),
    },
  };
}

/** What to say about a file that was not taken; `undefined` for faults of our own. */
function refusalOf(
  error: unknown,
  path: string,
  locale: Locale,
): { readonly lines: string[]; readonly json: object } | undefined {
  const file = basename(path);
  if (error instanceof ImportRefused) {
    const { problems, total } = error;
    const said = problems.map((problem) => ({ ...problem, message: problemSentence(problem, locale) }));
    return { lines: refusalLines(file, error, locale), json: { problems: said, total } };
  }
  if (error instanceof Mistake) {
    const message = error.in(locale);
    return { lines: [message], json: { problems: [{ code: error.name, message }], total: 1 } };
  }
  const reason = whyUnreadable(error, path);
  if (reason === undefined) return undefined;
  const code = reason === 'ENOENT' ? 'missing_file' : 'unreadable_file';
  const message = importWords(locale, `problem.${code}`, { reason });
  return {
    lines: [`${importWords(locale, 'refused.one', { file })} ${message}`],
    json: { problems: [{ code, message }], total: 1 },
  };
}

/** Node's code for why a file could not be read; `undefined` where the error is about something else. */
function whyUnreadable(error: unknown, path: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const isOfFile = 'path' in error && error.path === path;
  return isOfFile || error.code === 'EISDIR' ? String(error.code) : undefined;
}
