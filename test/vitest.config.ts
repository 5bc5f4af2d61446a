import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // What is waited for comes when it comes: a second is not enough on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    // Two cores and a 300 MB PostgreSQL in each worker: more forks only wait for each other.
    maxWorkers: 2,
  },
});
