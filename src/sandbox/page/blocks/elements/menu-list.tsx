import { Check } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { Avatar } from '../../shell/avatar.tsx';
import { useWords } from '../../workspace.ts';
import type { Choice } from './choices.ts';
import type { Offered } from './use-choices.ts';

const WORDS = {
  en: {
    none: 'No results',
    loading: 'Loading …',
    write: (letters: number) => `Write ${letters} more ${letters === 1 ? 'letter' : 'letters'}`,
  },
  sv: {
    none: 'Inga träffar',
    loading: 'Hämtar …',
    write: (letters: number) => `Skriv ${letters} ${letters === 1 ? 'bokstav' : 'bokstäver'} till`,
  },
};

/** The open list of a menu. */
export function MenuList({ offered: { groups, loading, lettersMissing } }: { readonly offered: Offered }) {
  const words = useWords(WORDS);
  const empty = lettersMissing > 0 ? words.write(lettersMissing) : loading ? words.loading : words.none;
  return (
    <ListBox
      className={loading ? 'bk-list-box bk-loading' : 'bk-list-box'}
      renderEmptyState={() => <div className="bk-list-empty">{empty}</div>}
    >
      {groups.map(({ label, choices }) =>
        label === '' ? (
          choices.map((choice) => <Line key={choice.id} choice={choice} />)
        ) : (
          <ListBoxSection key={label} id={`group ${label}`}>
            <Header className="bk-list-group">{label}</Header>
            {choices.map((choice) => (
              <Line key={choice.id} choice={choice} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
}

const Line = ({ choice: { id, name, description, person } }: { readonly choice: Choice }) => (
  <ListBoxItem className="bk-option" id={id} textValue={name}>
    {({ isSelected }) => (
      <>
        {person && <Avatar person={person} size={22} />}
        <span className="bk-option-words">
          <Text slot="label">{name}</Text>
          {description && (
            <Text slot="description" className="bk-option-description">
              {description}
            </Text>
          )}
        </span>
        {isSelected && <Check size={16} aria-hidden="true" />}
      </>
    )}
  </ListBoxItem>
);
