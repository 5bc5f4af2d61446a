import { grouped } from '../../src/domain/flow-days.ts';
import { sumOf } from '../../src/domain/numbers.ts';
import type { Readings } from '../../src/domain/readings.ts';

/** Readings as the domain takes them: in order, and what several sources told of a day added up. */
export function inOrder({ flows, openings, levels }: Readings): Readings {
  return {
    flows: addedUp(flows, 'sum').sort(byDay),
    openings: addedUp(openings, 'value').sort(byDay),
    levels: addedUp(levels, 'value').sort(byDay),
  };
}

type Told = { readonly metric: string; readonly group: string | null; readonly rows: number };

function addedUp<Name extends string, Row extends Told & Readonly<Record<Name, number>>>(
  rows: readonly Row[],
  name: Name,
): Row[] {
  const alike = grouped(rows, (row) =>
    JSON.stringify(Object.entries(row).filter(([key]) => key !== 'rows' && key !== name)),
  );
  return [...alike.values()].map((same) => ({
    ...same[0]!,
    [name]: sumOf(same.map((row) => row[name])),
    rows: same.reduce<number>((all, row) => all + row.rows, 0),
  }));
}

function byDay(one: Told & { readonly date?: string }, other: Told & { readonly date?: string }): number {
  const key = ({ metric, date, group }: typeof one) => [metric, date, group ?? ''].join(' ');
  return key(one) < key(other) ? -1 : 1;
}
