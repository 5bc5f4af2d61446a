import { DIMENSIONS, type Dimensions } from './dimension.ts';

/** Whether two targets are about the same part of the company. */
export function sameFilter(a: Dimensions, b: Dimensions): boolean {
  return DIMENSIONS.every((dimension) => a[dimension] === b[dimension]);
}
