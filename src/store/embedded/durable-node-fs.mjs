import fs from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * PGlite's file system with the one call it leaves out: without fsync a power cut loses commits that were
 * acknowledged. Emscripten's NODEFS has no fsync of its own to switch on.
 */
export class DurableNodeFS extends NodeFS {
  async init(...args) {
    const result = await super.init(...args);
    result.emscriptenOpts.preRun.push((postgres) => {
      const nodefs = postgres.NODEFS;
      nodefs.stream_ops.fsync = (stream) => {
        if (typeof stream.nfd === 'number') fs.fsyncSync(stream.nfd);
        else fsyncFolder(nodefs.realPath(stream.node));
        return 0;
      };
    });
    return result;
  }
}

/** Makes names in a folder durable. Windows has no such call and does not need it. */
export function fsyncFolder(folder) {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
