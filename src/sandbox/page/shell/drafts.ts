/** What people have begun to write, by person, conversation and thread; kept while the page is open. */
const drafts = new Map<string, string>();

export const draftFor = (key: string): string => drafts.get(key) ?? '';

export function keepDraft(key: string, text: string): void {
  if (text === '') drafts.delete(key);
  else drafts.set(key, text);
}
