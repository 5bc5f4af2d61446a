import { DIMENSIONS } from '../domain/dimension.ts';
import type { KpiProblem, KpiSuggestion } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import { COMMAND } from './command.ts';
import { digestProblemWords } from './digest-problem-words.ts';
import { list, type Reader } from './format.ts';
import { logProblemWords } from './log-sentences.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import type { Spoken } from './spoken.ts';
import { speakTargetProblem } from './targets/problem-sentences.ts';
import { topSay } from './top-sentences.ts';

/** What was not understood, what was, and what would be. */
export function speakProblem(
  problem: KpiProblem,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const command = COMMAND;
  const nameOf = (key: string) => uncapitalised(metricOf(key)?.name[locale] ?? key, locale);
  const dimensions = list(
    DIMENSIONS.map((dimension) => say(locale, `dimension.${dimension}`)),
    locale,
  );
  const next = say(locale, 'unknown.next', { command });
  const said = (headline: string, ...lines: string[]): Spoken => ({ headline, lines, context: [] });
  switch (problem.kind) {
    case 'unknown_words': {
      const { words, near } = problem;
      if (near.length === 0) return said(say(locale, 'unknown.head', { words }), next);
      const key = near.every(({ isUsual }) => isUsual) ? 'unknown.usual' : 'unknown.near';
      return said(say(locale, key, { words, names: namesOf(near, nameOf, reader) }), next);
    }
    case 'extra_words': {
      const { words, metric } = problem;
      return said(say(locale, 'unknown.extra', { words, name: nameOf(metric) }), next);
    }
    case 'missing_metric':
      return said(say(locale, 'problem.metric.missing', { command, verb: problem.verb }));
    case 'which_metric':
      return said(say(locale, 'problem.metric.which', { names: namesOf(problem.near, nameOf, reader) }));
    case 'not_raced':
      return said(
        topSay(locale, 'top.not_raced', {
          subject: capitalised(metricOf(problem.metric)?.subject[locale] ?? problem.metric, locale),
          name: nameOf(problem.metric),
          command,
        }),
      );
    case 'not_per_person': {
      const subject = capitalised(metricOf(problem.metric)?.subject[locale] ?? problem.metric, locale);
      return said(say(locale, 'problem.person', { subject }), say(locale, 'problem.person.next'));
    }
    case 'parts_without_target':
      return said(
        say(locale, 'problem.parts', {
          subject: capitalised(metricOf(problem.metric)?.subject[locale] ?? problem.metric, locale),
          target: nameOf(problem.target),
          dimension: say(locale, `dimension.${problem.dimension}`),
        }),
      );
    case 'missing_by':
      return said(say(locale, 'problem.by.missing', { command, metric: problem.metric }));
    case 'unknown_by':
      return said(say(locale, 'problem.by.unknown', { words: problem.words, dimensions }));
    case 'unknown_filter':
      return said(say(locale, 'problem.filter', { words: problem.words, dimensions }));
    case 'unknown_value': {
      const { words, known, isNear } = problem;
      const names = list(
        known.map(({ value }) => value),
        locale,
        isNear ? 'disjunction' : 'conjunction',
      );
      const headline = say(locale, 'problem.value', {
        words,
        dimension: say(locale, `dimension.${problem.dimension}`),
      });
      if (known.length === 0) return said(headline);
      return said(headline, say(locale, isNear ? 'problem.value.near' : 'problem.value.known', { names }));
    }
    case 'target':
      return speakTargetProblem(problem.problem, metricOf, reader);
    case 'digest':
      return said(digestProblemWords(problem.problem, metricOf, reader));
    case 'log':
      return said(logProblemWords(problem.problem, metricOf, reader));
    case 'period':
      return said(problem.sentence[locale]);
  }
}

function namesOf(
  near: readonly KpiSuggestion[],
  nameOf: (key: string) => string,
  { locale }: Reader,
): string {
  return list(
    near.map(({ metric }) => nameOf(metric)),
    locale,
    'disjunction',
  );
}
