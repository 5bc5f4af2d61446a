import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // Two cores: more forks only wait for each other.
    maxWorkers: 2,
    // The files of a worker share its modules, its databases and its browser: made anew for each, they took half the time.
    isolate: false,
    setupFiles: ['test/support/after-each-file.ts'],
    globalSetup: ['test/support/one-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // What is waited for comes when it comes: a second is not enough on a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
});
