import { Command, CommanderError } from 'commander';
import { dateAt } from '../domain/civil-date.ts';
import { speak } from '../speech/speak.ts';
import { withUnderstood } from '../speech/understood-sentences.ts';
import { askKpi } from '../use-cases/ask-kpi.ts';
import { answerJson } from './answer-json.ts';
import { cli } from './cli-words.ts';
import { dateOption } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { AT_THE_TERMINAL, readerIn, TERMINAL_CHANNEL, type Terminal } from './terminal.ts';
import { understoodJson } from './understood-json.ts';

/** `ask TEXT`: just what `/kpi TEXT` answers. Ends in 1 where the words were not understood. */
export function askCommand(terminal: Terminal): Command {
  const { locale, out, err, withWorld } = terminal;
  return new Command('ask')
    .description(cli(locale, 'ask.about'))
    .argument('[text...]', cli(locale, 'ask.text'))
    .option('--today <date>', cli(locale, 'ask.today'), dateOption(locale))
    .option('--json', cli(locale, 'option.json'), false)
    .action(async (words: string[], { today, json }: { today?: string; json: boolean }) => {
      const { asked, workspace, catalogue } = await withWorld(async (world, workspace, known) => ({
        workspace,
        catalogue: known.catalogue,
        asked: await askKpi(
          today ? { ...world, now: () => dateAt(today, '12:00', workspace.timeZone) } : world,
          { ...known, workspace, channelId: TERMINAL_CHANNEL, everywhere: 'all', person: AT_THE_TERMINAL },
          words.join(' '),
        ),
      }));
      const { request, answer, understood } = asked;
      const reader = readerIn(workspace, locale);
      const plain = speak(answer, catalogue.get, reader);
      const spoken = understood
        ? withUnderstood(plain, { ...understood, request }, catalogue.get, reader)
        : plain;
      const isAnswered = answer.kind !== 'problem';
      if (json) {
        const told = { ...(request && understoodJson(request)), ...answerJson(answer) };
        out.write(`${JSON.stringify(told, null, 2)}\n`);
      } else (isAnswered ? out : err).write(`${spokenText(spoken)}\n`);
      if (!isAnswered) throw new CommanderError(1, 'ask.not_understood', '');
    });
}
