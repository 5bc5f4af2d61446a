import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { percentile } from './statistics.ts';

/** The same small piece of work, timed again and again between the measurements: what varies in it is the machine. */
export type Noise = { sample(): void; said(): NoiseSaid | null };

export type NoiseSaid = { readonly medianMs: number; readonly p95Ms: number; readonly samples: number };

const PAPER = Buffer.alloc(2 ** 20, 'takt');

export function noise(): Noise {
  const samples: number[] = [];
  return {
    sample: () => {
      const start = performance.now();
      for (let i = 0; i < 4; i += 1) createHash('sha256').update(PAPER).digest();
      samples.push(performance.now() - start);
    },
    said: () =>
      samples.length === 0
        ? null
        : { medianMs: percentile(samples, 0.5), p95Ms: percentile(samples, 0.95), samples: samples.length },
  };
}

export type Machine = {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
};

export function machineAt(now: Date): Machine {
  return {
    date: now.toISOString().slice(0, 10),
    commit: commit(),
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
  };
}

/** With a + where the working tree is not what was committed. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const head = git('rev-parse', '--short', 'HEAD').trim();
    return git('status', '--porcelain', '--untracked-files=no').trim() === '' ? head : `${head}+`;
  } catch {
    return 'unknown commit';
  }
}
