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
  return (
    latestOf(
      begun.filter((target) => !isDraft(target)),
      through,
    ) ?? latestOf(begun, through)
  );
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

/** What was not ended since it was set; endings that begin after a date are none yet. */
export function notEnded(versions: readonly Target[], by: CivilDate): Target[] {
  const inOrder = [...versions].sort((a, b) => a.setAt.localeCompare(b.setAt));
  const ending = inOrder.findLastIndex(({ ends, from }) => ends && from <= by);
  return inOrder.slice(ending + 1).filter(({ ends }) => !ends);
}

function latestOf(begun: readonly Target[], through: CivilDate): Target | undefined {
  return notEnded(begun, through)
    .filter(({ until }) => (until ?? through) >= through)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
}
