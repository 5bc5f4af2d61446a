import type { CivilDate } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';

/**
 * One thing learned about a metric. The ledger only ever grows: the same key with the same content is nothing new,
 * with other content it is a correction, and what was known before stays readable.
 */
export type Observation = {
  readonly metric: string;
  readonly date: CivilDate;
  /** Unrounded; `null` withdraws what the source said under this key before. */
  readonly value: number | null;
  readonly form: ObservationForm;
  readonly dimensions: Dimensions;
  /** The source's own name for the thing, unique per source and metric. */
  readonly key: string;
};

/**
 * - `amount`: of a flow; amounts add up.
 * - `snapshot`: a level as it stood at the end of the date.
 * - `change`: what a level rose (+) or fell (−) by on the date.
 */
export type ObservationForm = 'amount' | 'snapshot' | 'change';

/** Beyond this a JavaScript number no longer tells neighbours apart in öre; the database refuses it too. */
export const LARGEST_VALUE = 1e13;
