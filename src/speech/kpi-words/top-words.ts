import type { ShowRequest } from '../../domain/kpi-request.ts';
import type { TopRequest } from '../../domain/top-request.ts';
import type { ReadWords } from '../kpi-words.ts';
import { afterPhrase } from './phrases.ts';

const TOP = [
  'top',
  'top list',
  'leaderboard',
  'leader board',
  'the leaderboard',
  'topp',
  'topplista',
  'topplistan',
  'topplista for',
  'topplistan for',
];

/**
 * `top meetings v47`, `topplista möten`; `undefined` where it is about something else: `top meetings by campaign` only asks for the
 * parts.
 * @param readShow what the rest asks for
 */
export function readTopWords(
  words: readonly string[],
  readShow: (words: string[]) => ReadWords,
): { readonly request: TopRequest } | undefined {
  const rest = afterPhrase(words, TOP);
  if (!rest) return undefined;
  if (rest.length === 0) return { request: { kind: 'top', of: null, period: null, filter: {} } };
  const read = readShow(rest);
  if (!('request' in read)) return undefined;
  const { request } = read;
  if (request.kind === 'scorecard') {
    return { request: { kind: 'top', of: null, period: request.period, filter: {} } };
  }
  if (request.kind !== 'show' || !isOfPeople(request)) return undefined;
  const { metric, period, filter } = request;
  return { request: { kind: 'top', of: metric, period, filter } };
}

function isOfPeople({ by, compare, knownOn }: ShowRequest): boolean {
  const isByPerson = by === null || (by.kind === 'dimension' && by.dimension === 'owner');
  return isByPerson && compare === null && knownOn === null;
}
