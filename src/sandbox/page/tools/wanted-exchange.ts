import { useSyncExternalStore } from 'react';

/** A message whose exchange somebody wants to see. */
export type WantedMessage = { readonly channel: string; readonly ts: string };

let wanted: WantedMessage | undefined;
const listeners = new Set<() => void>();

function want(message: WantedMessage | undefined): void {
  wanted = message;
  for (const listener of listeners) listener();
}

/** Lets the tools show the exchange that made this message, at once or when they are opened. */
export const openExchangeFor = (channel: string, ts: string): void => want({ channel, ts });

export const forgetWantedMessage = (): void => want(undefined);

export const useWantedMessage = (): WantedMessage | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => wanted,
  );
