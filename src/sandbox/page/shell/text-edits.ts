/** Words with a selection in them, as in a text field. */
export type Edited = { readonly text: string; readonly from: number; readonly to: number };

/** Puts a mark around the selection, or takes it away where it is there. */
export function wrapped({ text, from, to }: Edited, mark: string): Edited {
  const inner = text.slice(from, to);
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark)
    return {
      text: text.slice(0, from - size) + inner + text.slice(to + size),
      from: from - size,
      to: to - size,
    };
  return {
    text: text.slice(0, from) + mark + inner + mark + text.slice(to),
    from: from + size,
    to: to + size,
  };
}

/** Begins each selected line with a mark, or takes it away where each has it. */
export function prefixed({ text, from, to }: Edited, mark: string): Edited {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(start, to).split('\n');
  const all = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (all ? line.slice(mark.length) : mark + line)).join('\n');
  const end = start + changed.length;
  return { text: text.slice(0, start) + changed + text.slice(to), from: end, to: end };
}

/** Puts words at the selection, with a space before them where one is missing. */
export function inserted({ text, from, to }: Edited, words: string): Edited {
  const gap = from > 0 && !/\s/.test(text[from - 1] ?? '') ? ' ' : '';
  const caret = from + gap.length + words.length;
  return { text: text.slice(0, from) + gap + words + text.slice(to), from: caret, to: caret };
}
