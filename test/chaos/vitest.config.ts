import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run chaos`, or a file of it by name. One file after the other: each wants the machine to itself. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/chaos/**/*.chaos.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
});
