/** The new value, with every part that equals the old one taken from the old one, so that nothing is drawn in vain. */
export function keepSame<T>(old: unknown, fresh: T): T {
  if (Object.is(old, fresh) || !isContainer(old) || !isContainer(fresh)) return fresh;
  if (Array.isArray(old) !== Array.isArray(fresh)) return fresh;
  const before = old as { readonly [key: string]: unknown };
  const after = fresh as { [key: string]: unknown };
  const names = Object.keys(after);
  for (const name of names) after[name] = keepSame(before[name], after[name]);
  const same =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.is(before[name], after[name]));
  return (same ? old : fresh) as T;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
