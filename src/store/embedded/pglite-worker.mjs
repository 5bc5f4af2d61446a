// PGlite in a thread of its own: in the main one a query of two seconds is two seconds in which nobody gets an answer.
// Plain JavaScript, because worker threads get no tsx or vitest transforms on Node 20.
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFS } from './durable-node-fs.mjs';

const REPLY_BYTES = 256 * 1024;

// Later V8s' own: Node 20 would spend a second of two cores on optimising what only runs while PGlite starts.
setFlagsFromString('--wasm-tiering-budget=13000000');

const database = await open(workerData);
let turn = Promise.resolve();
parentPort.on('message', (request) => {
  turn = turn.then(() => answer(request));
});
parentPort.postMessage({ ready: true });

/** A data directory, or memory: empty or from the image of a database. */
function open({ dataDir, image }) {
  if (!dataDir) return PGlite.create(image ? { loadDataDir: new Blob([image]) } : {});
  const startParams = [
    // -F is fsync=off.
    ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
    ...settings({ fsync: 'on', wal_sync_method: 'fsync', shared_buffers: '32MB', TimeZone: 'UTC' }),
    // What is prepared is planned once; left alone, PostgreSQL goes on planning whatever names its metrics in a list.
    ...settings({ plan_cache_mode: 'force_generic_plan' }),
    // Emscripten puts together the zeros of a new piece of log a megabyte at a time, 16 MB that wait for a collection.
    ...settings({ wal_init_zero: 'off' }),
  ];
  return PGlite.create({ fs: new DurableNodeFS(dataDir), startParams });
}

function settings(values) {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answer({ id, ask, data }) {
  try {
    if (ask === 'query') await query(id, data);
    else if (ask === 'image') await sendImage(id);
    else if (ask === 'close') await database.close().then(() => parentPort.postMessage({ id, done: true }));
  } catch (error) {
    parentPort.postMessage({ id, done: true, error: String(error?.stack ?? error) });
  }
}

/** Protocol bytes in, protocol bytes out, in pieces so that a large result is not held twice. */
async function query(id, data) {
  let pieces = [];
  let size = 0;
  const send = (done) => {
    const bytes = new Uint8Array(size);
    let offset = 0;
    for (const piece of pieces) {
      bytes.set(piece, offset);
      offset += piece.length;
    }
    pieces = [];
    size = 0;
    parentPort.postMessage({ id, data: bytes, done }, [bytes.buffer]);
  };
  const onRawData = (piece) => {
    // The piece is a view of memory that the next one overwrites.
    pieces.push(piece.slice());
    size += piece.length;
    if (size > REPLY_BYTES) send(false);
  };
  await database.execProtocolRawStream(data, { onRawData });
  send(true);
}

async function sendImage(id) {
  const blob = await database.dumpDataDir('none');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  parentPort.postMessage({ id, data: bytes, done: true }, [bytes.buffer]);
}
