import type { Metric } from '../../domain/metric.ts';
import type { TargetProblem } from '../../domain/target-request.ts';
import { COMMAND } from '../command.ts';
import { type Reader, shortDate } from '../format.ts';
import { capitalised, uncapitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { exampleFor, targetSay } from './target-say.ts';

/** What cannot be a target, which word it was, and what to write instead. */
export function speakTargetProblem(
  problem: TargetProblem,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const metric = 'metric' in problem ? metricOf(problem.metric) : undefined;
  const name = uncapitalised(metric?.name[locale] ?? '', locale);
  const values = {
    command: COMMAND,
    name,
    key: metric?.key ?? '',
    example: exampleFor(metric ?? { unit: 'count' }, locale),
    words: 'words' in problem ? problem.words : '',
  };
  const said = (headline: string, ...lines: string[]): Spoken => ({ headline, lines, context: [] });
  switch (problem.about) {
    case 'words':
      return said(
        targetSay(locale, 'problem.words', values),
        targetSay(locale, 'problem.words.next', values),
      );
    case 'levels': {
      const subject = capitalised(metric?.subject[locale] ?? '', locale);
      return said(targetSay(locale, `problem.levels.${metric?.direction ?? 'up'}`, { subject }));
    }
    case 'over':
      return said(
        targetSay(locale, 'problem.over', { date: shortDate(problem.until, problem.today, locale) }),
      );
    default:
      return said(targetSay(locale, `problem.${problem.about}`, values));
  }
}
