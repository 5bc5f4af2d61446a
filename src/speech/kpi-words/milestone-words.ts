import type { KpiContext, ReadWords } from '../kpi-words.ts';
import { readPeriod } from '../period-words.ts';
import { afterPhrase } from './phrases.ts';

const REACHED = [
  'milestones',
  'milestone',
  'reached',
  'what we reached',
  'what have we reached',
  'targets reached',
  'goals reached',
  'reached targets',
  'celebrations',
  'records',
  'milstolpar',
  'milstolparna',
  'natt',
  'nadda',
  'nadda mal',
  'nadda malen',
  'vad har vi natt',
  'vad ar natt',
  'firanden',
  'rekord',
  'rekorden',
];

const UNNAMED = [
  'unnamed',
  "don't name me",
  'don\u2019t name me',
  'dont name me',
  'do not name me',
  'onamnd',
  'namn inte mig',
  'namn mig inte',
  'namn ej mig',
];
const NAMED = ['named', 'name me', 'name me again', 'namnd', 'namn mig', 'namn mig igen', 'namn garna mig'];

/** `milestones`, `nått 2025`, `nämn inte mig`; `undefined` where it is about something else. */
export function readMilestoneWords(words: readonly string[], context: KpiContext): ReadWords | undefined {
  if (afterPhrase(words, UNNAMED)?.length === 0) return { request: { kind: 'naming', named: false } };
  if (afterPhrase(words, NAMED)?.length === 0) return { request: { kind: 'naming', named: true } };
  const rest = afterPhrase(words, REACHED);
  if (!rest) return undefined;
  if (rest.length === 0) return { request: { kind: 'milestones', period: null } };
  const read = readPeriod(rest.join(' '), context);
  if (!read) return undefined;
  return 'period' in read
    ? { request: { kind: 'milestones', period: read.period } }
    : { problem: { kind: 'period', words: rest.join(' '), sentence: read.problem } };
}
