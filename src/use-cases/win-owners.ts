import { plainWords } from '../domain/metrics/metric-words.ts';
import type { WinOwner } from '../domain/win.ts';
import type { WinProblem } from '../domain/win-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Somebody as they were named: by Slack with their id, or by what was typed. */
export type NamedPerson = { readonly name: string; readonly userId: string | null };

/**
 * Those who won a deal as the figures call them. Whoever Slack names is known even where no figure does; what was only
 * typed has to fit somebody, unless it is a whole name.
 */
export async function winOwners(
  { store }: World,
  workspace: Workspace,
  people: readonly NamedPerson[],
): Promise<{ readonly owners: readonly WinOwner[] } | { readonly problem: WinProblem }> {
  const values = await store.ledger.dimensionValues(workspace.id);
  const known = values.filter(({ dimension }) => dimension === 'owner').map(({ value }) => value);
  const owners = new Map<string, WinOwner>();
  for (const { name, userId } of people) {
    const fitting = fittingNames(name, userId === null ? known : known.filter((one) => isSame(one, name)));
    const isWhole = userId !== null || /\s/.test(name.trim());
    if (fitting.length !== 1 && !isWhole) {
      return { problem: { about: 'person', called: name, near: fitting } };
    }
    const owner = fitting.length === 1 ? fitting[0]! : name.trim();
    owners.set(owner, { name: owner, userId });
  }
  return { owners: [...owners.values()] };
}

/** `erik`, `erik.holm` and `Erik Holm` fit Erik Holm; a whole name goes before a part of one. */
function fittingNames(typed: string, known: readonly string[]): string[] {
  const whole = known.filter((name) => isSame(name, typed));
  if (whole.length > 0) return whole;
  const wanted = folded(typed);
  return known.filter((name) => folded(name).startsWith(`${wanted} `) || folded(name) === wanted);
}

function isSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

/** Handles have dots for spaces, and no dots or rings over letters. */
function folded(name: string): string {
  return plainWords(name.replaceAll('.', ' ').normalize('NFD').replace(/\p{M}/gu, ''));
}
