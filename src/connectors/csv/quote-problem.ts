import type { FileProblem } from '../../domain/import-problem.ts';

/**
 * Where quoting goes wrong, once `csv-parse` has said that it does: it names the line on which it gave up, which
 * for a forgotten mark can be the end of the file, and people need the one on which the mark was opened.
 */
export async function quoteProblem(text: AsyncIterable<string>, delimiter: string): Promise<FileProblem> {
  let line = 1;
  let openedAt = 1;
  let state: 'start of cell' | 'plain' | 'quoted' | 'after quote' = 'start of cell';
  for await (const piece of text) {
    for (const char of piece) {
      const ends = char === delimiter || char === '\n';
      if (state === 'quoted') {
        if (char === '"') state = 'after quote';
      } else if (state === 'after quote' && char === '"') {
        state = 'quoted';
      } else if (ends) {
        state = 'start of cell';
      } else if (state === 'after quote') {
        return openedAt < line ? { code: 'unclosed_quote', line: openedAt } : { code: 'stray_quote', line };
      } else if (char === '"') {
        if (state === 'plain') return { code: 'stray_quote', line };
        state = 'quoted';
        openedAt = line;
      } else {
        state = 'plain';
      }
      if (char === '\n') line += 1;
    }
  }
  return { code: 'unclosed_quote', line: openedAt };
}
