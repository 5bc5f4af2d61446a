import type { FileProblem } from '../../domain/import-problem.ts';

export type SizeLimits = { readonly cellCharacters: number; readonly rowCharacters: number };

/**
 * Where a table is broken, once `csv-parse` has said that it is: it names the line on which it gave up, which for a
 * forgotten quotation mark can be the end of the file, and people need the one on which the mark was opened.
 */
export async function structureProblem(
  text: AsyncIterable<string>,
  delimiter: string,
  { cellCharacters, rowCharacters }: SizeLimits,
): Promise<FileProblem> {
  let line = 1;
  let [cellStart, cellLength] = [1, 0];
  let [rowStart, rowLength] = [1, 0];
  let state: 'start of cell' | 'plain' | 'quoted' | 'after quote' = 'start of cell';
  for await (const piece of text) {
    for (const char of piece) {
      const ends = state !== 'quoted' && (char === delimiter || char === '\n');
      if (ends) state = 'start of cell';
      else if (state === 'quoted') state = char === '"' ? 'after quote' : 'quoted';
      else if (state === 'after quote' && char === '"') state = 'quoted';
      else if (state === 'after quote') {
        return cellStart < line ? { code: 'unclosed_quote', line: cellStart } : { code: 'stray_quote', line };
      } else if (char === '"') {
        if (state === 'plain') return { code: 'stray_quote', line };
        state = 'quoted';
      } else state = 'plain';

      cellLength += 1;
      rowLength += 1;
      if (cellLength > cellCharacters) return { code: 'cell_too_large', line: cellStart };
      if (rowLength > rowCharacters) return { code: 'cell_too_large', line: rowStart };
      if (char === '\n') line += 1;
      if (ends) [cellStart, cellLength] = [line, 0];
      if (ends && char === '\n') [rowStart, rowLength] = [line, 0];
    }
  }
  return { code: 'unclosed_quote', line: cellStart };
}
