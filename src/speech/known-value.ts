import type { Dimension } from '../domain/dimension.ts';
import { TEAM_DEPARTMENTS } from '../domain/target.ts';
import { partyNames } from './contract-words.ts';
import { nearestValue } from './nearest-value.ts';

/**
 * What the figures call what somebody typed: the same whatever its case and accents, whoever has that first name alone, or a
 * department by its name in either language; `undefined` where they know no such thing.
 */
export function knownValue(
  typed: string,
  dimension: Dimension,
  known: readonly string[],
): string | undefined {
  const { same } = nearestValue(typed, known);
  if (same !== null) return same;
  const named = sharingFirstName(typed, known);
  if (dimension === 'owner' && named.length === 1) return named[0];
  const department = TEAM_DEPARTMENTS.find((one) =>
    (['sv', 'en'] as const).some((locale) => nearestValue(typed, [partyNames([one], locale)]).same !== null),
  );
  return department && known.includes(department) ? department : undefined;
}

/** Those whose first word it is, each once. */
export function sharingFirstName(typed: string, known: readonly string[]): string[] {
  const sharing = known.filter((name) => nearestValue(typed, [name.split(' ')[0] ?? name]).same !== null);
  return [...new Set(sharing)];
}
