import { afterPhrase, tokensOf } from './phrases.ts';

const METRIC = [
  'metric',
  'matt',
  'matten',
  'new metric',
  'metric new',
  'nytt matt',
  'matt nytt',
  'nytt nyckeltal',
  'nyckeltal nytt',
  'eget nyckeltal',
  'own metric',
  'change metric',
  'andra matt',
  'andra nyckeltal',
];

/** `metric`, `mått vinstandel`: whether somebody wants to make or change a metric, and the words after that. */
export function metricWanted(text: string): readonly string[] | undefined {
  return afterPhrase(tokensOf(text), METRIC);
}
