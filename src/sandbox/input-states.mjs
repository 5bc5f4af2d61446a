// Plain JavaScript, because what starts the demo runs as it is on Node 20.
import { stat } from 'node:fs/promises';

/**
 * Of files, what changes when they do.
 * @param {readonly string[]} files
 * @returns {Promise<Record<string, string>>}
 */
export async function statesOf(files) {
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await stateOf(file)])));
}

/**
 * Whether all is as it was. A file that is gone has changed.
 * @param {Readonly<Record<string, string>>} states
 */
export async function areUnchanged(states) {
  const now = await statesOf(Object.keys(states)).catch(() => ({}));
  return Object.entries(states).every(([file, state]) => now[file] === state);
}

async function stateOf(file) {
  const { mtimeMs, size } = await stat(file);
  return `${mtimeMs} ${size}`;
}
