import type { StepCounts } from './step-history.ts';

/** A part of a step (a campaign, a channel) that converts far worse than the rest of it. */
export type DragPart = StepCounts & { readonly name: string; readonly others: StepCounts };

/** Fewer of a part than this are an accident. */
const FEWEST = 20;
const SURE = 2.576;

/**
 * The part that costs most: of those whose rate lies below that of all others by more than chance, the one with which
 * the most would have gone on at the others' rate. `null` where none stands out.
 */
export function dragPartOf(parts: ReadonlyMap<string | null, StepCounts>): DragPart | null {
  const all = [...parts.values()].reduce(sum, { entered: 0, converted: 0 });
  const worst = [...parts].flatMap(([name, part]) => {
    const others = {
      entered: all.entered - part.entered,
      converted: all.converted - part.converted,
    };
    if (name === null || part.entered < FEWEST || others.entered < FEWEST) return [];
    const rate = others.converted / others.entered;
    const lost = part.entered * rate - part.converted;
    const deviation = Math.sqrt(part.entered * rate * Math.max(1 - rate, 0.05));
    return lost > SURE * deviation ? [{ name, ...part, others, lost }] : [];
  });
  worst.sort((a, b) => b.lost - a.lost);
  if (!worst[0]) return null;
  const { lost: _, ...part } = worst[0];
  return part;
}

function sum(a: StepCounts, b: StepCounts): StepCounts {
  return { entered: a.entered + b.entered, converted: a.converted + b.converted };
}
