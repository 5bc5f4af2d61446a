import pLimit from 'p-limit';
import { type PaintingThread, startPaintingThread } from './painting-thread.ts';
import type { ChartRenderer } from './renderer.ts';

/** One is painted while the other is compressed. */
const AT_ONCE = 2;

export type ThreadOptions = {
  /** Draws where no thread can be started. */
  readonly fallback: ChartRenderer;
  /** Told once why no thread could be started. */
  readonly onFallback: (reason: unknown) => void;
  /** For a thread to start, and for each picture; what takes longer hangs. */
  readonly timeoutMs?: number;
  readonly entry?: URL;
};

export type ThreadRenderer = ChartRenderer & {
  /** Starts the thread before there is a chart, so that the first does not wait for it. */
  warm(): void;
  close(): Promise<void>;
};

/**
 * Draws in a thread that starts with the first chart, unless it was warmed. One that crashes takes with it what it is painting, and the
 * next chart starts another.
 */
export function threadRenderer({
  fallback,
  onFallback,
  timeoutMs = 20_000,
  entry = new URL('./painting-worker.mjs', import.meta.url),
}: ThreadOptions): ThreadRenderer {
  const limit = pLimit(AT_ONCE);
  let thread: Promise<PaintingThread | 'none'> | undefined;

  /** Settled anew by every crash; two that find the thread ended start one between them. */
  async function running(): Promise<PaintingThread | 'none'> {
    const found = thread;
    const last = await found;
    if (last === 'none' || last?.hasEnded() === false) return last;
    if (thread === found) thread = started();
    return running();
  }

  function started(): Promise<PaintingThread | 'none'> {
    return startPaintingThread(entry, timeoutMs).catch((reason: unknown) => {
      onFallback(reason);
      return 'none' as const;
    });
  }

  return {
    png: (chart) =>
      limit(async () => {
        const painting = await running();
        return painting === 'none' ? fallback.png(chart) : painting.paint(chart);
      }),
    warm: () => void running(),
    close: async () => {
      const last = await thread;
      if (last !== undefined && last !== 'none') await last.end();
    },
  };
}
