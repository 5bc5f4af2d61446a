import type { Metric } from '../../../domain/metric.ts';
import { TEAM_DEPARTMENTS, type TeamDepartment } from '../../../domain/target.ts';
import type { TargetProblem, TargetTerms } from '../../../domain/target-request.ts';
import { plain } from '../../period-words/vocabulary.ts';
import type { MetricNames } from '../metric-names.ts';
import { GAP, phraseAt, without } from '../phrases.ts';
import { figureAt } from './figures-in.ts';
import { readFigure } from './read-figure.ts';
import { ANNOUNCING, BECAUSE, LEVELS, PARTY_NAMES, TERM_NAMES } from './vocabulary.ts';

/** What was said by name (`minimum=70`, `sälj="Åsa Lindqvist"`), as typed. */
export type NamedTerms = {
  readonly words: string[];
  readonly named: Readonly<Partial<Record<TermName, string>>>;
  readonly owners: Readonly<Partial<Record<TeamDepartment, string>>>;
};

type TermName = keyof typeof TERM_NAMES;

/** Takes out why it matters: the rest of the words, since anything may stand in it. */
export function withoutBecause(words: readonly string[]): { words: string[]; why: string | undefined } {
  const at = words.findIndex((_, index) => index > 0 && phraseAt(words, index, BECAUSE) > 0);
  if (at < 0) return { words: [...words], why: undefined };
  // "För att" belongs to the reason, "because" only announces it.
  const skipped = phraseAt(words, at, ANNOUNCING);
  return { words: words.slice(0, at), why: unquoted(words.slice(at + skipped).join(' ')) };
}

/** Takes out `name=value`, but for the dimensions'. */
export function withoutNamed(words: readonly string[]): NamedTerms {
  const named: Partial<Record<TermName, string>> = {};
  const owners: Partial<Record<TeamDepartment, string>> = {};
  const rest: string[] = [];
  for (const word of words) {
    const [, name = '', value = ''] = /^([\p{L}_]+)=(.*)$/su.exec(word) ?? [];
    const term = termNamed(name);
    const party = TEAM_DEPARTMENTS.find((one) => PARTY_NAMES[one].includes(plain(name)));
    if (term) named[term] = unquoted(value);
    else if (party) owners[party] = unquoted(value);
    else rest.push(word);
  }
  return { words: rest, named, owners };
}

type WithoutLevels = { readonly words: string[]; readonly levels: Readonly<Partial<Record<Level, string>>> };
type Level = keyof typeof LEVELS;

/** Takes out `minimum 70` and `stretch 95`. */
export function withoutLevels(words: readonly string[], metric: Metric): WithoutLevels {
  let rest = [...words];
  const levels: Partial<Record<Level, string>> = {};
  for (const level of ['minimum', 'stretch'] as const) {
    for (const at of rest.keys()) {
      const length = phraseAt(rest, at, LEVELS[level]);
      const figure = length > 0 ? figureAt(rest, at + length, metric) : undefined;
      if (!figure) continue;
      levels[level] = figure.text;
      rest = without(rest, at, length + figure.length);
      break;
    }
  }
  return { words: rest, levels };
}

/** The terms of what was said, or the first of it that cannot be one. */
export function termsOf(
  { named, owners }: Pick<NamedTerms, 'named' | 'owners'>,
  levels: WithoutLevels['levels'],
  why: string | undefined,
  metric: Metric,
  names: MetricNames,
): { readonly terms: TargetTerms } | { readonly problem: TargetProblem } {
  const figures: { minimum?: number | null; stretch?: number | null } = {};
  for (const level of ['minimum', 'stretch'] as const) {
    const said = named[level] ?? levels[level];
    if (said === undefined) continue;
    const figure = isNone(said) ? null : readFigure(said, metric);
    if (figure === null && !isNone(said))
      return { problem: { about: 'value', words: said, metric: metric.key } };
    figures[level] = figure;
  }
  const guard = named.guard === undefined || isNone(named.guard) ? null : names.find([named.guard]);
  if (guard === undefined)
    return { problem: { about: 'guard', words: named.guard ?? '', metric: metric.key } };
  const reasonFor = named.why ?? why;
  return {
    terms: {
      ...figures,
      ...(reasonFor !== undefined && { why: reasonFor }),
      ...(named.guard !== undefined && { guard: guard?.key ?? null }),
      ...(Object.keys(owners).length > 0 && { owners }),
      ...(named.reason !== undefined && { reason: named.reason }),
    },
  };
}

function termNamed(name: string): TermName | undefined {
  const word = plain(name).trim();
  return (Object.keys(TERM_NAMES) as TermName[]).find((term) =>
    (TERM_NAMES[term] as readonly string[]).includes(word),
  );
}

function isNone(text: string): boolean {
  return ['none', 'ingen', 'inget', '-', GAP].includes(plain(text));
}

function unquoted(text: string): string {
  return text.replace(/^["“”]|["“”]$/g, '').trim();
}
