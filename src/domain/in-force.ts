import type { CivilDate } from './civil-date.ts';
import { isDraft } from './contract.ts';
import type { Target } from './target.ts';

/**
 * The version of a target in force on a date, or all through to another: the one that begins last, of those the one set
 * last. A draft is none where an agreed version holds; where none does, it stands in.
 */
export function inForce(
  targets: readonly Target[],
  every: Target['every'],
  date: CivilDate,
  through: CivilDate = date,
): Target | undefined {
  const begun = targets.filter((target) => target.every === every && target.from <= date);
  const agreed = begun.filter((target) => !isDraft(target));
  const latest = latestOf(agreed, through);
  return latest || agreed.length === begun.length ? latest : latestOf(begun, through);
}

/** The same as if everybody had agreed to everything: what was said last. */
export function lastSaid(
  targets: readonly Target[],
  every: Target['every'],
  date: CivilDate,
  through: CivilDate = date,
): Target | undefined {
  const begun = targets.filter((target) => target.every === every && target.from <= date);
  return latestOf(begun, through);
}

/** What was not ended since it was set, the oldest first; endings that begin after a date are none yet. */
export function notEnded(versions: readonly Target[], by: CivilDate): Target[] {
  const inOrder = [...versions].sort((a, b) => inTime(a.setAt, b.setAt));
  const ending = inOrder.findLastIndex(({ ends, from }) => ends && from <= by);
  return inOrder.slice(ending + 1).filter(({ ends }) => !ends);
}

function latestOf(begun: readonly Target[], through: CivilDate): Target | undefined {
  let latest: Target | undefined;
  for (const target of notEnded(begun, through)) {
    const lasts = (target.until ?? through) >= through;
    if (lasts && (!latest || target.from >= latest.from)) latest = target;
  }
  return latest;
}

/** Dates and moments compare as text, and a locale's order costs a hundred times as much. */
function inTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
