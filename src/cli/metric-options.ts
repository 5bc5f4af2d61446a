import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type Department,
  type Direction,
  type Locale,
  type Metric,
  UNITS,
  type Unit,
} from '../domain/metric.ts';
import type { MetricChange } from '../domain/metrics/own-metric.ts';
import { type MetricSentence, metricSay } from '../speech/metric-words.ts';

export type MetricOptions = {
  nameEn?: string;
  nameSv?: string;
  definitionEn?: string;
  definitionSv?: string;
  kind?: Metric['kind'];
  unit?: Unit;
  good?: Direction;
  department?: Department;
  decimals?: number;
  formula?: string;
  aliases?: string[];
  by: string;
  json: boolean;
};

/** What one can say about a metric; which of it a new one needs is for the metric to say. */
export function metricOptions(command: Command, locale: Locale): Command {
  const about = (key: MetricSentence) => metricSay(locale, key);
  const choice = (flags: string, key: MetricSentence, choices: readonly string[]) =>
    new Option(flags, about(key)).choices(choices);
  return command
    .option('--name-en <name>', about('metric.option.nameEn'))
    .option('--name-sv <name>', about('metric.option.nameSv'))
    .option('--definition-en <sentence>', about('metric.option.definition'))
    .addOption(new Option('--definition-sv <sentence>').hideHelp())
    .addOption(choice('--kind <kind>', 'metric.option.kind', ['flow', 'level', 'derived']))
    .addOption(choice('--unit <unit>', 'metric.option.unit', UNITS))
    .addOption(choice('--good <way>', 'metric.option.good', ['up', 'down']))
    .addOption(
      choice('--department <name>', 'metric.option.department', ['sales', 'marketing', 'delivery', 'shared']),
    )
    .option('--decimals <count>', about('metric.option.decimals'), decimals)
    .option('--formula <formula>', about('metric.option.formula'))
    .option('--aliases <words>', about('metric.option.aliases'), words);
}

/** Only what was said; a name or a definition in one language is the other's too until that is said. */
export function changeIn(options: MetricOptions, known: Metric | undefined): MetricChange {
  const { nameEn, nameSv, definitionEn, definitionSv, kind, unit, good, department, decimals } = options;
  const { formula, aliases } = options;
  const name = inBoth(nameEn, nameSv, known?.name);
  const definition = inBoth(definitionEn, definitionSv, known?.definition);
  return {
    ...(kind && { kind }),
    ...(name && { name }),
    ...(definition && { definition }),
    ...(unit && { unit }),
    ...(good && { direction: good }),
    ...(department && { department }),
    ...(decimals !== undefined && { decimals }),
    ...(formula !== undefined && { formula }),
    // What people type is heard in both languages.
    ...(aliases && { aliases: { en: aliases, sv: [] } }),
  };
}

function inBoth(en: string | undefined, sv: string | undefined, known: Metric['name'] | undefined) {
  if (en === undefined && sv === undefined) return undefined;
  return { en: (en ?? known?.en ?? sv)!, sv: (sv ?? known?.sv ?? en)! };
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

function decimals(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError('0–6');
  return Number(text);
}
