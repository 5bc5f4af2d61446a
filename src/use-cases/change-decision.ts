import type { CivilDate } from '../domain/civil-date.ts';
import type { Decision, DecisionTerms } from '../domain/decision.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** What becomes of a decision. */
export type DecisionChange =
  | { readonly kind: 'done' | 'dropped' | 'reopened' }
  | { readonly kind: 'moved'; readonly dueOn: CivilDate }
  | { readonly kind: 'edited'; readonly terms: DecisionTerms };

export type ChangedDecision = {
  /** `already`: it was so before. */
  readonly outcome: 'changed' | 'already' | 'gone';
  readonly decision: Decision | null;
  /** What takes it back. */
  readonly undo: DecisionChange | null;
};

/** Closes a decision, opens it again, moves its date, or puts it in other words; whoever comes second changes nothing. */
export async function changeDecision(
  { now, store: { decisions } }: World,
  { id: workspaceId }: Workspace,
  { id, change, by }: { readonly id: number; readonly change: DecisionChange; readonly by: string },
): Promise<ChangedDecision> {
  const before = await decisions.byId(workspaceId, id);
  if (!before) return { outcome: 'gone', decision: null, undo: null };
  const after = await changed();
  if (!after) {
    const decision = (await decisions.byId(workspaceId, id)) ?? before;
    return { outcome: 'already', decision, undo: null };
  }
  return { outcome: 'changed', decision: after, undo: undoing() };

  async function changed(): Promise<Decision | undefined> {
    switch (change.kind) {
      case 'moved':
        return change.dueOn === before!.dueOn ? undefined : decisions.move(workspaceId, id, change.dueOn);
      case 'edited':
        return isSame(before!, change.terms) ? undefined : decisions.edit(workspaceId, id, change.terms);
      case 'reopened':
        return decisions.reopen(workspaceId, id);
      default:
        return decisions.close(workspaceId, id, { outcome: change.kind, at: now(), by });
    }
  }

  function undoing(): DecisionChange | null {
    if (change.kind === 'moved') return { kind: 'moved', dueOn: before!.dueOn };
    if (change.kind === 'edited') return { kind: 'edited', terms: termsOf(before!) };
    if (change.kind === 'reopened') return before!.closed && { kind: before!.closed.outcome };
    return { kind: 'reopened' };
  }
}

/** What is decided, and no more. */
export function termsOf({ text, ownerId, ownerName, dueOn, metric }: DecisionTerms): DecisionTerms {
  return { text, ownerId, ownerName, dueOn, metric };
}

function isSame(before: DecisionTerms, terms: DecisionTerms): boolean {
  return JSON.stringify(termsOf(before)) === JSON.stringify(termsOf(terms));
}
