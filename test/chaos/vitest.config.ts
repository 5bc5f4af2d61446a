import { defineConfig } from 'vitest/config';

/** What takes minutes, `npm run chaos`: one file after the other, since each of them wants the whole machine. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/chaos/**/*.chaos.ts'],
    fileParallelism: false,
    setupFiles: ['test/support/after-each-file.ts'],
    globalSetup: ['test/support/one-postgres.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    disableConsoleIntercept: true,
    reporters: ['verbose'],
  },
});
