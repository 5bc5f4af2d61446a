/** What a figure came of, in a period: who and what contributed, along the funnel; nobody's rank. */
export type Contributions = {
  /** By department, or where the figures do not say by where it came from; the largest first, the unknown left out. */
  readonly sides: readonly Side[];
  /** The stages of the funnel up to the figure, from the top down, in the same period. */
  readonly stages: readonly { readonly metric: string; readonly value: number }[];
  /** Those who had a part in it, in no order. */
  readonly people: readonly string[];
};

export type Side = {
  /** As the figures say: `marketing`, `sales`; `null` where they tell no sides apart. */
  readonly name: string | null;
  readonly value: number;
  /** Through which channels or campaigns, the largest first. */
  readonly ways: readonly { readonly name: string; readonly value: number }[];
};

/** A value of a dimension and what it stands for; `null` is what does not say. */
export type Part = { readonly name: string | null; readonly value: number };

export const NO_CONTRIBUTIONS: Contributions = { sides: [], stages: [], people: [] };

/** A dimension says where a figure came from when it says so of this much of it. */
const TELLING = 0.4;
const MOST_SIDES = 3;
const MOST_WAYS = 3;
/** Of its side; less is left to the breakdown. */
const WORTH_NAMING = 0.1;

/** Whether the parts tell a figure apart. */
export function isTelling(parts: readonly Part[]): boolean {
  const known = sum(parts.filter(({ name }) => name !== null));
  const all = sum(parts);
  return all > 0 && known / all >= TELLING;
}

/** The parts that are named, the largest first. */
export function sidesOf(parts: readonly Part[]): { readonly name: string; readonly value: number }[] {
  return named(parts).slice(0, MOST_SIDES);
}

export function waysOf(parts: readonly Part[]): Side['ways'] {
  const all = sum(parts);
  return named(parts)
    .filter(({ value }) => value >= all * WORTH_NAMING)
    .slice(0, MOST_WAYS);
}

/** The sides as they are told: without departments each way is one of its own. */
export function waysTold(sides: readonly Side[]): (Side & { readonly name: string })[] {
  return sides.flatMap(({ name, value, ways }) =>
    name === null ? ways.map((way) => ({ ...way, ways: [] })) : [{ name, value, ways }],
  );
}

function named(parts: readonly Part[]): { readonly name: string; readonly value: number }[] {
  return parts
    .flatMap(({ name, value }) => (name !== null && value > 0 ? [{ name, value }] : []))
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name));
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { value }) => total + Math.max(0, value), 0);
}
