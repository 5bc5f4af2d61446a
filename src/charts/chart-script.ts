import { stringify } from 'javascript-stringify';
import type { Chart } from './renderer.ts';

/**
 * The chart as JavaScript source. Written here and not by quickchart-js, which would turn a label of the form
 * `__BEGINFUNCTION__…__ENDFUNCTION__` into code that the server runs.
 */
export function chartScript({ config }: Chart): string {
  const script = stringify(config);
  if (script === undefined) throw new Error('a chart could not be written as JavaScript');
  return script;
}
