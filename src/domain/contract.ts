import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import type { Metric } from './metric.ts';
import { sameFilter } from './same-filter.ts';
import { type Agreement, type Target, TEAM_DEPARTMENTS, type TeamDepartment } from './target.ts';

/** A version that everybody it needs has agreed to. */
export type Contract = {
  /** Which version of this target it is; the first is 1. */
  readonly version: number;
  /** By name, sales first. */
  readonly agreedBy: readonly string[];
  /** When the last of them agreed. */
  readonly agreedAt: Instant;
};

/** They grow with customers who stay, and delivery has as large a part in that as sales. */
const KEPT_BY_DELIVERY: readonly string[] = ['mrr', 'average_mrr', 'ltv', 'ltv_cac', 'gross_margin'];

/** Whose agreement a target needs: a figure that both departments drive is both's, until a part of it is somebody's own. */
export function partiesOf(
  { key, department }: Pick<Metric, 'key' | 'department'>,
  filter: Dimensions,
): TeamDepartment[] {
  const isSomebodysOwn = filter.owner !== undefined || filter.department !== undefined;
  if (department !== 'shared' || isSomebodysOwn) return [];
  return TEAM_DEPARTMENTS.filter((one) => one !== 'delivery' || KEPT_BY_DELIVERY.includes(key));
}

/** The departments that have not agreed yet. */
export function missingParties({
  parties,
  agreements,
}: Pick<Target, 'parties' | 'agreements'>): TeamDepartment[] {
  return parties.filter((party) => !agreements.some(({ department }) => department === party));
}

export function isDraft(target: Pick<Target, 'parties' | 'agreements'>): boolean {
  return missingParties(target).length > 0;
}

/** When the last party agreed; `null` for a draft, and for what needs nobody's agreement. */
export function agreedAt(target: Pick<Target, 'parties' | 'agreements'>): Instant | null {
  if (target.parties.length === 0 || isDraft(target)) return null;
  return asParties(target).reduce((last, { at }) => (at > last ? at : last), '');
}

/** `null` for a draft, and for what needs nobody's agreement. */
export function contractOf(target: Target, targets: readonly Target[]): Contract | null {
  const at = agreedAt(target);
  if (at === null) return null;
  const agreedBy = asParties(target).map(({ name }) => name);
  return { version: versionOf(target, targets), agreedBy, agreedAt: at };
}

/** Which version of its target this one is: the first is 1. The versions are told in the order in which they were set. */
export function versionOf(target: Target, targets: readonly Target[]): number {
  const together = versionsTogether(versionsOf(target, targets));
  return together.findIndex((version) => version.some(({ id }) => id === target.id)) + 1;
}

/** The versions of one target in the order in which they were set: those that one plan set for one month each are one. */
export function versionsTogether(versions: readonly Target[]): Target[][] {
  const together: Target[][] = [];
  for (const version of versions) {
    const plan = together.find((others) =>
      others.some(
        ({ setAt, from, until }) =>
          setAt === version.setAt && until !== null && version.until !== null && from !== version.from,
      ),
    );
    if (plan) plan.push(version);
    else together.push([version]);
  }
  return together;
}

/** Every version of the same target, this one included. Targets between other dates are other targets. */
export function versionsOf(target: Versioned, targets: readonly Target[]): Target[] {
  const { metric, every, filter, from, until } = target;
  return targets.filter(
    (one) =>
      one.metric === metric &&
      one.every === every &&
      (every !== 'once' || (one.from === from && one.until === until)) &&
      sameFilter(one.filter, filter),
  );
}

type Versioned = Pick<Target, 'metric' | 'every' | 'filter'> & {
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | null | undefined;
};

/** In the order of the departments; what is said by somebody whose agreement it does not need counts for nothing. */
function asParties({ parties, agreements }: Pick<Target, 'parties' | 'agreements'>): Agreement[] {
  return TEAM_DEPARTMENTS.filter((one) => parties.includes(one)).flatMap((party) =>
    agreements.filter(({ department }) => department === party).slice(0, 1),
  );
}
