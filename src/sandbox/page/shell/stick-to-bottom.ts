import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Stuck = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atBottom: boolean;
  /** How many have come below since one scrolled away. */
  readonly below: number;
  readonly toBottom: () => void;
};

/** Pixels from the bottom that still count as being there. */
const NEAR = 48;

/** Keeps a list at its bottom while it grows, unless the person has scrolled up; what is one's own always shows. */
export function useStickToBottom(count: number, newest: string | undefined, newestIsOwn: boolean): Stuck {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [atBottom, setAtBottom] = useState(true);
  const [seen, setSeen] = useState(count);

  const toBottom = useCallback(() => {
    const list = scroller.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, []);

  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const look = () => {
      stuck.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      setAtBottom(stuck.current);
    };
    list.addEventListener('scroll', look, { passive: true });
    // Pictures and blocks grow after they are drawn, and the window changes.
    const grown = new ResizeObserver(() => {
      if (stuck.current) toBottom();
    });
    grown.observe(list);
    if (content.current) grown.observe(content.current);
    return () => {
      list.removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, [toBottom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is the reason to look
  useLayoutEffect(() => {
    if (newestIsOwn || stuck.current) toBottom();
  }, [newest, newestIsOwn, toBottom]);

  useEffect(() => {
    if (atBottom) setSeen(count);
  }, [atBottom, count]);

  return { scroller, content, atBottom, below: Math.max(0, count - seen), toBottom };
}
