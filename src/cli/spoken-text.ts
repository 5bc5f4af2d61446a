import type { Spoken, SpokenTable } from '../speech/spoken.ts';

/** An answer for a terminal: its paragraphs, its table in columns, and where it comes from. */
export function spokenText({ headline, lines, table, sections = [], context }: Spoken): string {
  const paragraphs = [
    [headline, ...lines],
    table ? tableLines(table) : [],
    ...sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)]),
    context,
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .replaceAll('`', '');
}

function tableLines({ head, rows }: SpokenTable): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - widthOf(cell));
        return column > 0 && /\d/.test(cell) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

const graphemes = new Intl.Segmenter();

/** In characters as people see them: `é` of two code points is one wide. */
function widthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}
