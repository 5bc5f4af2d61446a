import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { plainly } from './plainly.ts';

export type AtTheTerminal = (
  ...args: readonly string[]
) => Promise<{ readonly status: number; readonly out: string; readonly err: string }>;

/** The command line over a store, in English unless it says `--locale`; every command a minute after the one before. */
export function atTheTerminal(store: Store, start = '2026-11-18T08:00:00.000Z'): AtTheTerminal {
  let minutes = 0;
  return async (...args) => {
    minutes += 1;
    const moment = new Date(Date.parse(start) + minutes * 60_000).toISOString();
    const said = { out: '', err: '' };
    const into = (stream: 'out' | 'err') =>
      new Writable({
        write: (chunk, _, done) => {
          said[stream] += chunk;
          done();
        },
      });
    const status = await runCli(['--locale', 'en', ...args], {
      out: into('out'),
      err: into('err'),
      now: () => moment,
      openWorld: async (_, now) => ({ world: { now, store }, close: async () => {} }),
    });
    return { status, out: plainly(said.out), err: plainly(said.err) };
  };
}
