import { ArrowDownToLine, CircleAlert, ListTree, Search, Trash2, X } from 'lucide-react';
import { Button, Input, type Key, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Exchange, KEPT } from '../../../traffic.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import type { ControlCall } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { usePerform } from '../perform.ts';
import { PickOne } from '../pick-one.tsx';
import type { Choice } from './chosen.ts';
import { titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

type TrafficFiltersProps = {
  readonly exchanges: readonly Exchange[];
  readonly shown: number;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly grouped: boolean;
  readonly setGrouped: (grouped: boolean) => void;
  readonly following: boolean;
  readonly setFollowing: (following: boolean) => void;
};

const CLEAR: ControlCall = { verb: 'DELETE', path: '/traffic' };
const EVERY = 'every';

/** What of the traffic is shown, and how. */
export function TrafficFilters(props: TrafficFiltersProps) {
  const { exchanges, shown, choice, setChoice, grouped, setGrouped, following, setFollowing } = props;
  const { me } = useWorkspace();
  const words = useWords(TRAFFIC_WORDS);
  const { run } = usePerform();
  const count = (number: number) => number.toLocaleString(me.locale);
  return (
    <div className="tools-filters">
      <div className="tools-row">
        <SearchField
          className="tools-search"
          aria-label={words.search}
          value={choice.words}
          onChange={(typed) => setChoice({ ...choice, words: typed })}
        >
          <Search aria-hidden size={15} />
          <Input placeholder={words.search} />
          {choice.words !== '' && (
            <Button className="tools-icon" aria-label={words.clearSearch}>
              <X aria-hidden size={14} />
            </Button>
          )}
        </SearchField>
      </div>
      <div className="tools-row">
        <ToggleButtonGroup
          className="tools-toggles"
          aria-label={words.direction}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice.direction ?? 'both']}
          onSelectionChange={(keys) => setChoice({ ...choice, direction: directionIn(keys) })}
        >
          <ToggleButton className="tools-toggle" id="both">
            {words.both}
          </ToggleButton>
          <ToggleButton className="tools-toggle" id="to bot">
            {words.toBot}
          </ToggleButton>
          <ToggleButton className="tools-toggle" id="from bot">
            {words.fromBot}
          </ToggleButton>
        </ToggleButtonGroup>
        <PickOne
          label={words.method}
          value={choice.name ?? EVERY}
          onChange={(name) => setChoice({ ...choice, name: name === EVERY ? undefined : name })}
          options={[
            { id: EVERY, name: words.everyMethod },
            ...namesIn(exchanges).map(([name, times]) => ({ id: name, name, note: count(times) })),
          ]}
        />
      </div>
      <div className="tools-row">
        <ToggleButton
          className="tools-toggle"
          isSelected={choice.onlyWrong}
          onChange={(onlyWrong) => setChoice({ ...choice, onlyWrong })}
        >
          <CircleAlert aria-hidden size={14} />
          {words.onlyWrong}
        </ToggleButton>
        <ToggleButton className="tools-toggle" isSelected={grouped} onChange={setGrouped}>
          <ListTree aria-hidden size={14} />
          {words.grouped}
        </ToggleButton>
        <ToggleButton className="tools-toggle" isSelected={following} onChange={setFollowing}>
          <ArrowDownToLine aria-hidden size={14} />
          {words.follow}
        </ToggleButton>
      </div>
      <div className="tools-row">
        <p className="tools-soft" role="status">
          {words.kept(count(shown), count(exchanges.length), count(KEPT))}
        </p>
        <span className="tools-grow" />
        <Button
          className="tools-button tools-small"
          isDisabled={exchanges.length === 0}
          onPress={() => void run(CLEAR)}
        >
          <Trash2 aria-hidden size={14} />
          {words.clear}
        </Button>
        <CurlButton call={CLEAR} of={words.clear} />
      </div>
    </div>
  );
}

function directionIn(keys: ReadonlySet<Key>): Choice['direction'] {
  const [key] = keys;
  return key === 'to bot' || key === 'from bot' ? key : undefined;
}

/** Each name with how often it stands there, by the alphabet. */
function namesIn(exchanges: readonly Exchange[]): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const title of exchanges.map(titleOf)) times.set(title, (times.get(title) ?? 0) + 1);
  return [...times].sort(([one], [other]) => (one < other ? -1 : 1));
}
