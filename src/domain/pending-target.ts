import { isDraft, missingParties, versionOf, versionsOf } from './contract.ts';
import { lastSaid } from './in-force.ts';
import type { PendingTarget } from './kpi-report.ts';
import type { Period } from './period.ts';
import type { FoundTarget } from './period-target.ts';
import { next } from './periods.ts';
import type { Target } from './target.ts';

type Find = (versions: readonly Target[], period: Period) => FoundTarget | null;

/**
 * The draft that would hold instead of what is agreed if everybody agreed to it too: in the period, or from the next one
 * on, for that is when a change is talked about.
 */
export function pendingIn(
  period: Period,
  held: FoundTarget,
  targets: readonly Target[],
  find: Find,
): PendingTarget | null {
  for (const stretch of [period, next(period)]) {
    const pending = changeIn(stretch, targets, find) ?? endingIn(stretch, held, targets);
    if (pending) return pending;
  }
  return null;
}

function changeIn(period: Period, targets: readonly Target[], find: Find): PendingTarget | null {
  const asAgreed = targets.map((target) => (isDraft(target) ? { ...target, parties: [] } : target));
  const found = find(asAgreed, period);
  const draft = targets.findLast(
    (target) => isDraft(target) && found?.versions.some(({ id }) => id === target.id),
  );
  return found && draft ? told(draft, found.value, targets) : null;
}

/** A draft that ends what holds. */
function endingIn(period: Period, held: FoundTarget, targets: readonly Target[]): PendingTarget | null {
  const latest = held.versions.at(-1)!;
  const versions = versionsOf(latest, targets);
  if (lastSaid(versions, latest.every, period.to)) return null;
  const ending = versions.findLast(({ ends, from }) => ends && from <= period.to);
  return ending && isDraft(ending) ? told(ending, null, targets) : null;
}

function told(draft: Target, value: number | null, targets: readonly Target[]): PendingTarget {
  const { id, from } = draft;
  return { id, version: versionOf(draft, targets), value, from, missing: missingParties(draft) };
}
