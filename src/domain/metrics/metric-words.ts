import type { Metric } from '../metric.ts';

/** As words are compared: lower case, one space between, an apostrophe as keyboards type it. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’`´]/g, "'")
    .replace(/[_\s]+/g, ' ')
    .trim();
}

/** Everything that means this metric: its key, its names and its aliases. */
export function wordsOf({ key, name, aliases }: Metric): ReadonlySet<string> {
  return new Set([key, name.en, name.sv, ...aliases.en, ...aliases.sv].map(plainWords));
}
