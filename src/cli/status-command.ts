import { Command } from 'commander';
import { speakStatus, statusSay } from '../speech/status-sentences.ts';
import { showStatus } from '../use-cases/show-status.ts';
import { cli } from './cli-words.ts';
import { spokenText } from './spoken-text.ts';
import { statusJson } from './status-json.ts';
import { readerIn, TERMINAL_CHANNEL, type Terminal } from './terminal.ts';

/** `status`: what Takt says by itself, in every channel; when it came last and comes next, and what did not arrive. */
export function statusCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('status')
    .description(statusSay(locale, 'cli.about'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ json }: { json: boolean }) =>
      withWorld(async (world, workspace) => {
        const asked = { channelId: TERMINAL_CHANNEL, personId: null };
        const answer = await showStatus(world, workspace, asked);
        const spoken = () => spokenText(speakStatus(answer, readerIn(workspace, locale)));
        out.write(`${json ? JSON.stringify(statusJson(answer), null, 2) : spoken()}\n`);
      }),
    );
}
