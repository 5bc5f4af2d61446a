import { asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import type { Suggestion } from './completion.ts';
import { ChannelSign } from './sidebar.tsx';

type CompletionListProps = {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** The one that the arrow keys stand on. */
  readonly active: number;
  readonly onPick: (suggestion: Suggestion) => void;
};

/**
 * Over the composer while a word is unfinished. The focus stays in the text, which points here by
 * `aria-activedescendant`; react-aria's own list takes letters as a filter of the whole field, not of the last word.
 */
export function CompletionList({ id, label, suggestions, active, onPick }: CompletionListProps) {
  return (
    <div className="completion" id={id} role="listbox" aria-label={label}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          className="completion-item"
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          <Picture suggestion={suggestion} />
          <span className="completion-name">{suggestion.name}</span>
          {suggestion.detail ? <span className="completion-detail">{suggestion.detail}</span> : null}
        </div>
      ))}
    </div>
  );
}

function Picture({ suggestion: { person, channel, emoji } }: { readonly suggestion: Suggestion }) {
  if (person) return <Avatar person={asAuthor(person)} size={24} />;
  if (channel) return <ChannelSign channel={channel} />;
  return emoji ? <span className="completion-emoji">{emoji}</span> : null;
}
