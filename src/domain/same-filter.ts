import type { Dimensions } from './dimension.ts';

/** Whether two targets are about the same part of the company. */
export function sameFilter(a: Dimensions, b: Dimensions): boolean {
  const filled = (dims: Dimensions) => JSON.stringify(Object.entries(dims).sort());
  return filled(a) === filled(b);
}
