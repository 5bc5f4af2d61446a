/**
 * The same text, to be kept for long: V8 cuts a text of 13 characters or more out of another one as a view, and who
 * keeps an id of a row that way keeps the row.
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
