import { runCli } from './cli/run-cli.ts';
import { openWorld } from './wiring.ts';

// `kpi ask list | head -1` closes the pipe before all is written, which is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  now: () => new Date().toISOString(),
  openWorld,
});
