/**
 * The fewest steps up (or, where there is room, the most down, told as a negative number) at which something holds
 * that holds from some step on. `null` where it does not hold even at the most.
 *
 * @param least from where to look; where it holds there already, that is the answer.
 */
export function fewestSteps(least: number, most: number, holds: (steps: number) => boolean): number | null {
  if (least > most || !holds(most)) return null;
  let [low, high] = [least, most];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
