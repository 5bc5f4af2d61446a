import { open, stat } from 'node:fs/promises';
import { ImportRefused } from '../../domain/import-problem.ts';

/** Bytes that can be read several times over: a file is read once to be understood and once to be taken. */
export type ByteSource = {
  open(): AsyncIterable<Uint8Array>;
  /** Told of what is read once more, about so many bytes, without the source being opened for it. */
  readonly onReadAgain?: (count: number) => void;
};

const PIECE_BYTES = 64 * 1024;

/** @throws ImportRefused when the file is another one the next time it is opened. */
export function fileSource(path: string, onBytes: (count: number) => void = () => {}): ByteSource {
  let version: string | undefined;
  return {
    onReadAgain: onBytes,
    async *open() {
      const { size, mtimeMs } = await stat(path);
      version ??= `${size} ${mtimeMs}`;
      if (version !== `${size} ${mtimeMs}`) throw new ImportRefused([{ code: 'file_changed' }]);
      const file = await open(path);
      try {
        for (;;) {
          const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE_BYTES));
          if (bytesRead === 0) break;
          onBytes(bytesRead);
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}
