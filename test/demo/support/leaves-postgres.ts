import { startOwnPostgres } from '../../../src/demo/own-postgres.ts';

/** Starts the demo's PostgreSQL in a folder, says so, and waits to be killed. */
await startOwnPostgres(process.argv[2]!);
process.send!('running');
setInterval(() => {}, 1_000);
