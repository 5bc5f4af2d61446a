// Run as a child process with a new folder: creating a PostgreSQL cluster peaks at 850 MB, which only a process that
// ends gives back. Nothing is done before it is on the disk.
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fsyncFolder } from './durable-node-fs.mjs';

const folder = process.argv[2];
const database = await PGlite.create(folder);
await database.close();
fsyncTree(folder);

function fsyncTree(at) {
  for (const entry of fs.readdirSync(at, { withFileTypes: true })) {
    const inside = path.join(at, entry.name);
    if (entry.isDirectory()) fsyncTree(inside);
    else if (entry.isFile()) fsyncFile(inside);
  }
  fsyncFolder(at);
}

function fsyncFile(file) {
  const descriptor = fs.openSync(file, 'r+');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}
