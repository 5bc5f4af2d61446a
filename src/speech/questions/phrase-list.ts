/** Phrases with a dot between them: long lists read as text. */
export function phrases(text: string): readonly string[] {
  return text
    .split('·')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
