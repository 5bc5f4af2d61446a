import { defineConfig } from 'vitest/config';

/** Nothing but functions: these files share their modules, which takes half the time. */
const PURE = ['test/{domain,speech,block-kit}/**/*.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Two cores and a 300 MB PostgreSQL in each worker: more forks only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: { label: 'whole', color: 'cyan' },
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          testTimeout: 30_000,
          hookTimeout: 90_000,
          // What is waited for comes when it comes: a second is not enough on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: { name: { label: 'pure', color: 'white' }, include: PURE, isolate: false, testTimeout: 30_000 },
      },
    ],
  },
});
