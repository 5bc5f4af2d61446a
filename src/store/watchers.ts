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

/** What is committed, then told of. */
export async function thenTell<Result>(watchers: Watchers, work: Promise<Result>): Promise<Result> {
  const result = await work;
  watchers.tell();
  return result;
}
