import { useEffect, useRef } from 'react';
import { Button, ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import type { Row } from './chosen.ts';
import { ExchangeLine, useLineWords } from './exchange-line.tsx';
import { TRAFFIC_WORDS } from './traffic-words.ts';

type ExchangeListProps = {
  readonly rows: readonly Row[];
  readonly isEmpty: boolean;
  readonly following: boolean;
  readonly setFollowing: (following: boolean) => void;
  readonly showAll: () => void;
  readonly show: (id: number) => void;
};

const ROW_HEIGHT = 50;
/** Nearer to the end than this is at the end. */
const NEAR_PX = 8;

/** The newest last; only the lines in sight are drawn. */
export function ExchangeList({ rows, isEmpty, following, setFollowing, showAll, show }: ExchangeListProps) {
  const words = useWords(TRAFFIC_WORDS);
  const said = useLineWords();
  const list = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const newest = rows.at(-1)?.exchange.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is the reason to go to the end
  useEffect(() => {
    if (!following) return;
    // Only once the new line has been given its place.
    const frame = requestAnimationFrame(() => {
      if (list.current) list.current.scrollTop = list.current.scrollHeight;
    });
    return () => cancelAnimationFrame(frame);
  }, [following, newest, rows.length]);

  const noteScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current!;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    // Only a person scrolls up; what grows below does not.
    if (scrollTop < lastTop.current - NEAR_PX && !atEnd && following) setFollowing(false);
    lastTop.current = scrollTop;
  };

  if (rows.length === 0)
    return (
      <div className="tools-empty">
        <p>{isEmpty ? words.empty : words.noneChosen}</p>
        {!isEmpty && (
          <Button className="tools-button" onPress={showAll}>
            {words.showAll}
          </Button>
        )}
      </div>
    );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
      <ListBox
        ref={list}
        className="tools-exchanges"
        aria-label={words.list}
        items={rows.map((row) => ({ ...row, id: row.exchange.id }))}
        selectionMode="none"
        onAction={(id) => show(Number(id))}
        onScroll={noteScroll}
      >
        {({ exchange, depth }) => (
          <ListBoxItem className="tools-exchange" textValue={said(exchange)} data-depth={depth}>
            <ExchangeLine exchange={exchange} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
