import type { Argument, CommanderError, HelpConfiguration, Option } from 'commander';
import type { Locale } from '../domain/metric.ts';
import { type CliSentence, cli } from './cli-words.ts';

const TITLES: Readonly<Record<string, CliSentence>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.global',
  'Commands:': 'help.commands',
};

/** Commander's own words around ours, in the reader's language; every command shows the options of all. */
export function helpWords(locale: Locale): HelpConfiguration {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (TITLES[title] ? cli(locale, TITLES[title]) : title),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      withNotes(locale, description, argChoices, defaultValue),
    argumentDescription: ({ description }: Argument) => description,
  };
}

function withNotes(
  locale: Locale,
  description: string,
  choices: readonly string[] | undefined,
  value: unknown,
): string {
  const isSaid = typeof value === 'string' || typeof value === 'number';
  const notes = [
    choices && cli(locale, 'help.choices', { choices: choices.join(', ') }),
    isSaid && cli(locale, 'help.default', { value: String(value) }),
  ].filter(Boolean);
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

const SENTENCES: Readonly<Record<string, CliSentence>> = {
  'commander.unknownCommand': 'usage.unknownCommand',
  'commander.unknownOption': 'usage.unknownOption',
  'commander.missingArgument': 'usage.missingArgument',
  'commander.optionMissingArgument': 'usage.optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'usage.missingOption',
  'commander.excessArguments': 'usage.excessArguments',
};

/** What commander did not understand, in the reader's language; it hands over only its finished English. */
export function usageWords({ code, message }: CommanderError, locale: Locale): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const hint = near ? ` ${cli(locale, 'usage.near', { near })}` : '';
  const sentence = SENTENCES[code];
  if (sentence) return `${cli(locale, sentence, { name })}${hint}`;
  const [, option, text, why] =
    /^error: (?:option|command-argument) '([^']*)'.* '(.*)' is invalid\. ([\s\S]*)$/.exec(message) ?? [];
  if (option === undefined || text === undefined || why === undefined) return message;
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return cli(locale, 'usage.invalid', {
    name: option,
    text,
    why: choices ? cli(locale, 'usage.choices', { choices }) : why,
  });
}
