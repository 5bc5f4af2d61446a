import type { DecisionsAnswer } from '../domain/decision-answer.ts';
import type { DecisionProgress } from '../domain/decision-progress.ts';

/** Decisions as one stable object; what the metric has done since stands under `since`. */
export function decisionsJson({ rows, closed, late }: DecisionsAnswer): object {
  return { closed, late, decisions: rows.map(rowJson) };
}

function rowJson({ decision, move }: DecisionProgress): object {
  const { id, channelId, text, ownerId, ownerName, dueOn, metric, decidedOn, closed } = decision;
  return {
    id,
    channel: channelId,
    text,
    owner: { id: ownerId, name: ownerName },
    due_on: dueOn,
    metric,
    decided_on: decidedOn,
    outcome: closed?.outcome ?? null,
    closed_at: closed?.at ?? null,
    since: move && moveJson(move),
  };
}

function moveJson(move: NonNullable<DecisionProgress['move']>): object {
  switch (move.kind) {
    case 'moved':
      return { state: move.verdict, before: move.before, since: move.since };
    case 'unknown_before':
      return { state: move.kind, before: null, since: move.since };
    case 'too_early':
      return { state: move.kind, working_days: move.workingDays, cases: move.cases };
    default:
      return { state: move.kind };
  }
}
