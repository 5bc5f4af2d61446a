import type { LogProblem } from '../../domain/log-request.ts';
import type { KpiContext, ReadWords } from '../kpi-words.ts';
import { plain } from '../period-words/vocabulary.ts';
import { readPeriod } from '../period-words.ts';
import { afterPhrase, GAP } from './phrases.ts';
import { withoutFilters, withoutMetric } from './take-out.ts';
import { isUnitWord, readFigure } from './targets/read-figure.ts';
import { FILLERS } from './vocabulary.ts';

const LOG = ['log', 'logga', 'registrera', 'rapportera'];
const UNLOG = ['unlog'];

/** `logga referenser 3 igår owner="Erik Holm"`; `undefined` where it is about something else. */
export function readLogWords(words: readonly string[], context: KpiContext): ReadWords | undefined {
  const undone = afterPhrase(words, UNLOG);
  if (undone) return readUnlog(undone, context);
  const rest = afterPhrase(words, LOG);
  if (!rest) return undefined;
  const { words: unfiltered, filter, wrong } = withoutFilters(rest);
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const { metric, words: around } = withoutMetric(unfiltered, context.names);
  if (!metric) return { problem: { kind: 'missing_metric', verb: words[0]! } };
  const problem = (about: LogProblem['about'], said = ''): ReadWords => ({
    problem: { kind: 'log', problem: { about, metric: metric.key, words: said } },
  });
  const said = around.filter((word) => word !== GAP && !FILLERS.has(plain(word)));
  // The first figure is the value: what comes after may be a date.
  const at = said.findIndex((word) => readFigure(word, metric) !== null);
  if (at < 0) return problem('value');
  const length = said[at + 1] !== undefined && isUnitWord(said[at + 1]!, metric) ? 2 : 1;
  const value = readFigure(said.slice(at, at + length).join(' '), metric);
  if (value === null) return problem('value');
  const left = [...said.slice(0, at), ...said.slice(at + length)].join(' ');
  const day = left === '' ? null : readPeriod(left, context);
  if (day === undefined) return problem('words', left);
  if (day && ('problem' in day || day.period.from !== day.period.to)) return problem('day', left);
  const date = day ? day.period.from : null;
  return { request: { kind: 'log', metric: metric.key, value, date, filter } };
}

function readUnlog(words: readonly string[], { names }: KpiContext): ReadWords | undefined {
  const [name = '', at = '', ...more] = words;
  const metric = names.find([name]);
  if (!metric || more.length > 0 || Number.isNaN(Date.parse(at))) return undefined;
  return { request: { kind: 'unlog', metric: metric.key, at } };
}
