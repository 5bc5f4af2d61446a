import { isDraft } from '../domain/contract.ts';
import type { Target } from '../domain/target.ts';

/** What a version asks for: `80`, or of the months of a plan, which are one, `358–447`. */
export function versionFigure(months: readonly Target[], figure: (value: number) => string): string {
  const values = months.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
}

/** The one that says how a version stands: its months wait as long as any of them does. */
export function standingMonth(months: readonly Target[]): Target {
  return months.find(isDraft) ?? months[0]!;
}
