import type { CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { notEnded } from '../domain/in-force.ts';
import { sameFilter } from '../domain/same-filter.ts';
import type { Target, TargetCadence } from '../domain/target.ts';

export type WhichTarget = {
  readonly metric: string;
  /** `null`: whichever there is. */
  readonly every: TargetCadence | null;
  readonly filter: Dimensions;
};

/** The version that was said last of a target that is not over: by month before other periods where there are several. */
export function currentTarget(
  known: readonly Target[],
  { metric, every, filter }: WhichTarget,
  today: CivilDate,
): Target | undefined {
  const mine = known.filter((target) => target.metric === metric && sameFilter(target.filter, filter));
  for (const cadence of every ? [every] : USUAL_FIRST) {
    const versions = notEnded(
      mine.filter((target) => target.every === cadence),
      today,
    ).filter(({ until }) => until === null || until >= today);
    const begun = versions.filter(({ from }) => from <= today);
    const found = (begun.length > 0 ? begun : versions).at(-1);
    if (found) return found;
  }
  return undefined;
}

const USUAL_FIRST: readonly TargetCadence[] = ['month', 'quarter', 'week', 'year', 'once'];

/** Of the targets for a metric that are not over, one of whatever period that somebody owns; or else any. */
export function ownedTarget(
  known: readonly Target[],
  which: Omit<WhichTarget, 'every'>,
  today: CivilDate,
): Target | undefined {
  const current = USUAL_FIRST.flatMap((every) => currentTarget(known, { ...which, every }, today) ?? []);
  return current.find(({ owners }) => Object.keys(owners).length > 0) ?? current[0];
}
