import { setImmediate } from 'node:timers/promises';
import type { CsvRow } from './csv-table.ts';

/** Beyond this the file is parsed anew: however long it is, no more of it is held. */
const MOST_CHARACTERS = 20_000_000;
/** No cell has it: a text with the character NUL is refused. */
const BETWEEN_CELLS = '\0';
/** Rows after which others get their turn. */
const TURN = 2_000;

type Kept = { readonly texts: string[]; readonly lines: number[]; characters: number };

/**
 * Rows that are read several times over and parsed once, which takes five times as long as taking their texts apart
 * again: kept as one text each, they take little more room than the file.
 * @param onRead told of the characters of rows that are read again.
 */
export function keptRows(
  parse: () => AsyncIterable<CsvRow>,
  onRead: (characters: number) => void,
): () => AsyncIterable<CsvRow> {
  let kept: Kept | undefined;
  return () => {
    if (kept) return readAgain(kept, onRead);
    return keeping(parse(), (all) => {
      kept = all;
    });
  };
}

async function* keeping(rows: AsyncIterable<CsvRow>, onEnd: (kept: Kept) => void): AsyncGenerator<CsvRow> {
  let kept: Kept | undefined = { texts: [], lines: [], characters: 0 };
  for await (const row of rows) {
    if (kept) {
      const text = row.cells.join(BETWEEN_CELLS);
      kept.texts.push(text);
      kept.lines.push(row.line);
      kept.characters += text.length + 1;
      if (kept.characters > MOST_CHARACTERS) kept = undefined;
    }
    yield row;
  }
  if (kept) onEnd(kept);
}

async function* readAgain(
  { texts, lines }: Kept,
  onRead: (characters: number) => void,
): AsyncGenerator<CsvRow> {
  let characters = 0;
  for (const [index, text] of texts.entries()) {
    yield { line: lines[index]!, cells: text.split(BETWEEN_CELLS) };
    characters += text.length + 1;
    if (index % TURN !== TURN - 1) continue;
    onRead(characters);
    characters = 0;
    await setImmediate();
  }
  onRead(characters);
}
