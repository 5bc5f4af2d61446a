/** Who looks on, and what is under way. */
export type Changes = {
  version(): number;
  changed(): void;
  /** Returns how to stop listening. */
  onChange(listener: (version: number) => void): () => void;
  track<T>(work: Promise<T>): Promise<T>;
  settled(): Promise<void>;
};

export function startChanges(): Changes {
  const listeners = new Set<(version: number) => void>();
  const underWay = new Set<Promise<unknown>>();
  let version = 0;
  return {
    version: () => version,
    changed: () => {
      version += 1;
      for (const listener of listeners) listener(version);
    },
    onChange: (listener: (version: number) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    track: <T>(work: Promise<T>): Promise<T> => {
      underWay.add(work);
      void work.finally(() => underWay.delete(work)).catch(() => undefined);
      return work;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
