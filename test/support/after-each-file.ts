import { afterAll } from 'vitest';
import { atFileEnd } from './file-end.ts';

// Run before each test file, though the modules stay.
afterAll(() => {
  for (const work of atFileEnd) work();
});
