import { useSyncExternalStore } from 'react';

/** Sandbox time minus the browser's own, as of the last answer. */
let ahead: number | undefined;
const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let ticking: number | undefined;

/** Takes over the sandbox's time; it runs on by itself until the next answer. */
export function setNow(now: number): void {
  const fresh = now - performance.now();
  // An answer is always a little late; only a clock that was moved counts.
  if (ahead !== undefined && Math.abs(fresh - ahead) < TICK_MS) return;
  ahead = fresh;
  for (const listener of listeners) listener();
}

const now = (): number => (ahead ?? 0) + performance.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= window.setInterval(() => {
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(ticking);
    ticking = undefined;
  };
}

/** The workspace's time in milliseconds, rounded down to `step`: draws again only when that changes. */
export const useNow = (step = TICK_MS): number =>
  useSyncExternalStore(subscribe, () => Math.floor(now() / step) * step);
