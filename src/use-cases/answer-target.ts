import type { Answer } from '../domain/answer.ts';
import { isDraft, versionOf, versionsOf } from '../domain/contract.ts';
import { inForce } from '../domain/in-force.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { sameFilter } from '../domain/same-filter.ts';
import { departmentsOf, isOver, missingMarks } from '../domain/six-marks.ts';
import type { Target } from '../domain/target.ts';
import type { TargetCardAnswer, TargetListAnswer, TargetRow } from '../domain/target-answer.ts';
import type { TargetProblem, TargetRequest } from '../domain/target-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { currentTarget, ownedTarget, type WhichTarget } from './find-target.ts';
import type { World } from './ports.ts';
import { proposeTarget } from './propose-target.ts';
import { targetPast } from './target-past.ts';
import { rulesOf } from './workspace-rules.ts';

/** What is asked about targets, answered; what is to be set or ended is only proposed, since asking changes nothing. */
export async function answerTarget(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: TargetRequest,
): Promise<Answer> {
  const { today } = rulesOf(world, workspace);
  const known = await world.store.targets.all(workspace.id);
  switch (request.kind) {
    case 'set_target': {
      const proposed = await proposeTarget(world, workspace, catalogue, request);
      return 'problem' in proposed ? wrongly(proposed.problem) : proposed;
    }
    case 'end_target': {
      const metric = catalogue.get(request.metric)!;
      const target = currentTarget(known, request, today);
      return target
        ? { kind: 'proposed_end', metric, request, target, today }
        : wrongly({ about: 'none', metric: metric.key });
    }
    case 'target_history': {
      const { metric: key, every, filter } = request;
      const metric = catalogue.get(key)!;
      const target = currentTarget(known, request, today) ?? lastOf(known, request);
      if (!target) return wrongly({ about: 'none', metric: key });
      const versions = versionsOf(target, known);
      return { kind: 'target_history', metric, every: every ?? target.every, filter, versions, today };
    }
    case 'target_owners': {
      const { filter } = request;
      const metric = catalogue.get(request.metric)!;
      const target = ownedTarget(known, { metric: metric.key, filter }, today) ?? null;
      const missing = target
        ? departmentsOf({ target, metric }).filter((one) => target.owners[one] === undefined)
        : [];
      const version = target ? versionOf(target, known) : 0;
      return { kind: 'target_owners', metric, target, version, missing, today };
    }
    case 'target': {
      const target = known.find(({ id }) => id === request.id);
      if (!target) return wrongly({ about: 'gone' });
      return cardOf(world, workspace, catalogue, target, known);
    }
    case 'targets': {
      const { setAt } = request;
      if (setAt === null) return listOf(known, catalogue, today);
      const rows = known
        .filter((target) => target.setAt === setAt)
        .flatMap((target) => rowOf(target, known, catalogue));
      return rows.length === 0 ? wrongly({ about: 'gone' }) : { kind: 'target_batch', setAt, rows, today };
    }
  }
}

async function cardOf(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  target: Target,
  known: readonly Target[],
): Promise<Answer> {
  const { today } = rulesOf(world, workspace);
  const [row] = rowOf(target, known, catalogue);
  if (!row) return wrongly({ about: 'gone' });
  const { metric, version } = row;
  const { id, every, from, until, filter } = target;
  const versions = versionsOf(target, known);
  const at = versions.findIndex((one) => one.id === id);
  const inForceNow = isDraft(target) ? inForce(versions, every, from > today ? from : today) : undefined;
  const holding = inForceNow && !isDraft(inForceNow) ? inForceNow : null;
  const [past, withData] = await Promise.all([
    targetPast(world, workspace, catalogue, { metric: metric.key, every, from, until, filter }),
    world.store.ledger.metricsWithData(workspace.id),
  ]);
  const card: TargetCardAnswer = {
    kind: 'target_card',
    metric,
    target,
    version,
    before: holding ?? versions[at - 1] ?? null,
    holds: holding && { target: holding, version: versionOf(holding, known) },
    newer: versions.slice(at + 1).find((one) => one.from <= from || one.from <= today)?.id ?? null,
    guard: (target.guard && catalogue.get(target.guard)) || null,
    missing: target.ends
      ? []
      : missingMarks({
          metric,
          target,
          isMeasured: catalogue.inputsOf(metric.key).some((input) => withData.includes(input.metric.key)),
          past: past.periods,
        }),
    today,
  };
  return card;
}

function listOf(known: readonly Target[], catalogue: Catalogue, today: string): TargetListAnswer {
  const open = known.filter((target) => !isOver(target, today));
  const drafts = open.filter((target) => isDraft(target) && !isOvertaken(target, known));
  const moments = [...new Set(drafts.map(({ setAt }) => setAt))];
  const holding = open.filter((target) => {
    const versions = versionsOf(target, known);
    return !isDraft(target) && !target.ends && inForce(versions, target.every, today)?.id === target.id;
  });
  const rows = holding.flatMap((target) => rowOf(target, known, catalogue));
  return {
    kind: 'target_list',
    drafts: moments.flatMap((setAt) => {
      const together = drafts.filter((draft) => draft.setAt === setAt);
      return together
        .slice(0, 1)
        .flatMap((draft) => rowOf(draft, known, catalogue))
        .map((row) => ({ ...row, together: together.length }));
    }),
    rows: rows.sort((a, b) => order(a, catalogue) - order(b, catalogue)),
    today,
  };
}

/** Something else has been said of the same time since. */
function isOvertaken(target: Target, known: readonly Target[]): boolean {
  const versions = versionsOf(target, known);
  return versions
    .slice(versions.findIndex(({ id }) => id === target.id) + 1)
    .some(({ from }) => from <= target.from);
}

function order({ metric }: TargetRow, { all }: Catalogue): number {
  return all.findIndex(({ key }) => key === metric.key);
}

/** Nothing for a metric that the workspace does not have any more. */
function rowOf(target: Target, known: readonly Target[], catalogue: Catalogue): TargetRow[] {
  const metric = catalogue.get(target.metric);
  return metric ? [{ metric, target, version: versionOf(target, known) }] : [];
}

/** The last one said of a metric, over or not. */
function lastOf(known: readonly Target[], { metric, every, filter }: WhichTarget): Target | undefined {
  return known.findLast(
    (target) =>
      target.metric === metric &&
      sameFilter(target.filter, filter) &&
      (every === null || target.every === every),
  );
}

function wrongly(problem: TargetProblem): Answer {
  return { kind: 'problem', problem: { kind: 'target', problem } };
}
