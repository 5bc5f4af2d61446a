import { useEffect, useState, useSyncExternalStore } from 'react';
import { read } from './calls.ts';

let version = -1;
let connected = false;
const listeners = new Set<() => void>();

/** Listens to `GET /sandbox/changes`; the browser connects again by itself when the demo is started anew. */
function listen(): void {
  const source = new EventSource('/sandbox/changes');
  source.onopen = () => tell(version, true);
  source.onmessage = ({ data }) => tell(Number(data), true);
  source.onerror = () => tell(version, false);
}

function tell(newVersion: number, nowConnected: boolean): void {
  if (newVersion === version && nowConnected === connected) return;
  version = newVersion;
  connected = nowConnected;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0 && version < 0) listen();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A number that grows whenever anything in the workspace is different. */
export const useVersion = (): number => useSyncExternalStore(subscribe, () => version);

/** Whether the sandbox answers. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => connected);

/** What `GET /sandbox/…` says, read again whenever anything changes; undefined until the first answer. */
export function useRead<T>(
  path: string | undefined,
  query: { readonly [name: string]: string } = {},
): T | undefined {
  const now = useVersion();
  const asked = path === undefined ? undefined : `${path}?${new URLSearchParams(query)}`;
  const [got, setGot] = useState<{ readonly asked: string; readonly value: T }>();
  // `now` is not read inside: a new version is the reason to read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; path and query are in `asked`
  useEffect(() => {
    if (path === undefined || asked === undefined) return;
    const aborted = new AbortController();
    read<T>(path, query, aborted.signal).then(
      (value) => setGot({ asked, value }),
      (error: unknown) => {
        if (!aborted.signal.aborted) console.error(error);
      },
    );
    return () => aborted.abort();
  }, [asked, now]);
  return got?.asked === asked ? got?.value : undefined;
}
