import type { DigestProblem } from '../domain/digest-request.ts';
import type { Metric } from '../domain/metric.ts';
import { COMMAND } from './command.ts';
import { setupSay } from './digest-setup-words.ts';
import { nameIn } from './digest-words.ts';
import { list, type Reader } from './format.ts';

/** Which word it was, and what to write instead. */
export function digestProblemWords(
  problem: DigestProblem,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): string {
  const { locale } = reader;
  const command = COMMAND;
  switch (problem.about) {
    case 'words': {
      const metric = problem.near === null ? undefined : metricOf(problem.near);
      const near = metric ? nameIn(metric, reader) : 'none';
      return setupSay(locale, 'problem.words', { command, words: problem.words, near });
    }
    case 'zone':
      return setupSay(locale, 'problem.zone', { words: problem.words, near: problem.near ?? 'none' });
    case 'time':
      return setupSay(locale, 'problem.time', { words: problem.words });
    case 'place':
      return setupSay(locale, problem.words === '' ? 'problem.place.none' : 'problem.place', {
        words: problem.words,
      });
    case 'quiet_time':
      return setupSay(locale, 'problem.quiet_time', { time: problem.time, ...problem.quiet });
    case 'unknown':
      return setupSay(locale, 'problem.unknown', { command, id: problem.id });
    case 'which': {
      const [id] = problem.ids;
      if (id === undefined) return setupSay(locale, 'problem.which.none', { command });
      const ids = list(problem.ids.map(String), locale);
      return setupSay(locale, 'problem.which', {
        command,
        ids,
        id,
        step: locale === 'sv' ? 'pausa' : 'pause',
      });
    }
    default:
      return setupSay(locale, `problem.${problem.about}`, { command });
  }
}
