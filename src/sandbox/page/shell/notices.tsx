import { useSyncExternalStore } from 'react';

/** A short word on what was done, or that it was not; it leaves by itself. */
type Notice = { readonly id: number; readonly words: string };

const STAYS_MS = 4_000;
let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

export function tellBriefly(words: string): void {
  lastId += 1;
  const notice = { id: lastId, words };
  change([...notices, notice]);
  setTimeout(() => change(notices.filter((one) => one !== notice)), STAYS_MS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices);
  return (
    <div className="notices" role="status">
      {shown.map(({ id, words }) => (
        <p key={id} className="notice">
          {words}
        </p>
      ))}
    </div>
  );
}
