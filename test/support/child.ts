import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a TypeScript file in a process of its own, up to its first message. */
export async function startChild(file: URL, ...args: string[]): Promise<ChildProcess & { pid: number }> {
  const child = fork(fileURLToPath(file), args, { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  const said = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!said || child.pid === undefined) throw new Error(`${file.pathname} ended before it said anything.`);
  return Object.assign(child, { pid: child.pid });
}

/** As a power cut would: nothing in the process runs any more. */
export async function killNow(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
