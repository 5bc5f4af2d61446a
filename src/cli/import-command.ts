import { basename } from 'node:path';
import { Command, CommanderError } from 'commander';
import { fileSource } from '../connectors/csv/byte-source.ts';
import type { CsvOptions } from '../connectors/csv/options.ts';
import { readDeals } from '../connectors/deals-file.ts';
import { readSeries } from '../connectors/series-file.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { importObservations } from '../use-cases/import-observations.ts';
import { type ImportAnswer, refusedAnswer, type Taken, takenAnswer } from './import-answer.ts';
import { type GivenOptions, importOptions, NOT_GIVEN, type RawOptions } from './import-options.ts';
import { importProgress, type Progress } from './import-progress.ts';
import { importRequest } from './import-request.ts';
import { usage } from './parsed-options.ts';
import type { WithWorld } from './terminal.ts';

export type ImportCommandNeeds = {
  readonly withWorld: WithWorld;
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
    const progress = await importProgress(file, err);
    const answer = await importFile(needs, file, options, progress)
      .catch((error: unknown) => {
        if (error instanceof CommanderError) throw error;
        return refusedAnswer(error, file, options);
      })
      .finally(progress.stop);
    if (options.json) out.write(`${JSON.stringify(answer.json)}\n`);
    else if (answer.ok) out.write(`${answer.lines.join('\n')}\n`);
    if (!answer.ok) throw new CommanderError(1, 'import.refused', answer.lines.join('\n'));
  });
}

/** @throws CommanderError (status 2) for what cannot be asked so; a metric may be the workspace's own. */
function importFile(
  { withWorld }: ImportCommandNeeds,
  file: string,
  options: RawOptions,
  progress: Progress,
): Promise<ImportAnswer> {
  return withWorld(async (world, workspace, { names }) => {
    const findMetric = (name: string) => names.find(name.split(/\s+/));
    const request = importRequest(options, findMetric);
    if ('mistake' in request) throw usage(request.mistake);
    const bytes = fileSource(file, progress.bytes);
    const read = (today: CivilDate) => {
      const { timeZone, currency } = workspace;
      const csv: CsvOptions = { ...request, today, timeZone, currency };
      if (request.as === 'deals') return readDeals(bytes, { ...csv, stages: request.stages });
      const { as, metric, changes } = request;
      return readSeries(bytes, { ...csv, as, metric, changes, findMetric });
    };
    const { source, complete } = request;
    const { dry } = options;
    const taken: Taken = await importObservations(world, {
      workspace,
      source,
      label: basename(file),
      dry,
      complete,
      read,
    });
    return takenAnswer(taken, file, options, request, findMetric);
  });
}
