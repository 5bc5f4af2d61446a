import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../../view-state.ts';
import type { ElementState } from '../element.ts';

export type Parts<V> = { readonly value: V | null; put(next: V | null): void; send(): void };

/**
 * A value that is put together part by part: it is kept here, and sent when the field is left, on Enter, or when a day
 * is picked; never for each key.
 */
export function useParts<V>(
  state: ElementState,
  read: (entry: Entry) => V | null,
  entryOf: (value: V) => Entry,
): Parts<V> {
  const [value, setValue] = useState<V | null>(() => read(state.entry));
  const latest = useRef(value);
  const put = (next: V | null) => {
    latest.current = next;
    setValue(next);
  };
  const held = JSON.stringify(state.entry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry makes it read anew
  useEffect(() => put(read(state.entry)), [held]);
  const send = () => {
    const entry = latest.current === null ? null : entryOf(latest.current);
    if (JSON.stringify(entry) === held) return;
    void state.act(entry).then((sent) => sent || put(read(state.entry)));
  };
  return { value, put, send };
}
