import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** In kB. What `maxRSS` says of a process may be its parent's, from before it became another program. */
const SAY_PEAK = `
  import { existsSync, readFileSync, writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const status = '/proc/self/status';
  const peak = () => existsSync(status)
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))[1]
    : process.resourceUsage().maxRSS;
  if (isMainThread) process.once('exit', () => writeSync(3, String(peak())));`;

/** Runs a command of Takt's in a process of its own. @returns the most memory it ever had resident, in MB */
export async function peakMemoryOf(dataDir: string, command: readonly string[]): Promise<number> {
  const peak = `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`;
  const child = spawn(
    process.execPath,
    ['--import', peak, '--import', TSX, CLI, '--data', dataDir, ...command],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  const gone = once(child, 'exit');
  const said = await text(child.stdio[3] as NodeJS.ReadableStream & AsyncIterable<Buffer>);
  const [status] = await gone;
  if (status !== 0) throw new Error(`kpi ${command.join(' ')} ended with ${status}.`);
  return Number(said) / 1024;
}
