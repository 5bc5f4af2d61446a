import { stat } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';

export type Progress = { bytes(count: number): void; stop(): void };

/** Files below this are read before a bar could be. */
const LONG_FILE = 1_000_000;
/** How often a file is read from one end to the other: for its encoding, its formats, its faults, its figures. */
const READINGS = 4;

/** A bar on a person's terminal while a long file is read; nothing anywhere else. */
export async function importProgress(
  path: string,
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
): Promise<Progress> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (!stream.isTTY || size < LONG_FILE) return { bytes: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { stream, clearOnComplete: true, hideCursor: true, format: '{bar} {percentage} %' },
    Presets.shades_classic,
  );
  const total = size * READINGS;
  let read = 0;
  bar.start(total, 0);
  return {
    bytes(count) {
      read += count;
      bar.update(Math.min(read, total));
    },
    stop: () => bar.stop(),
  };
}
