import { type Command, Option } from 'commander';
import { DEAL_FIELDS } from '../connectors/deal-columns.ts';
import { SERIES_FIELDS } from '../connectors/series-columns.ts';
import { DIMENSIONS } from '../domain/dimension.ts';
import type { Locale } from '../domain/metric.ts';
import { type ImportSentence, importWords } from '../speech/import-words.ts';

const KINDS = ['deals', 'events', 'observations'] as const;
export type FileKind = (typeof KINDS)[number];

/** What somebody typed after `import FILE`. */
export type RawOptions = {
  readonly as: FileKind;
  readonly map: readonly string[];
  readonly dim: readonly string[];
  readonly stage: readonly string[];
  readonly metric?: string;
  readonly source?: string;
  readonly dates?: 'dmy' | 'mdy' | 'ymd';
  readonly decimal?: ',' | '.';
  readonly changes: boolean;
  readonly complete: boolean;
  readonly skipBadRows: boolean;
  readonly dry: boolean;
  readonly json: boolean;
  readonly locale: Locale;
};

/**
 * Figures are known by their source: with one name for a kind of file, next month's export, whatever it is called,
 * corrects this month's instead of being added to it.
 */
export const DEFAULT_SOURCES: Readonly<Record<FileKind, string>> = {
  deals: 'crm',
  events: 'events',
  observations: 'observations',
};

/** As commander hands them over. */
export type GivenOptions = Partial<RawOptions> & Pick<RawOptions, 'as' | 'locale'>;

/** Options that were not given, so that commander's help need not show them as defaults. */
export const NOT_GIVEN = {
  map: [],
  dim: [],
  stage: [],
  changes: false,
  complete: false,
  skipBadRows: false,
  dry: false,
  json: false,
} as const;

/** The options of `import`, explained in one language. */
export function importOptions(command: Command, locale: Locale): Command {
  const help = (key: ImportSentence, values?: Readonly<Record<string, string>>) =>
    importWords(locale, key, values);
  const fields = [...new Set([...DEAL_FIELDS, ...SERIES_FIELDS])].join(', ');
  const several = (flags: string, text: string) => new Option(flags, text).argParser(append);
  const sources = KINDS.map((kind) => DEFAULT_SOURCES[kind]).join(', ');
  return command
    .description(help('help.description'))
    .argument('<file>', help('help.file'))
    .addOption(new Option('--as <kind>', help('help.as')).choices(KINDS).makeOptionMandatory())
    .addOption(several('--map <field=column...>', help('help.map', { fields })))
    .option('--metric <key>', help('help.metric'))
    .addOption(
      several('--dim <dimension=column...>', help('help.dim', { dimensions: DIMENSIONS.join(', ') })),
    )
    .addOption(several('--stage <name=outcome...>', help('help.stage')))
    .option('--source <name>', help('help.source', { defaults: sources }))
    .addOption(new Option('--dates <order>', help('help.dates')).choices(['dmy', 'mdy', 'ymd']))
    .addOption(new Option('--decimal <mark>', help('help.decimal')).choices([',', '.']))
    .option('--changes', help('help.changes'))
    .option('--complete', help('help.complete'))
    .option('--skip-bad-rows', help('help.skip'))
    .option('--dry', help('help.dry'))
    .option('--json', help('help.json'))
    .addOption(new Option('--locale <language>', help('help.locale')).choices(['en', 'sv']).default(locale));
}

function append(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), text];
}
