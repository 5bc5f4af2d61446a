import { Command } from 'commander';
import { yearNamed } from '../domain/named-periods.ts';
import { speak } from '../speech/speak.ts';
import { listMilestones } from '../use-cases/milestones/list-milestones.ts';
import { cli } from './cli-words.ts';
import { milestonesJson } from './milestones-json.ts';
import { yearOption } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';

/** `milestones`: the goals reached and the records of a year. */
export function milestonesCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('milestones')
    .description(cli(locale, 'milestones.about'))
    .option('--year <year>', cli(locale, 'milestones.year'), yearOption(locale))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ year, json }: { year?: number; json: boolean }) =>
      withWorld(async (world, workspace, { catalogue }) => {
        const reader = readerIn(workspace, locale);
        const period = year === undefined ? null : yearNamed(year, reader.fiscalYear);
        const answer = await listMilestones(world, workspace, catalogue, period);
        const text = json
          ? JSON.stringify(milestonesJson(answer), null, 2)
          : spokenText(speak(answer, catalogue.get, reader));
        out.write(`${text}\n`);
      }),
    );
}
