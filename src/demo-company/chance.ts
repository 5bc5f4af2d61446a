import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chances that is the same for the same seed and name, whatever else is drawn. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  share(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
  weighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item;
  /** The standard normal distribution. */
  normal(): number;
  /** A factor around 1 that is as often twice as half. */
  factor(spread: number): number;
};

/** Every part of the company has its own stream, so that a new day or a new campaign leaves the others as they were. */
export type Chances = (...name: readonly (string | number)[]) => Chance;

export function chances(seed: number): Chances {
  return (...name) => chance(hashOf(`${seed}/${name.join('/')}`));
}

function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  // Its first numbers follow from the seed too plainly: neighbours would be alike.
  for (let i = 0; i < 12; i += 1) generator.next();
  const share = () => uniformFloat64(generator);
  const between = (low: number, high: number) => low + share() * (high - low);
  // Box and Muller: https://en.wikipedia.org/wiki/Box%E2%80%93Muller_transform
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    between,
    normal,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    oneOf: (items) => items[Math.floor(share() * items.length)]!,
    weighted(items) {
      let left = share() * items.reduce((sum, { weight }) => sum + weight, 0);
      for (const item of items) {
        left -= item.weight;
        if (left < 0) return item;
      }
      return items.at(-1)!;
    },
    factor: (spread) => Math.exp(spread * normal()),
  };
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
