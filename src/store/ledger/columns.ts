import type { Observation } from '../../domain/observation.ts';

/** An observation as the ledger keeps it: with a value, its dimensions as a number. */
export type Row = Pick<Observation, 'key' | 'date'> & {
  readonly value: number;
  readonly dimensionSet: number;
};

/** Rows in SQL, `r`, given their columns from parameter `$first` on; one statement takes them all. */
export function rowsIn(first: number): string {
  const types = ['text', 'date', 'numeric', 'int'];
  const columns = types.map((type, index) => `$${first + index}::${type}[]`);
  return `unnest(${columns.join(', ')}) with ordinality as r(key, date, value, dimension_set_id, place)`;
}

/** The parameters that `rowsIn` reads. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [
    textArray(rows.map(({ key }) => key)),
    plainArray(rows.map(({ date }) => date)),
    plainArray(rows.map(({ value }) => value)),
    plainArray(rows.map(({ dimensionSet }) => dimensionSet)),
  ];
}

/**
 * Sends parameters that hold thousands of rows, and takes them out of the query once it is answered: pg's queries hang
 * together by their promises, and where one has outlived V8's small collections, so do all that follow, with every row
 * they ever carried.
 */
export async function lettingGo<Result>(
  parameters: unknown[],
  send: (parameters: unknown[]) => Promise<Result>,
): Promise<Result> {
  try {
    return await send(parameters);
  } finally {
    parameters.length = 0;
  }
}

/** PostgreSQL's array literal, written here because node-postgres escapes each number and date on its own. */
export function plainArray(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-INPUT */
export function textArray(values: readonly (string | null)[]): string {
  const quoted = values.map((value) => (value === null ? 'null' : `"${value.replace(/["\\]/g, '\\$&')}"`));
  return `{${quoted.join(',')}}`;
}
