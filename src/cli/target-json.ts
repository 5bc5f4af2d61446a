import { isDraft, missingParties, versionOf } from '../domain/contract.ts';
import type { TargetAnswer, TargetRow } from '../domain/target-answer.ts';

/** An answer about targets as one stable object. */
export function targetJson(answer: TargetAnswer): object {
  switch (answer.kind) {
    case 'target_card':
      return {
        ...versionJson(answer),
        guard: answer.guard?.key ?? null,
        holds: answer.holds?.target.id ?? null,
        newer: answer.newer,
        missing: answer.missing,
      };
    case 'target_list':
      return { targets: answer.rows.map(versionJson), drafts: answer.drafts.map(versionJson) };
    case 'target_batch':
      return { set_at: answer.setAt, targets: answer.rows.map(versionJson) };
    case 'target_history':
      return {
        metric: answer.metric.key,
        every: answer.every,
        versions: answer.versions.map((target) =>
          versionJson({ target, version: versionOf(target, answer.versions) }),
        ),
      };
    case 'target_owners': {
      const { metric, target, version, missing } = answer;
      return {
        metric: metric.key,
        owners: target?.owners ?? {},
        missing,
        target: target && versionJson({ target, version }),
      };
    }
    case 'proposed_target': {
      const { metric, value, every, from, until, filter, terms } = answer.request;
      return {
        proposed: { metric, value, every, from, until, filter, ...terms },
        suggestion: answer.suggestion,
      };
    }
    case 'proposed_end':
      return { proposed_end: answer.target.id, metric: answer.metric.key };
  }
}

/** A version as one stable object: as it is kept, with what follows from it. */
export function versionJson({ target, version }: Pick<TargetRow, 'target' | 'version'>): object {
  return { ...target, version, draft: isDraft(target), waiting_for: missingParties(target) };
}
