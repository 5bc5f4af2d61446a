import type { SeenMessage } from '../../seen.ts';

/** The replies to a message. */
export type ThreadAt = {
  readonly count: number;
  /** Ids of those who replied, each once. */
  readonly authors: readonly string[];
  readonly lastTs: string;
};

/** The replies to each message, by its ts; what only the reader sees is no reply. */
export function threadsIn(messages: readonly SeenMessage[]): ReadonlyMap<string, ThreadAt> {
  const threads = new Map<string, ThreadAt>();
  for (const { threadTs, ts, author, onlyYou } of messages) {
    if (threadTs === undefined || threadTs === ts || onlyYou) continue;
    const before = threads.get(threadTs);
    threads.set(threadTs, {
      count: (before?.count ?? 0) + 1,
      authors: [...new Set([...(before?.authors ?? []), author.id])],
      lastTs: ts,
    });
  }
  return threads;
}
