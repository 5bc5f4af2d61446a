import type { CivilDate } from '../domain/civil-date.ts';
import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import { fingerprintOf } from './csv/csv-export.ts';

/** Makes keys for rows that have none. One maker reads one file once, from its first row to its last. */
export type KeyMaker = (metric: string, date: CivilDate, dimensions: Dimensions, numbered: boolean) => string;

/**
 * The date, the dimensions and which of their like it is: the same file makes the same keys, and a value that is put
 * right in a later file has the key it had. Not numbered are figures that there is one of a day.
 */
export function keyMaker(): KeyMaker {
  const occurrences = new Map<string, number>();
  return (metric, date, dimensions, numbered) => {
    const said = DIMENSIONS.filter((name) => dimensions[name] !== undefined);
    const words = said.map((name) => `${name}=${dimensions[name]}`).join('; ');
    const key = words === '' ? date : `${date} ${words.length > 200 ? fingerprintOf(words) : words}`;
    if (!numbered) return key;
    const id = `${metric} ${key}`;
    const number = (occurrences.get(id) ?? 0) + 1;
    occurrences.set(id, number);
    return number === 1 ? key : `${key} #${number}`;
  };
}
