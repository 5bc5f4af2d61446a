import { useSyncExternalStore } from 'react';

/** What the page shows, as its address says it: `?as=james.carter&in=growth&thread=…&at=…&theme=dark`. */
export type Address = {
  /** The handle of the person it acts as. */
  readonly as?: string | undefined;
  /** A channel's name, the handle of whom a direct message is with, or `home` for the app's Home tab. */
  readonly in?: string | undefined;
  /** The message whose thread is open. */
  readonly thread?: string | undefined;
  /** The message that the link points to. */
  readonly at?: string | undefined;
  readonly theme?: string | undefined;
  readonly tools?: string | undefined;
};

const NAMES = ['as', 'in', 'thread', 'at', 'theme', 'tools'] as const;

export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  return Object.fromEntries(NAMES.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

export function writeAddress(address: Address): string {
  const written = new URLSearchParams();
  for (const name of NAMES) if (address[name]) written.set(name, address[name]);
  return `?${written}`;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes somewhere; the way back is the browser's. `replace` for what is no step of its own. */
export function goTo(change: Address, replace = false): void {
  const search = writeAddress({ ...readAddress(location.search), ...change });
  if (search === location.search) return;
  if (replace) history.replaceState(null, '', search);
  else history.pushState(null, '', search);
  for (const listener of listeners) listener();
}

export function useAddress(): Address {
  return readAddress(useSyncExternalStore(subscribe, () => location.search));
}
