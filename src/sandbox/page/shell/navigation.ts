import { useSyncExternalStore } from 'react';
import { type Address, readAddress, writeAddress } from './address.ts';

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
