import { Command } from 'commander';
import { cli } from './cli-words.ts';
import { agreeCommand, endCommand, undoCommand } from './targets/change-commands.ts';
import { historyCommand, listCommand } from './targets/list-commands.ts';
import { setCommand } from './targets/set-command.ts';
import type { Terminal } from './terminal.ts';

/** `target set METRIC VALUE --every …`, and what becomes of it: agreed to, ended, taken back, listed. */
export function targetCommand(terminal: Terminal): Command {
  return new Command('target')
    .description(cli(terminal.locale, 'target.about'))
    .addCommand(setCommand(terminal))
    .addCommand(agreeCommand(terminal))
    .addCommand(endCommand(terminal))
    .addCommand(undoCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(historyCommand(terminal));
}
