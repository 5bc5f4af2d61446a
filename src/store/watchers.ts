/** Who wants to know at once that there is something new to do. */
export type Watchers = {
  readonly add: (listener: () => void) => () => void;
  readonly tell: () => void;
};

export function watchers(): Watchers {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
