import { basename } from 'node:path';
import { Command, CommanderError } from 'commander';
import { fileSource } from '../connectors/csv/byte-source.ts';
import type { CsvOptions } from '../connectors/csv/options.ts';
import { readDeals } from '../connectors/deals-file.ts';
import { readSeries } from '../connectors/series-file.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import { importObservations } from '../use-cases/import-observations.ts';
import type { World } from '../use-cases/ports.ts';
import { refusedAnswer, type Taken, takenAnswer } from './import-answer.ts';
import { type GivenOptions, importOptions, NOT_GIVEN, type RawOptions } from './import-options.ts';
import { importProgress, type Progress } from './import-progress.ts';
import { type ImportRequest, importRequest } from './import-request.ts';
import { usage } from './parsed-options.ts';

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
  return importOptions(new Command('import'), locale).action(async (file: string, given: GivenOptions) => {
    const options: RawOptions = { ...NOT_GIVEN, ...given };
    const request = importRequest(options, needs.findMetric);
    if ('mistake' in request) throw usage(request.mistake);
    const progress = await importProgress(file, err);
    const answer = await runImport(needs, file, options, request, progress)
      .then((taken) => takenAnswer(taken, file, options, request, needs.findMetric))
      .catch((error: unknown) => refusedAnswer(error, file, options))
      .finally(progress.stop);
    if (options.json) out.write(`${JSON.stringify(answer.json)}\n`);
    else if (answer.ok) out.write(`${answer.lines.join('\n')}\n`);
    if (!answer.ok) throw new CommanderError(1, 'import.refused', answer.lines.join('\n'));
  });
}

function runImport(
  { withWorld, findMetric }: ImportCommandNeeds,
  file: string,
  { dry }: RawOptions,
  request: ImportRequest,
  progress: Progress,
): Promise<Taken> {
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
      dry,
      complete,
      read,
    });
  });
}
