import { useCallback, useSyncExternalStore } from 'react';
import { read } from './calls.ts';
import { keepSame } from './keep-same.ts';

/** `starting` until the sandbox has answered once, `lost` from when it stops until it answers again. */
export type Connection = 'starting' | 'open' | 'lost';

const RETRY_MS = 1_000;

let connection: Connection = 'starting';
let listening = false;
const listeners = new Set<() => void>();

/** Listens to `GET /sandbox/changes`; connects again by itself when the demo is started anew. */
function listen(): void {
  listening = true;
  const source = new EventSource('/sandbox/changes');
  source.onopen = () => tell('open');
  source.onmessage = () => {
    tell('open');
    for (const resource of resources.values()) if (resource.watchers.size > 0) refresh(resource);
  };
  source.onerror = () => {
    tell('lost');
    // The browser tries again by itself, but not after an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MS);
  };
}

function tell(now: Connection): void {
  if (now === connection) return;
  connection = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (!listening) listen();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the sandbox answers. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

type Resource = {
  readonly path: string;
  readonly query: Query;
  readonly watchers: Set<() => void>;
  value: unknown;
  reading: boolean;
  /** Something changed while it was being read. */
  again: boolean;
};

type Query = { readonly [name: string]: string };

/** One for each address that was ever read, so that going back to a conversation shows it at once. */
const resources = new Map<string, Resource>();

function resourceAt(path: string, query: Query): Resource {
  const asked = `${path}?${new URLSearchParams(query)}`;
  const known = resources.get(asked);
  if (known) return known;
  const fresh = {
    path,
    query,
    watchers: new Set<() => void>(),
    value: undefined,
    reading: false,
    again: false,
  };
  resources.set(asked, fresh);
  return fresh;
}

function refresh(resource: Resource): void {
  if (resource.reading) {
    resource.again = true;
    return;
  }
  resource.reading = true;
  read(resource.path, resource.query)
    .then((value) => {
      resource.value = keepSame(resource.value, value);
      for (const watcher of resource.watchers) watcher();
    })
    // Refused or unreachable: what was known stays on the screen, and the banner tells.
    .catch(() => undefined)
    .finally(() => {
      resource.reading = false;
      if (!resource.again) return;
      resource.again = false;
      refresh(resource);
    });
}

/**
 * What `GET /sandbox/…` says, read again whenever anything changes; undefined until the first answer. What stays the
 * same keeps its identity from one answer to the next.
 */
export function useRead<T>(path: string | undefined, query: Query = {}): T | undefined {
  const asked = path === undefined ? undefined : JSON.stringify([path, query]);
  const watch = useCallback(
    (watcher: () => void) => {
      if (asked === undefined) return () => {};
      const resource = resourceAt(...(JSON.parse(asked) as [string, Query]));
      const stop = subscribe(watcher);
      resource.watchers.add(watcher);
      refresh(resource);
      return () => {
        stop();
        resource.watchers.delete(watcher);
      };
    },
    [asked],
  );
  return useSyncExternalStore(watch, () =>
    path === undefined ? undefined : resourceAt(path, query).value,
  ) as T | undefined;
}
