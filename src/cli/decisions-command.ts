import { Command } from 'commander';
import { decisionSay, speakDecisions } from '../speech/decision-sentences.ts';
import { showDecisions } from '../use-cases/show-decisions.ts';
import { cli } from './cli-words.ts';
import { decisionsJson } from './decisions-json.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';

type Options = { readonly channel?: string; readonly closed: boolean; readonly json: boolean };

/** `decisions`: what was decided, in one channel or in all, and what it has moved. */
export function decisionsCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('decisions')
    .description(decisionSay(locale, 'cli.about'))
    .option('--channel <id>', decisionSay(locale, 'cli.channel'))
    .option('--closed', decisionSay(locale, 'cli.closed'), false)
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ channel, closed, json }: Options) =>
      withWorld(async (world, workspace, { catalogue }) => {
        const asked = { channelId: channel ?? null, closed, from: 1 };
        const answer = await showDecisions(world, workspace, catalogue, asked);
        const told = json
          ? JSON.stringify(decisionsJson(answer), null, 2)
          : spokenText(speakDecisions(answer, readerIn(workspace, locale)));
        out.write(`${told}\n`);
      }),
    );
}
