import { expect, test } from 'vitest';
import { crossTogether } from '../support/crossings.ts';
import { databases, openTestStore } from '../support/databases.ts';

const PAIRS = 1_000;
/** Pairs that are on their way at the same moment, on ten connections. */
const AT_ONCE = 24;

test.each([11, 12])(
  'of 1,000 pairs that only together reach their target none is missed and none told twice: seed %d',
  async (seed) => {
    const store = await openTestStore(databases.find(({ name }) => name === 'PostgreSQL'));
    const begun = performance.now();
    const crossings = await crossTogether(store, { pairs: PAIRS, seed, atOnce: AT_ONCE });
    const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
    process.stdout.write(
      `seed ${seed}: ${PAIRS} pairs in ${seconds} s, told once ${crossings.once}, missed ${crossings.missed}, told twice ${crossings.doubled}\n`,
    );
    expect(crossings).toEqual({ once: PAIRS, missed: 0, doubled: 0 });
  },
);
