/** Beyond this two flows say more about each other's seasons than about a way from one to the other. */
const LONGEST = 60;
/** What enters on one day goes on over several: a working week is looked at together. */
const TOGETHER = 5;
/** The largest of sixty scores passes it by chance once in twenty times. */
const SURE = 3.3;
/** With less to compare chance finds a lag in anything. */
const FEWEST_DAYS = 120;

/**
 * After how many working days what entered one flow shows in the next, when all that is known is how much each of
 * them had on each working day; `null` where nothing shows.
 *
 * The shift with the highest cross-correlation, once level, season and weekday are taken out of both flows, or every
 * shift would seem to fit: Box & Jenkins' prewhitening, with a threshold for the largest of many
 * (https://online.stat.psu.edu/stat510/lesson/8/8.2; https://en.wikipedia.org/wiki/Bonferroni_correction).
 * It finds a lag that most have in common; where people take from a day to a year there is none to find.
 */
export function measuredLag(entered: readonly number[], converted: readonly number[]): number | null {
  const length = Math.min(entered.length, converted.length);
  if (length < FEWEST_DAYS) return null;
  const before = surprises(entered.slice(0, length));
  const after = weeklySums(surprises(converted.slice(0, length)));
  let best = { lag: 0, score: 0 };
  for (let start = -Math.floor(TOGETHER / 2); start <= LONGEST; start += 1) {
    const first = Math.max(0, -start);
    const last = Math.min(length, after.length - start);
    if (last - first < FEWEST_DAYS / 2) break;
    const overlap = correlationOf(before.slice(first, last), after.slice(first + start, last + start));
    // By chance alone a correlation is about 1 ÷ √n from zero, so that short overlaps prove less.
    const score = overlap * Math.sqrt(last - first);
    if (score > best.score) best = { lag: start + Math.floor(TOGETHER / 2), score };
  }
  return best.score >= SURE ? best.lag : null;
}

/** What each day had beyond what its weekday and the weeks around it led one to expect, in standard deviations. */
function surprises(days: readonly number[]): number[] {
  const around = days.map((_, at) => mean(days.slice(Math.max(0, at - 10), at + 11)));
  const weekday = Array.from({ length: 5 }, (_, day) => {
    const mine = (_: number, at: number) => at % 5 === day;
    return mean(days.filter(mine)) / (mean(around.filter(mine)) || 1) || 1;
  });
  return days.map((count, at) => {
    const expected = around[at]! * weekday[at % 5]!;
    // A count that arrives at random varies as its square root.
    return expected > 0 ? (count - expected) / Math.sqrt(expected) : 0;
  });
}

function weeklySums(days: readonly number[]): number[] {
  return days
    .slice(0, days.length - TOGETHER + 1)
    .map((_, at) => days.slice(at, at + TOGETHER).reduce((sum, day) => sum + day, 0));
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [at, value] of a.entries()) {
    const [offA, offB] = [value - meanA, b[at]! - meanB];
    both += offA * offB;
    squaresA += offA ** 2;
    squaresB += offB ** 2;
  }
  return squaresA > 0 && squaresB > 0 ? both / Math.sqrt(squaresA * squaresB) : 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
