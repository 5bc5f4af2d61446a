import { afterAll } from 'vitest';
import { giveBackDatabases } from './databases.ts';

// Run before each test file, though the modules stay: what a file has opened is the next one's.
afterAll(giveBackDatabases);
