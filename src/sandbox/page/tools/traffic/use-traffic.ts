import { useEffect, useSyncExternalStore } from 'react';
import type { Exchange } from '../../../traffic.ts';
import { read } from '../../calls.ts';
import { useWorkspace } from '../../workspace.ts';
import { type Kept, mergeTraffic, readFrom } from './merge-traffic.ts';

/** One for the whole page: it can be long, so that only what is new is read. */
let exchanges: readonly Exchange[] = [];
let reading = false;
let next: Kept | undefined;
const listeners = new Set<() => void>();

async function refresh(kept: Kept): Promise<void> {
  next = kept;
  if (reading) return;
  reading = true;
  try {
    while (next) {
      const span: Kept = next;
      next = undefined;
      const after = readFrom(exchanges, span);
      const fresh = await read<readonly Exchange[]>('/traffic', { after });
      exchanges = mergeTraffic(exchanges, fresh, after, span);
      for (const listener of listeners) listener();
    }
  } catch {
    // Unreachable for a moment: the next change reads it.
  } finally {
    reading = false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Everything in and out of the bot that is kept, oldest first. */
export function useTraffic(): readonly Exchange[] {
  const { traffic, version } = useWorkspace();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to read again
  useEffect(() => void refresh(traffic), [traffic, version]);
  return useSyncExternalStore(subscribe, () => exchanges);
}
