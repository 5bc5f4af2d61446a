import { Worker } from 'node:worker_threads';
import type { Chart } from './renderer.ts';
import { sendable } from './sendable-chart.ts';

type Reply =
  | { ready: true }
  | { ready?: never; id: number; png: Uint8Array<ArrayBuffer>; error?: never }
  | { ready?: never; id: number; error: string };

type Asked = { resolve(png: Buffer): void; reject(error: Error): void; readonly timer: NodeJS.Timeout };

/** A worker in which charts are painted, from here. It keeps the process alive only while it paints. */
export type PaintingThread = {
  /** @throws {Error} where the picture fails, the thread ends first, or it takes too long, which ends the thread. */
  paint(chart: Chart): Promise<Buffer>;
  hasEnded(): boolean;
  end(): Promise<unknown>;
};

/** @throws {Error} where the thread cannot start, or not in `timeoutMs`, which is each picture's time too. */
export async function startPaintingThread(entry: URL, timeoutMs: number): Promise<PaintingThread> {
  // Nothing is inherited from the command line: tsx is registered by the thread itself, or not at all.
  const worker = new Worker(entry, { execArgv: [] });
  const asked = new Map<number, Asked>();
  let lastId = 0;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const id of asked.keys()) settle(id)?.reject(failure);
  };
  const settle = (id: number) => {
    const one = asked.get(id);
    asked.delete(id);
    clearTimeout(one?.timer);
    if (asked.size === 0) worker.unref();
    return one;
  };
  /** Ends a thread that hangs. */
  const tooLate = () => {
    fail(new Error(`the thread that paints charts took more than ${timeoutMs} ms`));
    void worker.terminate();
  };

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      tooLate();
      reject(failure);
    }, timeoutMs);
    const ended = (error: Error) => {
      clearTimeout(timer);
      fail(error);
      reject(error);
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`the thread that paints charts ended (${code})`)));
    worker.on('message', (reply: Reply) => {
      if (reply.ready) {
        clearTimeout(timer);
        worker.unref();
        return resolve();
      }
      const one = settle(reply.id);
      if (reply.error === undefined) one?.resolve(Buffer.from(reply.png.buffer));
      else one?.reject(new Error(reply.error));
    });
  });

  return {
    paint: (chart) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        lastId += 1;
        worker.postMessage({ id: lastId, chart: sendable(chart) });
        worker.ref();
        asked.set(lastId, { resolve, reject, timer: setTimeout(tooLate, timeoutMs) });
      }),
    hasEnded: () => failure !== undefined,
    end: () => worker.terminate(),
  };
}
