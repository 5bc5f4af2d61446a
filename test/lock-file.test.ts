import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const packages: Readonly<Record<string, Package>> = JSON.parse(text).packages;

test('the lock file names no address', () => {
  expect(text).not.toContain('"resolved"');
});

// A registry that lacks another platform's package makes `npm install` drop its entry, and then `npm ci` refuses.
test('the lock file has an entry for every platform’s package, so that npm ci works on all of them', () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => name.includes('/')),
  );
  const missing = wanted.filter(
    (name) => !Object.keys(packages).some((at) => at.endsWith(`node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
});
