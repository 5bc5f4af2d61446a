import { type KeyboardEvent, useId, useState } from 'react';
import { useWorkspace } from '../workspace.ts';
import { enterTakes, type Suggestion, suggestionsFor, unfinishedAt } from './completion.ts';
import { emojiFor } from './emoji-search.ts';
import { isVisible } from './place.ts';

export type Completion = {
  readonly listId: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  /** The text with the suggestion in the letters' place, and where the caret goes. */
  take(suggestion: Suggestion): { readonly text: string; readonly caret: number };
  /** Takes a key that is meant for the list: true when it was. */
  onKey(event: KeyboardEvent, onTake: (suggestion: Suggestion) => void): boolean;
};

const NONE: readonly Suggestion[] = [];
const SLACKBOT = 'USLACKBOT';

/** Finishes commands, people, channels and emoji at the caret. */
export function useCompletion(text: string, caret: number): Completion {
  const { commands, people, channels, me } = useWorkspace();
  const listId = useId();
  const [moved, setMoved] = useState({ text: '', active: -1 });
  const [dismissed, setDismissed] = useState<string>();

  const unfinished = unfinishedAt(text, caret);
  const known = {
    commands,
    people: people.filter(({ id }) => id !== SLACKBOT),
    channels: channels.filter((one) => one.kind !== 'im' && isVisible(one, me)),
    emojiFor,
  };
  const found = unfinished && dismissed !== text ? suggestionsFor(unfinished, known) : NONE;
  const first = unfinished && enterTakes(unfinished, found[0]) ? 0 : -1;
  const active = moved.text === text ? Math.min(moved.active, found.length - 1) : first;
  const move = (by: number) =>
    setMoved({ text, active: (Math.max(active, by > 0 ? -1 : 0) + by + found.length) % found.length });

  return {
    listId,
    suggestions: found,
    active,
    take: ({ insert }) => {
      const from = unfinished?.from ?? caret;
      return { text: text.slice(0, from) + insert + text.slice(caret), caret: from + insert.length };
    },
    onKey: (event, onTake) => {
      if (found.length === 0 || event.nativeEvent.isComposing) return false;
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Escape') setDismissed(text);
      else if (event.key === 'Tab' && !event.shiftKey) onTake(found[Math.max(0, active)]!);
      else if (event.key === 'Enter' && !event.shiftKey && found[active]) onTake(found[active]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
