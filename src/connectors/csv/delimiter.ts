/** As people type them; a tab is a tab. */
export type Delimiter = ',' | ';' | '\t';

export type Dialect = {
  readonly delimiter: Delimiter;
  /** Excel's own first line, `sep=;`, comes before the header. */
  readonly sepLine: boolean;
};

/** A header holds many delimiters, and seldom another one inside a name. */
const DELIMITERS = ['\t', ';', ','] as const;

/** Read from the header: the delimiter it holds most of outside quotes; a comma where it is a single name. */
export async function dialectOf(text: AsyncIterable<string>): Promise<Dialect> {
  const header = await firstLine(text);
  const said = /^"?sep=([,;\t])"?$/i.exec(header)?.[1];
  if (said) return { delimiter: said as Delimiter, sepLine: true };
  let best: Delimiter = ',';
  let most = 0;
  const outside = header.replace(/"[^"]*"/g, '');
  for (const delimiter of DELIMITERS) {
    const count = outside.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return { delimiter: best, sepLine: false };
}

/** The first line with anything on it; names with line breaks in quotes are whole. Enough of it, if it never ends. */
async function firstLine(text: AsyncIterable<string>): Promise<string> {
  let start = '';
  for await (const piece of text) {
    start = (start + piece).replace(/^\n+/, '');
    const line = /^(?:[^"\n]|"[^"]*")*\n/.exec(start)?.[0];
    if (line !== undefined) return line.slice(0, -1);
    if (start.length > LONGEST_HEADER) break;
  }
  return start;
}

const LONGEST_HEADER = 1_000_000;
