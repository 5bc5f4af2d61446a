import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { allExpanded, JsonView } from 'react-json-view-lite';
import { useWords } from '../../workspace.ts';
import { CopyButton } from '../copy-button.tsx';
import { TRAFFIC_WORDS } from './traffic-words.ts';

const STYLE = {
  container: 'tools-json',
  basicChildStyle: 'tools-json-row',
  label: 'tools-json-label',
  clickableLabel: 'tools-json-label',
  nullValue: 'tools-json-null',
  undefinedValue: 'tools-json-null',
  stringValue: 'tools-json-string',
  booleanValue: 'tools-json-number',
  numberValue: 'tools-json-number',
  otherValue: 'tools-json-string',
  punctuation: 'tools-json-mark',
  expandIcon: 'tools-json-open',
  collapseIcon: 'tools-json-close',
  collapsedContent: 'tools-json-more',
  childFieldsContainer: 'tools-json-inner',
  quotesForFieldNames: false,
  stringifyStringValues: true,
};

type JsonTreeProps = { readonly value: unknown; readonly children?: ReactNode };

const openNear = (level: number) => level < 3;
const openFirst = (level: number) => level < 1;

/** JSON as a tree that opens and closes; `children` are further things to do with it. */
export function JsonTree({ value, children }: JsonTreeProps) {
  const words = useWords(TRAFFIC_WORDS);
  const [open, setOpen] = useState<'near' | 'all' | 'first'>('near');
  const isTree = typeof value === 'object' && value !== null;
  return (
    <>
      <div className="tools-row tools-wrap">
        <CopyButton label={words.copyJson} text={() => JSON.stringify(value, null, 2)} />
        {children}
        {isTree && (
          <>
            <span className="tools-grow" />
            <Button className="tools-icon" aria-label={words.expandAll} onPress={() => setOpen('all')}>
              <ChevronsUpDown aria-hidden size={15} />
            </Button>
            <Button className="tools-icon" aria-label={words.collapseAll} onPress={() => setOpen('first')}>
              <ChevronsDownUp aria-hidden size={15} />
            </Button>
          </>
        )}
      </div>
      {isTree ? (
        <JsonView
          data={value}
          aria-label="JSON"
          shouldExpandNode={{ near: openNear, all: allExpanded, first: openFirst }[open]}
          clickToExpandNode
          style={{ ...STYLE, ariaLables: { expandJson: words.expand, collapseJson: words.collapse } }}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <pre className="tools-json" tabIndex={0}>
          {String(value)}
        </pre>
      )}
    </>
  );
}
