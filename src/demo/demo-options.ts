import { Command, InvalidArgumentError, Option } from 'commander';
import { dateOption } from '../cli/parsed-options.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { demo } from './demo-words.ts';

export type DemoOptions = {
  readonly lang: Locale;
  readonly port: number;
  readonly socket: boolean;
  readonly today?: CivilDate;
  /** `true` for one of the demo's own. */
  readonly postgres?: true | string;
  readonly fresh: boolean;
  readonly open: boolean;
};

const USUAL_PORT = 4321;

/** The language that is asked for, even where something else in the words is wrong. */
export function languageIn(args: readonly string[], otherwise: Locale): Locale {
  const at = args.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return wanted === 'sv' || wanted === 'en' ? wanted : otherwise;
}

/** @throws CommanderError once it has said what is wrong, or the help that was asked for */
export function readDemoOptions(args: readonly string[], locale: Locale): DemoOptions {
  return new Command('demo')
    .description(demo(locale, 'about'))
    .usage(demo(locale, 'usage'))
    .helpOption('-h, --help', demo(locale, 'option.help'))
    .addOption(
      new Option('--lang <language>', demo(locale, 'option.lang')).choices(['en', 'sv']).default(locale),
    )
    .option('--port <port>', demo(locale, 'option.port'), portOption(locale), USUAL_PORT)
    .option('--open', demo(locale, 'option.open'), false)
    .option('--socket', demo(locale, 'option.socket'), false)
    .option('--postgres [url]', demo(locale, 'option.postgres'), urlOption(locale))
    .option('--today <date>', demo(locale, 'option.today'), dateOption(locale))
    .option('--fresh', demo(locale, 'option.fresh'), false)
    .exitOverride()
    .parse(args, { from: 'user' })
    .opts<DemoOptions>();
}

function portOption(locale: Locale) {
  return (text: string): number => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new InvalidArgumentError(demo(locale, 'problem.port'));
    }
    return port;
  };
}

function urlOption(locale: Locale) {
  return (text: string): string => {
    if (!/^postgres(ql)?:\/\//.test(text)) throw new InvalidArgumentError(demo(locale, 'problem.url'));
    return text;
  };
}
