import { ChevronDown, X } from 'lucide-react';
import { useContext, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  type Key,
  Popover,
  Tag,
  TagGroup,
  TagList,
  useFilter,
} from 'react-aria-components';
import type { Json } from '../../../../block-kit/tree.ts';
import type { Entry } from '../../../view-state.ts';
import { useWords } from '../../workspace.ts';
import { useBlock, useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { type Choice, chosenIn, matching } from './choices.ts';
import { MenuList } from './menu-list.tsx';
import { Progress } from './progress.tsx';
import { useChoices } from './use-choices.ts';

const WORDS = {
  en: {
    open: 'Show the choices',
    clear: 'Clear',
    chosen: 'Chosen',
    atMost: (most: number) => `At most ${most}.`,
  },
  sv: {
    open: 'Visa alternativen',
    clear: 'Rensa',
    chosen: 'Valda',
    atMost: (most: number) => `Högst ${most}.`,
  },
};

/** Every select menu: static, external, of people, conversations or channels; one choice or several. */
export function Menu({ element }: { readonly element: Json }) {
  const words = useWords(WORDS);
  const state = useElement(element);
  const { label } = useBlock();
  const { contains } = useFilter({ sensitivity: 'base' });
  const several = String(element.type).startsWith('multi_');
  const [isOpen, setOpen] = useState(false);
  /** What is being written; undefined while nothing is, and the field shows what is chosen. */
  const [letters, setLetters] = useState<string>();

  const offered = useChoices(element, state, isOpen, letters ?? '');
  const chosen = chosenIn(state.entry, offered.groups);
  const shown = offered.external ? offered.groups : matching(offered.groups, letters ?? '', contains);
  const all = new Map(
    [...chosen, ...offered.groups.flatMap(({ choices }) => choices)].map((one) => [one.id, one]),
  );
  const current = several ? '' : (chosen[0]?.name ?? '');
  const most = several && element.max_selected_items ? Number(element.max_selected_items) : Infinity;
  const isFull = chosen.length >= most;
  const clearable = label !== undefined && !label.isRequired && chosen.length > 0 && !several;

  const choose = (given: Key | readonly Key[] | null) => {
    setLetters(undefined);
    const ids = (Array.isArray(given) ? given : given === null ? [] : [given]).map(String);
    // react-aria says it again when the field is left.
    if (ids.join('\n') === chosen.map(({ id }) => id).join('\n') || (!several && ids.length === 0)) return;
    const picked = ids.flatMap((id) => all.get(id) ?? []).slice(0, most);
    void state.act(several ? entriesOf(picked) : (picked[0]?.entry ?? null));
  };

  const field = (
    <ComboBox<Choice, 'single' | 'multiple'>
      {...state.field}
      className="bk-menu"
      selectionMode={several ? 'multiple' : 'single'}
      items={shown.flatMap(({ choices }) => choices)}
      value={several ? chosen.map(({ id }) => id) : (chosen[0]?.id ?? null)}
      onChange={choose}
      inputValue={letters ?? current}
      onInputChange={(text) => setLetters(text === current ? undefined : text)}
      onOpenChange={setOpen}
      onFocusChange={(focused) => !focused && setLetters(undefined)}
      disabledKeys={isFull ? [...all.keys()].filter((id) => !chosen.some((one) => one.id === id)) : []}
      allowsEmptyCollection
      autoFocus={element.focus_on_load === true}
    >
      <span className="bk-menu-box">
        <OpeningInput placeholder={plainWords(element.placeholder)} isWriting={letters !== undefined} />
        <Progress state={state} />
        {clearable && (
          <Button
            slot={null}
            className="bk-icon bk-clear"
            aria-label={words.clear}
            onPress={() => state.act(null)}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        )}
        <Button className="bk-icon" aria-label={words.open}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </span>
      <Popover className="bk-popover bk-menu-popover">
        <MenuList offered={{ ...offered, groups: shown }} />
      </Popover>
    </ComboBox>
  );
  if (!several) return field;
  return (
    <div className="bk-several">
      {chosen.length > 0 && (
        <TagGroup
          aria-label={words.chosen}
          onRemove={(removed) => void state.act(entriesOf(chosen.filter(({ id }) => !removed.has(id))))}
        >
          <TagList className="bk-tags" items={chosen}>
            {(choice) => <Pill choice={choice} />}
          </TagList>
        </TagGroup>
      )}
      {field}
      {isFull && <span className="bk-hint">{words.atMost(most)}</span>}
    </div>
  );
}

const entriesOf = (choices: readonly Choice[]): Entry => choices.map(({ entry }) => entry);

/** The field opens its list when it is clicked, and what is written takes the place of what stands there. */
function OpeningInput({
  placeholder,
  isWriting,
}: {
  readonly placeholder: string;
  readonly isWriting: boolean;
}) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  latest.current = state;
  return (
    <Input
      className="bk-menu-input"
      placeholder={placeholder}
      onMouseDown={(event) => {
        if (isWriting || document.activeElement !== event.currentTarget) return;
        // It gets no focus, having it already, and the press would set the caret into what is chosen.
        event.preventDefault();
        event.currentTarget.select();
      }}
      onClick={() => afterScrolling(() => latest.current?.open(null, 'manual'))}
      onFocus={(event) => event.target.select()}
    />
  );
}

/** A field that gets the focus is scrolled into view by the next frame, and a list closes when anything scrolls. */
function afterScrolling(open: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(open));
}

function Pill({ choice }: { readonly choice: Choice }) {
  const words = useWords({ en: { remove: 'Remove' }, sv: { remove: 'Ta bort' } });
  return (
    <Tag className="bk-tag" id={choice.id} textValue={choice.name}>
      {choice.name}
      <Button slot="remove" className="bk-icon" aria-label={words.remove}>
        <X size={12} aria-hidden="true" />
      </Button>
    </Tag>
  );
}
